import Model

/// What declared field surveys may be granted above the ceiling. All with tax.
struct SurveyCover: Sendable {
    /// What the surveys that count cost.
    let surveys: Yen
    /// As much as they cost, and no more than the supplement's most; nothing without a supplement.
    let available: Yen
    /// The same if every survey that may count does, at any amount where it is unknown.
    let availableAtBest: Yen

    /// Reading has refused surveys whose sum with tax does not fit.
    init(_ surveys: [BudgetPlan.FieldSurvey], by supplement: BudgetRules.Supplement?, tax: TaxArithmetic) {
        guard let supplement else {
            (self.surveys, available, availableAtBest) = (.zero, .zero, .zero)
            return
        }
        func cost(of surveys: [BudgetPlan.FieldSurvey]) -> Yen {
            let net = Yen(surveys.reduce(0) { $0 + ($1.amount?.amount ?? 0) })
            return Yen(net.amount + tax.tax(on: net).amount)
        }
        let most = supplement.mostIncludingTax
        let possible = surveys.filter { $0.counts(for: supplement) != .no }
        self.surveys = cost(of: possible.filter { $0.counts(for: supplement) == .yes })
        available = min(most, self.surveys)
        availableAtBest = possible.contains { $0.amount == nil } ? most : min(most, cost(of: possible))
    }
}

extension BudgetPlan.FieldSurvey {
    /// Whether its cost opens the supplement.
    func counts(for supplement: BudgetRules.Supplement) -> Truth {
        supplement.onlyForJCMApplications ? Truth(forJCMApplication) : .yes
    }
}
