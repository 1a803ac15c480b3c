package import Model

/// A budget that the rules cannot check, with every value that they refuse.
package struct BudgetRefusal: Error, Hashable, Sendable {
    /// Never empty; pointers below the budget.
    package let problems: [FieldProblem]
}

/// Budget rules that are not sound, with everything that is wrong with them.
package struct BudgetRulesRefusal: Error, Hashable, Sendable {
    /// Never empty; pointers below the rules, in their order.
    package let problems: [FieldProblem]
}
