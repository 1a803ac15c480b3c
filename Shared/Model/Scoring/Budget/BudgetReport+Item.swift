extension BudgetReport {
    /// A purchase with the line that it belongs in.
    package struct Item: Codable, Hashable, Sendable {
        package let title: BilingualText
        package let unitCost: Yen?
        package let quantity: Int?
        /// The cost of all of them, without tax; left out where cost or quantity is unknown.
        package let amount: Yen?
        /// Left out while unknown facts decide.
        package let line: String?
        /// The number of the definition that decided; none for equipment, which meets none.
        package let definition: String?
        package let reason: Reason
        /// The line that the applicant put it in.
        package let chosenLine: String?
        package let placement: Placement
        package let notices: [Notice]

        package init(
            title: BilingualText, unitCost: Yen?, quantity: Int?, amount: Yen?, line: String?, definition: String?,
            reason: Reason, chosenLine: String?, placement: Placement, notices: [Notice]
        ) {
            self.title = title
            self.unitCost = unitCost
            self.quantity = quantity
            self.amount = amount
            self.line = line
            self.definition = definition
            self.reason = reason
            self.chosenLine = chosenLine
            self.placement = placement
            self.notices = notices
        }
    }

    /// How the line that the applicant chose compares with the one by definition.
    package enum Placement: String, Codable, Hashable, Sendable, CaseIterable {
        case agrees
        case differs
        /// The applicant chose none.
        case notChosen
        /// Unknown facts decide.
        case open
    }
}
