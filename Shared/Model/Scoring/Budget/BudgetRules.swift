/// One edition of the programme's budget rules, as data: expense lines, tax, ceiling, obligatory tasks, shares, purchases.
///
/// The rules know these kinds, never the lines: next year's edition is another record. It is sound only when its
/// self-check finds nothing; the type itself holds whatever was written. Amounts are yen without consumption tax unless
/// their name says otherwise.
package struct BudgetRules: Codable, Hashable, Sendable {
    package typealias ID = Identifier<BudgetRules>

    package let id: ID
    /// As the programme names it: "FY2025".
    package let edition: String
    /// Counts the corrections of one edition, from 1; 1 where left out. A correction is a record of its own.
    package let version: Int?
    package let title: BilingualText
    /// The days on which a budget is checked by this edition.
    package let effective: EffectivePeriod
    package let source: Source
    /// The headings of the table of lines, in printed order.
    package let groups: [Group]
    /// In printed order; one of them is the tax line.
    package let lines: [Line]
    package let tax: Tax
    package let ceiling: Ceiling
    package let obligation: Obligation
    package let shares: [Share]
    package let purchases: Purchases

    package init(
        id: ID, edition: String, version: Int? = nil, title: BilingualText, effective: EffectivePeriod,
        source: Source, groups: [Group], lines: [Line], tax: Tax, ceiling: Ceiling, obligation: Obligation,
        shares: [Share], purchases: Purchases
    ) {
        self.id = id
        self.edition = edition
        self.version = version
        self.title = title
        self.effective = effective
        self.source = source
        self.groups = groups
        self.lines = lines
        self.tax = tax
        self.ceiling = ceiling
        self.obligation = obligation
        self.shares = shares
        self.purchases = purchases
    }

    /// The lines that an applicant estimates: all but the tax.
    package var estimatedLines: [Line] { lines.filter { $0.id != tax.line } }

    /// Something to mind that decides nothing: a doubt in the text, a condition that is settled elsewhere.
    package struct Notice: Codable, Hashable, Sendable {
        package let id: String
        package let reference: Reference
        package let message: BilingualText

        package init(id: String, reference: Reference, message: BilingualText) {
            self.id = id
            self.reference = reference
            self.message = message
        }
    }
}

extension BudgetRules: ProgrammeEdition {
    package typealias Subject = BudgetRules
}
