import Model

/// A technology with its exact score.
struct ScoredTechnology {
    let place: TechnologyIndex.Place
    let key: String
    let bounds: ScoreBounds

    /// Total and the same everywhere: what the order sorts by, then the other score, then the id.
    func ranksBefore(_ other: ScoredTechnology, _ order: RankingOrder) -> Bool {
        let (own, others) = (bounds.keys(order), other.bounds.keys(order))
        return own == others ? key < other.key : own > others
    }
}

extension TechnologyIndex {
    /// What was found for a need.
    struct Found {
        /// The best, in order.
        var best: [ScoredTechnology] = []
        /// How many there are.
        var count = 0
        /// The first of those that were withdrawn and would be in the ranking otherwise, in the order of their keys.
        var withdrawn: [Place] = []
        var withdrawnCount = 0
    }

    /// The best technologies for a need, exactly.
    ///
    /// The kernel's values are at most `slack` above the exact scores and nowhere below: whatever could be among the
    /// best is scored again in whole numbers, and nothing else can be.
    ///
    /// - Parameter least: nothing with less is found, in the scores that the order sorts by.
    func best(_ plan: MatchPlan, limit: Int, least: Int) -> Found {
        var found = Found()
        for (number, part) in parts.enumerated() {
            let sweep = SegmentSweep(part.segment, removed: part.removed, plan)
            found.count += sweep.count(from: least)
            found.withdrawnCount += sweep.withdrawnCount
            let withdrawn = sweep.withdrawn(Ranking.listedExclusions).map { Place(part: number, record: $0) }
            found.withdrawn = merged(found.withdrawn, withdrawn, limit: Ranking.listedExclusions)
            let worst = found.best.count < limit ? nil : found.best.last?.bounds.keys(plan.order).0
            found.best += sweep.contenders(limit: limit, from: max(least, worst ?? 0)).compactMap { found in
                let record = found.record
                let bounds = sweep.bounds(of: record)
                guard bounds.keys(plan.order).0 >= least else { return nil }
                return ScoredTechnology(
                    place: Place(part: number, record: record), key: part.segment.keys[record], bounds: bounds)
            }
            found.best.sort { $0.ranksBefore($1, plan.order) }
            found.best.removeLast(max(0, found.best.count - limit))
        }
        return found
    }

    /// The first of two lists in the order of their keys, in that order.
    private func merged(_ one: [Place], _ other: [Place], limit: Int) -> [Place] {
        guard !one.isEmpty, !other.isEmpty else { return one + other }
        var merged: [Place] = []
        var (left, right) = (one[...], other[...])
        while merged.count < limit, let first = left.first ?? right.first {
            if let second = right.first, left.isEmpty || key(at: second) < key(at: first) {
                merged.append(right.removeFirst())
            } else {
                merged.append(left.removeFirst())
            }
        }
        return merged
    }

    /// Every technology that a need admits, with its exact score, in no order; and those withdrawn.
    func all(_ plan: MatchPlan) -> (admitted: [(place: Place, score: Int)], withdrawn: [Place]) {
        var admitted: [(place: Place, score: Int)] = []
        var withdrawn: [Place] = []
        for (number, part) in parts.enumerated() {
            let sweep = SegmentSweep(part.segment, removed: part.removed, plan)
            withdrawn += sweep.withdrawn(.max).map { Place(part: number, record: $0) }
            admitted += sweep.records(from: 0).map { found in
                (Place(part: number, record: found.record), sweep.bounds(of: found.record).score)
            }
        }
        return (admitted, withdrawn)
    }

    /// How many technologies rank before one, which need not be among them.
    func countBefore(_ technology: ScoredTechnology, _ plan: MatchPlan) -> Int {
        let own = technology.bounds.keys(plan.order).0
        return parts.enumerated().reduce(0) { count, element in
            let (number, part) = element
            let sweep = SegmentSweep(part.segment, removed: part.removed, plan)
            // What is above by more than the slack ranks before it; what may be above or below is compared.
            let open = sweep.undecided(own)
            let before = open.records.count { record in
                let place = Place(part: number, record: record)
                guard place != technology.place else { return false }
                return ScoredTechnology(
                    place: place, key: part.segment.keys[record], bounds: sweep.bounds(of: record)
                ).ranksBefore(technology, plan.order)
            }
            return count + open.above + before
        }
    }
}
