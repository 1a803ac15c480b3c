extension BudgetRules {
    /// Consumption tax: computed on the sum of all other lines and cut to whole yen.
    package struct Tax: Codable, Hashable, Sendable {
        package let ruleID: String
        /// The line that is computed and that nobody may enter.
        package let line: String
        package let percent: Int
        package let reference: Reference

        private enum CodingKeys: String, CodingKey {
            case ruleID = "ruleId"
            case line, percent, reference
        }

        package init(ruleID: String, line: String, percent: Int, reference: Reference) {
            self.ruleID = ruleID
            self.line = line
            self.percent = percent
            self.reference = reference
        }
    }

    /// The most that a year may cost.
    package struct Ceiling: Codable, Hashable, Sendable {
        package let ruleID: String
        package let amountIncludingTax: Yen
        package let reference: Reference
        package let supplement: Supplement?

        private enum CodingKeys: String, CodingKey {
            case ruleID = "ruleId"
            case amountIncludingTax, reference, supplement
        }

        package init(ruleID: String, amountIncludingTax: Yen, reference: Reference, supplement: Supplement? = nil) {
            self.ruleID = ruleID
            self.amountIncludingTax = amountIncludingTax
            self.reference = reference
            self.supplement = supplement
        }
    }

    /// What may be granted above the ceiling for declared field surveys, as far as they cost it.
    package struct Supplement: Codable, Hashable, Sendable {
        package let ruleID: String
        package let mostIncludingTax: Yen
        /// Whether only surveys for a JCM application count.
        package let onlyForJCMApplications: Bool
        /// What it is granted for, in the programme's words.
        package let condition: BilingualText
        package let reference: Reference

        private enum CodingKeys: String, CodingKey {
            case ruleID = "ruleId"
            case mostIncludingTax, onlyForJCMApplications, condition, reference
        }

        package init(
            ruleID: String, mostIncludingTax: Yen, onlyForJCMApplications: Bool, condition: BilingualText,
            reference: Reference
        ) {
            self.ruleID = ruleID
            self.mostIncludingTax = mostIncludingTax
            self.onlyForJCMApplications = onlyForJCMApplications
            self.condition = condition
            self.reference = reference
        }
    }
}
