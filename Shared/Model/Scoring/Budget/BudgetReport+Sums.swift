extension BudgetReport {
    package struct Line: Codable, Hashable, Sendable {
        package let id: String
        package let number: Int
        package let title: BilingualText
        package let group: String
        package let state: LineState
        /// Without tax; left out while unknown.
        package let amount: Yen?
        package let reference: Reference

        package init(_ line: BudgetRules.Line, state: LineState, amount: Yen?) {
            id = line.id
            number = line.number
            title = line.title
            group = line.group
            self.state = state
            self.amount = amount
            reference = line.reference
        }
    }

    /// Where a line's amount comes from.
    package enum LineState: String, Codable, Hashable, Sendable, CaseIterable {
        case stated
        /// Not in the budget, so that it costs nothing.
        case leftOut
        /// In the budget without an amount.
        case unknown
        case computed
    }

    /// What the lines under a heading come to; the least that it can be where an amount is unknown.
    package struct GroupSum: Codable, Hashable, Sendable {
        package let id: String
        package let title: BilingualText
        package let category: BilingualText
        package let amount: Yen
        package let isComplete: Bool

        package init(_ group: BudgetRules.Group, amount: Yen, isComplete: Bool) {
            id = group.id
            title = group.title
            category = group.category
            self.amount = amount
            self.isComplete = isComplete
        }
    }

    /// What the budget comes to; the least that it can be where an amount is unknown.
    package struct Sums: Codable, Hashable, Sendable {
        /// All lines without tax.
        package let net: Yen
        /// Cut to whole yen.
        package let tax: Yen
        package let total: Yen
        package let isComplete: Bool

        package init(net: Yen, tax: Yen, total: Yen, isComplete: Bool) {
            self.net = net
            self.tax = tax
            self.total = total
            self.isComplete = isComplete
        }
    }
}
