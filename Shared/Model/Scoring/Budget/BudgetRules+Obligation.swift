extension BudgetRules {
    /// The tasks that every project must hold and cost in a single fiscal year.
    package struct Obligation: Codable, Hashable, Sendable {
        package let ruleID: String
        package let reference: Reference
        package let tasks: [Task]

        private enum CodingKeys: String, CodingKey {
            case ruleID = "ruleId"
            case reference, tasks
        }

        package init(ruleID: String, reference: Reference, tasks: [Task]) {
            self.ruleID = ruleID
            self.reference = reference
            self.tasks = tasks
        }
    }

    package struct Task: Codable, Hashable, Sendable {
        /// As printed, "4" for "(4)".
        package let id: String
        package let title: BilingualText
        /// What is handed in or held.
        package let deliverables: BilingualText
        /// How often, in words: "about 2 times a year".
        package let cadence: BilingualText
        package let reference: Reference
        package let notices: [Notice]?

        package init(
            id: String, title: BilingualText, deliverables: BilingualText, cadence: BilingualText,
            reference: Reference, notices: [Notice]? = nil
        ) {
            self.id = id
            self.title = title
            self.deliverables = deliverables
            self.cadence = cadence
            self.reference = reference
            self.notices = notices
        }
    }
}
