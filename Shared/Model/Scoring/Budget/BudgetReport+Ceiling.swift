extension BudgetReport {
    /// How the total stands to the ceiling. One of headroom and excess is given.
    package struct Ceiling: Codable, Hashable, Sendable {
        /// On the ceiling alone.
        package let verdict: Verdict
        package let amountIncludingTax: Yen
        /// What is left below the ceiling; at most this while an amount is unknown.
        package let headroom: Yen?
        /// By how much the total is above the ceiling; at least this while an amount is unknown.
        package let excess: Yen?
        /// The greatest sum without tax whose total is within the ceiling.
        package let greatestNet: Yen
        /// What may still be added to the lines, without tax.
        package let roomBeforeTax: Yen?
        package let supplement: Supplement?

        package init(
            verdict: Verdict, amountIncludingTax: Yen, headroom: Yen?, excess: Yen?, greatestNet: Yen,
            roomBeforeTax: Yen?, supplement: Supplement?
        ) {
            self.verdict = verdict
            self.amountIncludingTax = amountIncludingTax
            self.headroom = headroom
            self.excess = excess
            self.greatestNet = greatestNet
            self.roomBeforeTax = roomBeforeTax
            self.supplement = supplement
        }
    }

    /// What of the supplement the declared surveys open. All with tax.
    package struct Supplement: Codable, Hashable, Sendable {
        package let most: Yen
        /// What the surveys that count for it cost.
        package let surveys: Yen
        /// What may be granted for them: as much as they cost, and no more than the most.
        package let available: Yen
        /// The same if every survey that may count does.
        package let availableAtBest: Yen
        package let condition: BilingualText
        package let reference: Reference

        package init(
            most: Yen, surveys: Yen, available: Yen, availableAtBest: Yen, condition: BilingualText,
            reference: Reference
        ) {
            self.most = most
            self.surveys = surveys
            self.available = available
            self.availableAtBest = availableAtBest
            self.condition = condition
            self.reference = reference
        }
    }

    /// The least change that gives another verdict. Amounts are without tax.
    package struct Change: Codable, Hashable, Sendable {
        /// On the rule that it mends: the verdict of the budget once nothing else fails.
        package let reaching: Verdict
        /// By how much the lines must come down; nothing where they need not.
        package let reduction: Yen?
        /// What declared surveys that count for the supplement must come to, as a part of the lines.
        package let surveys: Yen?
        package let message: BilingualText

        package init(reaching: Verdict, reduction: Yen? = nil, surveys: Yen? = nil, message: BilingualText) {
            self.reaching = reaching
            self.reduction = reduction
            self.surveys = surveys
            self.message = message
        }
    }
}
