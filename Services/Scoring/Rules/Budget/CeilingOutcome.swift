import Model

/// What the ceiling and its supplement make of a total.
struct CeilingOutcome: Sendable {
    let verdict: BudgetReport.Verdict
    /// With tax.
    let total: Yen
    /// With tax.
    let ceiling: Yen
    /// Whether the total is known, not only the least that it can be.
    let isComplete: Bool
    let cover: SurveyCover

    init(total: Yen, isComplete: Bool, ceiling: Yen, cover: SurveyCover) {
        self.total = total
        self.ceiling = ceiling
        self.isComplete = isComplete
        self.cover = cover
        let over = total.amount - ceiling.amount
        verdict =
            if over > cover.availableAtBest.amount {
                .fail
            } else if !isComplete {
                .unknown
            } else if over <= 0 {
                .pass
            } else {
                over <= cover.available.amount ? .conditional : .unknown
            }
    }

    var excess: Yen? { total > ceiling ? Yen(total.amount - ceiling.amount) : nil }
    var headroom: Yen? { total > ceiling ? nil : Yen(ceiling.amount - total.amount) }
}
