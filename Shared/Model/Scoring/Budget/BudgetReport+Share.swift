extension BudgetReport {
    /// A rule on shares in all its readings. It warns where one is broken.
    package struct Share: Codable, Hashable, Sendable {
        package let rule: String
        package let title: BilingualText
        package let reference: Reference
        package let mostPercent: Int
        package let note: BilingualText
        package let readings: [Reading]

        package init(_ share: BudgetRules.Share, readings: [Reading]) {
            rule = share.ruleID
            title = share.title
            reference = share.reference
            mostPercent = share.mostPercent
            note = share.note
            self.readings = readings
        }
    }

    /// One reading with both of its sides.
    package struct Reading: Codable, Hashable, Sendable {
        package let id: String
        package let title: BilingualText
        package let holds: Truth
        /// The least that it can be where an amount in it is unknown.
        package let part: Yen
        /// The least that it can be where an amount in it is unknown; with tax where the tax line is in it.
        package let whole: Yen
        /// The most that the part may be of that whole, in whole yen.
        package let limit: Yen
        /// By how much the part is above it.
        package let excess: Yen?
        package let isComplete: Bool
        package let message: BilingualText

        package init(
            id: String, title: BilingualText, holds: Truth, part: Yen, whole: Yen, limit: Yen, excess: Yen?,
            isComplete: Bool, message: BilingualText
        ) {
            self.id = id
            self.title = title
            self.holds = holds
            self.part = part
            self.whole = whole
            self.limit = limit
            self.excess = excess
            self.isComplete = isComplete
            self.message = message
        }
    }
}
