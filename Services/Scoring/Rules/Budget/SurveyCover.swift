import Model

/// What declared field surveys may be granted above the ceiling. All with tax.
struct SurveyCover: Sendable {
    /// What the surveys that count cost.
    let surveys: Yen
    /// As much as they cost, and no more than the supplement's most; nothing without a supplement.
    let available: Yen
    /// The same if every survey that may count does, at any amount where it is unknown.
    let availableAtBest: Yen

    /// Reading has refused surveys whose sum with tax does not fit, or that do not fit in the budget.
    init(in budget: CheckedBudget, by supplement: BudgetRules.Supplement?, tax: TaxArithmetic) {
        let surveys = budget.plan.fieldSurveys ?? []
        guard let supplement else {
            (self.surveys, available, availableAtBest) = (.zero, .zero, .zero)
            return
        }
        func cost(of surveys: [BudgetPlan.FieldSurvey], andAnother more: Yen = .zero) -> Yen {
            let net = Yen(surveys.knownAmount + more.amount)
            return Yen(net.amount + tax.tax(on: net).amount)
        }
        let most = supplement.mostIncludingTax
        let possible = surveys.filter { $0.counts(for: supplement) != .no }
        self.surveys = cost(of: possible.filter { $0.counts(for: supplement) == .yes })
        available = min(most, self.surveys)
        // Past the most nothing is added up, so that every sum fits.
        let room = budget.room(for: possible.filter { $0.amount == nil })
        guard let room, cost(of: possible) < most else {
            availableAtBest = most
            return
        }
        availableAtBest = min(most, cost(of: possible, andAnother: min(room, most)))
    }
}

extension CheckedBudget {
    /// The most that surveys of unknown amounts can come to as parts of what is budgeted; `nil` where that is unknown.
    fileprivate func room(for open: [BudgetPlan.FieldSurvey]) -> Yen? {
        guard !open.isEmpty else { return .zero }
        let surveys = plan.fieldSurveys ?? []
        let inAll = isComplete ? net.amount - surveys.knownAmount : nil
        let lines = Set(open.map(\.line))
        let inLines = lines.compactMap { line -> Int64? in
            guard let line, let amount = self[line].known else { return nil }
            return amount.amount - surveys.filter { $0.line == line }.knownAmount
        }
        // A survey in no line, or in one of unknown amount, can take all that is left.
        let bounds = [inAll, inLines.count == lines.count ? inLines.reduce(0, +) : nil].compactMap(\.self)
        return bounds.min().map { Yen(max(0, $0)) }
    }
}

extension [BudgetPlan.FieldSurvey] {
    fileprivate var knownAmount: Int64 { reduce(0) { $0 + ($1.amount?.amount ?? 0) } }
}

extension BudgetPlan.FieldSurvey {
    /// Whether its cost opens the supplement.
    func counts(for supplement: BudgetRules.Supplement) -> Truth {
        supplement.onlyForJCMApplications ? Truth(forJCMApplication) : .yes
    }
}
