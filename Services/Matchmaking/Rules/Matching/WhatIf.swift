import Model

/// What other facts would make of the places of a ranking. Exact, since scores are sums.
struct WhatIf {
    private let results: [RankedRecord]
    private let order: RankingOrder
    private let lines: [Line]

    /// The most changes that a record shows.
    static let shownChanges = 3

    /// - Parameters:
    ///   - results: of one profile, so all have the same factors in the same order.
    ///   - fact: what a fact about a result is about. Results in which it is the same share the fact, as what a firm has
    ///     done is for all that it offers; `nil` where it is about the result alone.
    init(_ results: [RankedRecord], order: RankingOrder, fact: (RankedRecord, Factor) -> String? = { _, _ in nil }) {
        self.results = results
        self.order = order
        var numbers: [String: Int] = [:]
        lines = results.map { result in
            let parts = result.factors.map { score in
                let fact = fact(result, score.factor).map { name in
                    let number = numbers[name] ?? numbers.count
                    numbers[name] = number
                    return number
                }
                return Part(score, fact: fact)
            }
            return Line(rank: result.rank, id: result.id, bounds: result.bounds, parts: parts)
        }
    }

    /// One result, as far as places depend on it.
    private struct Line {
        let rank: Int
        let id: String
        let bounds: ScoreBounds
        let parts: [Part]

        /// The scores if one factor were known to have a value.
        func bounds(with place: Int, known value: Int) -> ScoreBounds {
            let part = parts[place]
            return ScoreBounds(
                score: bounds.score + part.weight * (value - part.value),
                potential: bounds.potential + part.weight * (value - part.hi),
                guaranteed: bounds.guaranteed + part.weight * (value - part.lo))
        }
    }

    /// One factor of a result.
    private struct Part {
        let weight: Int
        let value: Int
        let lo: Int
        let hi: Int
        /// What the next single fact would make of the value.
        let better: Int?
        let fact: Int?

        init(_ score: FactorScore, fact: Int?) {
            weight = score.weight
            value = score.value
            lo = score.lo
            hi = score.hi
            better = score.factor.betterValue(than: score)
            self.fact = fact
        }

        var isKnown: Bool { lo == hi }
    }

    /// The results, each with the single facts that would raise it.
    var completed: [RankedRecord] {
        zip(results, lines).map { result, line in result.with(counterfactuals(of: result, line)) }
    }

    private func counterfactuals(of result: RankedRecord, _ line: Line) -> [Counterfactual] {
        let changes = line.parts.indices.compactMap { place -> Counterfactual? in
            let factor = result.factors[place].factor
            guard line.parts[place].weight > 0, let value = line.parts[place].better,
                let text = factor.betterFact
            else { return nil }
            let bounds = line.bounds(with: place, known: value)
            // No better than the place it has: in an order by what is possible, knowing can only lower.
            guard bounds.score > line.bounds.score, bounds.keys(order) >= line.bounds.keys(order) else { return nil }
            let rank = rank(of: line, with: bounds, place) { $0.better }
            return Counterfactual(
                factor: factor, change: text, newValue: value, newScore: bounds.score,
                newRank: min(line.rank, rank))
        }
        let sorted = changes.sorted {
            ($0.newRank, -$0.newScore, $0.factor.rawValue) < ($1.newRank, -$1.newScore, $1.factor.rawValue)
        }
        return Array(sorted.prefix(Self.shownChanges))
    }

    /// The unknown whose best and worst answer are most places apart; of those, the one that moves the score most.
    var nextQuestion: NextQuestion? {
        var best: Swing?
        for (number, line) in lines.enumerated() {
            for (place, part) in line.parts.enumerated() where !part.isKnown && part.weight > 0 {
                let swing = swing(number, place)
                guard swing.places > 0 else { continue }
                if best.map({ precedes(swing, $0) }) ?? true { best = swing }
            }
        }
        return best.map(question)
    }

    private struct Swing {
        let result: Int
        let place: Int
        let rankAtBest: Int
        let rankAtWorst: Int

        var places: Int { rankAtWorst - rankAtBest }
    }

    private func precedes(_ one: Swing, _ other: Swing) -> Bool {
        func size(_ swing: Swing) -> Int {
            let part = lines[swing.result].parts[swing.place]
            return part.weight * (part.hi - part.lo)
        }
        func factor(_ swing: Swing) -> String { results[swing.result].factors[swing.place].factor.rawValue }
        let (own, others) = (
            (one.places, size(one), -lines[one.result].rank), (other.places, size(other), -lines[other.result].rank)
        )
        return own == others ? factor(one) < factor(other) : own > others
    }

    private func swing(_ number: Int, _ place: Int) -> Swing {
        let line = lines[number]
        func rank(_ value: Int) -> Int {
            self.rank(of: line, with: line.bounds(with: place, known: value), place) {
                $0.isKnown ? nil : min(max(value, $0.lo), $0.hi)
            }
        }
        return Swing(
            result: number, place: place, rankAtBest: rank(line.parts[place].hi),
            rankAtWorst: rank(line.parts[place].lo))
    }

    private func question(_ swing: Swing) -> NextQuestion {
        let (result, line) = (results[swing.result], lines[swing.result])
        let (factor, part) = (result.factors[swing.place], line.parts[swing.place])
        return NextQuestion(
            kind: result.kind, id: result.id, names: result.names, factor: factor.factor,
            question: factor.reason.message, rank: result.rank, rankAtBest: swing.rankAtBest,
            rankAtWorst: swing.rankAtWorst, swing: part.weight * (part.hi - part.lo))
    }

    /// The place among the results that a record would have with other scores.
    ///
    /// - Parameter moved: the value of a result that shares the fact; `nil` where it stays.
    private func rank(of line: Line, with bounds: ScoreBounds, _ place: Int, moved: (Part) -> Int?) -> Int {
        let own = bounds.keys(order)
        let fact = line.parts[place].fact
        var rank = 1
        for other in lines where other.rank != line.rank {
            let isShared = fact != nil && other.parts[place].fact == fact
            let value = isShared ? moved(other.parts[place]) : nil
            let keys = (value.map { other.bounds(with: place, known: $0) } ?? other.bounds).keys(order)
            if keys == own ? other.id < line.id : keys > own { rank += 1 }
        }
        return rank
    }
}

extension RankedRecord {
    var bounds: ScoreBounds { ScoreBounds(score: score, potential: potential, guaranteed: guaranteed) }

    /// What a firm has done counts for everything that it offers.
    func factOfFirm(_ factor: Factor) -> String? {
        factor == .c3pParticipation || factor == .countryExperience ? company?.id.value : nil
    }
}
