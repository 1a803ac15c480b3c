extension BudgetReport {
    /// Whether every obligatory task is costed.
    package struct TaskCosts: Codable, Hashable, Sendable {
        /// Fail where one is stated to cost nothing, pass where all are costed within what the lines come to, else
        /// unknown.
        package let verdict: Verdict
        package let reason: Reason
        /// In printed order.
        package let tasks: [Task]
        /// What the tasks with a known cost come to, without tax.
        package let sum: Yen
        /// What of the lines belongs to no task; left out where a cost is unknown or the tasks come to more.
        package let remainder: Yen?

        package init(verdict: Verdict, reason: Reason, tasks: [Task], sum: Yen, remainder: Yen?) {
            self.verdict = verdict
            self.reason = reason
            self.tasks = tasks
            self.sum = sum
            self.remainder = remainder
        }
    }

    package struct Task: Codable, Hashable, Sendable {
        package let id: String
        package let title: BilingualText
        package let deliverables: BilingualText
        package let cadence: BilingualText
        package let state: TaskState
        /// Without tax; left out while unknown.
        package let amount: Yen?
        package let reference: Reference

        package init(_ task: BudgetRules.Task, state: TaskState, amount: Yen?) {
            id = task.id
            title = task.title
            deliverables = task.deliverables
            cadence = task.cadence
            self.state = state
            self.amount = amount
            reference = task.reference
        }
    }

    package enum TaskState: String, Codable, Hashable, Sendable, CaseIterable {
        case costed
        /// Stated to cost nothing.
        case notCosted
        case unknown
    }
}
