/// One edition of the programme's scoring sheet, as data: what is asked, what each answer is worth, and where that stands.
///
/// The rules know the kinds of rows, never the rows: next year's sheet is another record. A sheet is sound only when
/// its self-check finds nothing (totals, bands, inputs, ids); the type itself holds whatever was written.
package struct ScoringSheet: Codable, Hashable, Sendable {
    package typealias ID = Identifier<ScoringSheet>

    package let id: ID
    /// As the programme names it: "FY2025".
    package let edition: String
    /// Counts the corrections of one edition, from 1; 1 where left out. A sheet in use is never edited: a correction is
    /// a record of its own with the next version.
    package let version: Int?
    package let title: BilingualText
    /// The days on which a proposal is scored by this edition.
    package let effective: EffectivePeriod
    package let source: Source
    /// The totals that the sheet prints; the maxima of the rows must add up to them.
    package let totals: ColumnPoints
    package let inputs: [Input]
    package let groups: [Group]
    package let gates: [Gate]
    /// In printed order.
    package let rows: [Row]

    package init(
        id: ID, edition: String, version: Int? = nil, title: BilingualText, effective: EffectivePeriod, source: Source,
        totals: ColumnPoints, inputs: [Input], groups: [Group], gates: [Gate], rows: [Row]
    ) {
        self.id = id
        self.edition = edition
        self.version = version
        self.title = title
        self.effective = effective
        self.source = source
        self.totals = totals
        self.inputs = inputs
        self.groups = groups
        self.gates = gates
        self.rows = rows
    }

    /// A heading that rows stand under: "2 Project implementation structure".
    package struct Group: Codable, Hashable, Sendable {
        package let id: String
        package let title: BilingualText

        package init(id: String, title: BilingualText) {
            self.id = id
            self.title = title
        }
    }
}

extension ScoringSheet: ProgrammeEdition {}
