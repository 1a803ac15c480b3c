import Model

/// Which line a thing belongs in, test by test.
struct ItemClass: Sendable {
    private let purchases: BudgetRules.Purchases
    /// In the order of the tests.
    let outcomes: [(test: BudgetRules.Test, isMet: Truth)]

    init(_ item: BudgetPlan.Item, by purchases: BudgetRules.Purchases) {
        self.purchases = purchases
        outcomes = purchases.tests.map { ($0, $0.isMet(by: item)) }
    }

    /// The first definition of a consumable that is met.
    var met: BudgetRules.Test? { outcomes.first { $0.isMet == .yes }?.test }

    /// The tests that wait for facts, where they decide.
    var waiting: [BudgetRules.Test] {
        met == nil ? outcomes.filter { $0.isMet == .unknown }.map(\.test) : []
    }

    /// A consumable where any test is met, equipment where none can be; `nil` where that is not known.
    var line: String? {
        switch outcomes.map(\.isMet).any {
        case .yes: purchases.consumables
        case .no: purchases.equipment
        case .unknown: nil
        }
    }

    /// Whether only the cost makes it a consumable, as far as is known.
    var hangsOnCost: Bool {
        guard case .unitCostBelow = met?.kind else { return false }
        return outcomes.filter { $0.isMet == .yes }.count == 1
    }
}

extension BudgetRules.Test {
    fileprivate func isMet(by item: BudgetPlan.Item) -> Truth {
        switch kind {
        case .unitCostBelow(let limit): Truth(item.unitCost.map { $0 < limit })
        case .property(let property, let value): Truth(item[property].map { $0 == value })
        }
    }
}
