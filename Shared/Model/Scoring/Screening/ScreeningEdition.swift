/// One edition of the programme's eligibility criteria, as data: what is asked, what each answer means, where it stands.
///
/// The rules know how a criterion decides, never which criteria there are. An edition is sound only when its self-check
/// finds nothing; the type itself holds whatever was written.
package struct ScreeningEdition: Codable, Hashable, Sendable {
    package typealias ID = Identifier<ScreeningEdition>

    package let id: ID
    /// As the programme names it: "FY2025".
    package let edition: String
    package let title: BilingualText
    /// The days on which a proposal is screened by this edition.
    package let effective: EffectivePeriod
    package let source: Source
    /// Read from `screening` of a proposal: flags and choices. Any other name there is refused.
    package let inputs: [ScoringSheet.Input]
    /// Read from `facts` of a proposal, where the scoring sheet declares them too: flags, choices, past projects.
    package let facts: [ScoringSheet.Input]
    /// Worked out from the proposal and the registers.
    package let derived: [DerivedFact]
    package let groups: [ScoringSheet.Group]
    /// In printed order.
    package let criteria: [Criterion]

    package init(
        id: ID, edition: String, title: BilingualText, effective: EffectivePeriod, source: Source,
        inputs: [ScoringSheet.Input], facts: [ScoringSheet.Input], derived: [DerivedFact],
        groups: [ScoringSheet.Group], criteria: [Criterion]
    ) {
        self.id = id
        self.edition = edition
        self.title = title
        self.effective = effective
        self.source = source
        self.inputs = inputs
        self.facts = facts
        self.derived = derived
        self.groups = groups
        self.criteria = criteria
    }
}

extension ScreeningEdition: ProgrammeEdition {
    package typealias Subject = ScreeningEdition
}
