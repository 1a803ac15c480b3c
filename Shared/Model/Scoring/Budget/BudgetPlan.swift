/// What a proposal would spend in one fiscal year, in whole yen without consumption tax.
package struct BudgetPlan: Codable, Hashable, Sendable {
    /// The complete list: a line that is left out costs nothing. An empty list is no estimate yet.
    package let lines: [Line]
    /// What each obligatory task costs, as a part of the lines; unknown where left out.
    package let tasks: [TaskCost]?
    /// The field surveys that are declared, as a part of the lines. A supplement needs a declaration: where none is
    /// made, none is counted.
    package let fieldSurveys: [FieldSurvey]?
    /// Single purchases whose expense line is in question.
    package let items: [Item]?

    package init(
        lines: [Line], tasks: [TaskCost]? = nil, fieldSurveys: [FieldSurvey]? = nil, items: [Item]? = nil
    ) {
        self.lines = lines
        self.tasks = tasks
        self.fieldSurveys = fieldSurveys
        self.items = items
    }

    /// One expense line of the edition.
    package struct Line: Codable, Hashable, Sendable {
        /// The line's id in the budget rules: "personnel".
        package let line: String
        /// Unknown where left out.
        package let amount: Yen?

        package init(line: String, amount: Yen?) {
            self.line = line
            self.amount = amount
        }
    }

    package struct TaskCost: Codable, Hashable, Sendable {
        /// The task's id in the budget rules: "4".
        package let task: String
        /// Unknown where left out; 0 says that the task is not costed.
        package let amount: Yen?

        package init(task: String, amount: Yen?) {
            self.task = task
            self.amount = amount
        }
    }

    /// A survey in the field, such as an environmental assessment or a survey of wind conditions.
    package struct FieldSurvey: Codable, Hashable, Sendable {
        package let title: BilingualText
        /// The line that its amount is a part of.
        package let line: String?
        /// Unknown where left out.
        package let amount: Yen?
        /// Whether it is needed for a JCM application; unknown where left out.
        package let forJCMApplication: Bool?

        package init(title: BilingualText, line: String? = nil, amount: Yen?, forJCMApplication: Bool?) {
            self.title = title
            self.line = line
            self.amount = amount
            self.forJCMApplication = forJCMApplication
        }
    }
}
