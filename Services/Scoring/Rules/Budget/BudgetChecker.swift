package import Model

/// Checks budgets by one edition's rules. Pure: the same budget always gets the same report.
package struct BudgetChecker: Sendable {
    package let rules: BudgetRules

    /// Refuses rules that their self-check finds a problem in.
    package init(_ rules: BudgetRules) throws(BudgetRulesRefusal) {
        let problems = rules.problems()
        guard problems.isEmpty else { throw BudgetRulesRefusal(problems: problems) }
        self.rules = rules
    }

    /// The report on a budget; refuses one with values that the rules cannot hold, all of them at once.
    ///
    /// - Parameter member: the member of a proposal that holds the budget, for the places of the report's questions;
    ///   `nil` for a budget by itself.
    package func report(on plan: BudgetPlan, inMember member: String? = nil) throws(BudgetRefusal) -> BudgetReport {
        BudgetAssessment(
            rules: rules, checked: try BudgetReading.read(plan, against: rules),
            place: member.map { Pointer.root[$0] } ?? .root
        ).report()
    }

    /// What is wrong with a budget that is to be kept, pointers below it; empty for one that `report` would not refuse.
    package func problems(of plan: BudgetPlan) -> [FieldProblem] {
        do throws(BudgetRefusal) {
            _ = try BudgetReading.read(plan, against: rules)
            return []
        } catch {
            return error.problems
        }
    }
}
