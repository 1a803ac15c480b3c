import Model

extension Evaluation {
    /// Changes that raise a row's points, cheapest first: by effort, then by the distance to go, then by gain.
    func improvements(of tallies: [ScoreTally.Row]) -> [Scorecard.Improvement] {
        zip(plan.rows, tallies)
            .filter { $1.status != .notScored && $1.possible.max < Points($1.maximum) }
            .flatMap { plan, tally in
                WholeRange(tally.possible).map { improvements(of: plan, now: $0, maximum: tally.maximum) } ?? []
            }
            .enumerated()
            .sorted { (cost(of: $0.element), $0.offset) < (cost(of: $1.element), $1.offset) }
            .map(\.element)
    }

    private func improvements(
        of plan: RowPlan, now: WholeRange, maximum: Int
    ) -> [Scorecard.Improvement] {
        switch plan.rule {
        case .judged: []
        case .banded(let rule): nextBand(rule, plan.row, now: now, maximum: maximum)
        case .counted(let rule): nextStep(rule.rule, plan.row, now: now, maximum: maximum)
        case .bestOf(let rule): betterOptions(rule, plan.row, now: now, maximum: maximum)
        case .components(let rule): openComponents(rule, plan.row, now: now, maximum: maximum)
        }
    }

    private func cost(of improvement: Scorecard.Improvement) -> (Int, Int, Points) {
        let distances = improvement.alternatives.map { $0.changes.compactMap(\.distancePermille).max() ?? 0 }
        let effort = ScoringSheet.Effort.allCases.firstIndex(of: improvement.effort) ?? 0
        return (effort, distances.min() ?? 0, .zero - improvement.gain)
    }

    /// How far a change goes, in thousandths of where it starts, rounded up; `nil` from zero or past Int64.
    func permille(from: Int128, to: Int128) -> Int? {
        guard from > 0 else { return nil }
        let (product, overflow) = Int128((to - from).magnitude).multipliedReportingOverflow(by: 1000)
        guard !overflow else { return nil }
        let (quotient, remainder) = product.quotientAndRemainder(dividingBy: from)
        return Int(exactly: quotient + (remainder > 0 ? 1 : 0))
    }
}

private func < (left: ((Int, Int, Points), Int), right: ((Int, Int, Points), Int)) -> Bool {
    left.0 != right.0 ? left.0 < right.0 : left.1 < right.1
}
