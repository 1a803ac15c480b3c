import Model

/// What other facts would make of the places of a ranking. Exact, since scores are sums.
struct WhatIf {
    let results: [RankedRecord]
    let order: RankingOrder
    /// Whether a fact about one result is a fact about another as well, as what a firm has done is for all that it
    /// offers.
    let sharesFact: (RankedRecord, RankedRecord, Factor) -> Bool

    /// The most changes that a record shows.
    static let shownChanges = 3

    /// The results, each with the single facts that would raise it.
    var completed: [RankedRecord] {
        results.map { result in result.with(counterfactuals(of: result)) }
    }

    private func counterfactuals(of result: RankedRecord) -> [Counterfactual] {
        let changes = result.factors.compactMap { factor -> Counterfactual? in
            guard factor.weight > 0, let fact = factor.factor.betterFact(than: factor) else { return nil }
            let bounds = result.bounds(with: factor, known: fact.value)
            // No better than the place it has: in an order by what is possible, knowing can only lower.
            guard bounds.score > result.score, bounds.keys(order) >= result.bounds.keys(order) else { return nil }
            let rank = rank(of: result, with: bounds, factor.factor) { $0.factor.betterFact(than: $0)?.value }
            return Counterfactual(
                factor: factor.factor, change: fact.text, newValue: fact.value, newScore: bounds.score,
                newRank: min(result.rank, rank))
        }
        let sorted = changes.sorted {
            ($0.newRank, -$0.newScore, $0.factor.rawValue) < ($1.newRank, -$1.newScore, $1.factor.rawValue)
        }
        return Array(sorted.prefix(Self.shownChanges))
    }

    /// The unknown whose best and worst answer are most places apart; of those, the one that moves the score most.
    var nextQuestion: NextQuestion? {
        let questions = results.flatMap { result in
            result.factors.filter { !$0.isKnown && $0.weight > 0 }.map { question($0, of: result) }
        }
        return questions.filter { $0.places > 0 }.max { one, other in
            (one.places, one.swing, -one.rank, other.factor.rawValue)
                < (other.places, other.swing, -other.rank, one.factor.rawValue)
        }
    }

    private func question(_ factor: FactorScore, of result: RankedRecord) -> NextQuestion {
        func rank(_ value: Int) -> Int {
            self.rank(of: result, with: result.bounds(with: factor, known: value), factor.factor) {
                $0.isKnown ? nil : min(max(value, $0.lo), $0.hi)
            }
        }
        return NextQuestion(
            kind: result.kind, id: result.id, names: result.names, factor: factor.factor,
            question: factor.reason.message, rank: result.rank, rankAtBest: rank(factor.hi),
            rankAtWorst: rank(factor.lo), swing: factor.weight * (factor.hi - factor.lo))
    }

    /// The place among the results that a record would have with other scores.
    ///
    /// - Parameter moved: the value of a result that shares the fact; `nil` where it stays.
    private func rank(
        of result: RankedRecord, with bounds: ScoreBounds, _ factor: Factor, moved: (FactorScore) -> Int?
    ) -> Int {
        let own = bounds.keys(order)
        return 1
            + results.count { other in
                guard other.rank != result.rank else { return false }
                let keys = self.bounds(of: other, beside: result, factor, moved: moved).keys(order)
                return keys == own ? other.id < result.id : keys > own
            }
    }

    private func bounds(
        of other: RankedRecord, beside result: RankedRecord, _ factor: Factor, moved: (FactorScore) -> Int?
    ) -> ScoreBounds {
        guard sharesFact(result, other, factor), let score = other.factors.first(where: { $0.factor == factor }),
            let value = moved(score)
        else { return other.bounds }
        return other.bounds(with: score, known: value)
    }
}

extension NextQuestion {
    fileprivate var places: Int { rankAtWorst - rankAtBest }
}

extension RankedRecord {
    var bounds: ScoreBounds { ScoreBounds(score: score, potential: potential, guaranteed: guaranteed) }

    /// The scores if one factor were known to have a value.
    fileprivate func bounds(with factor: FactorScore, known value: Int) -> ScoreBounds {
        ScoreBounds(
            score: score + factor.weight * (value - factor.value),
            potential: potential + factor.weight * (value - factor.hi),
            guaranteed: guaranteed + factor.weight * (value - factor.lo))
    }

    /// What a firm has done counts for everything that it offers.
    static func shareFirm(_ one: RankedRecord, _ other: RankedRecord, _ factor: Factor) -> Bool {
        guard let firm = one.company?.id, firm == other.company?.id else { return false }
        return factor == .c3pParticipation || factor == .countryExperience
    }
}
