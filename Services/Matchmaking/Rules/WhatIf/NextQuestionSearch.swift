import Model

/// The unknown whose answer could change the best places of a ranking most: it does not depend on how many are shown.
///
/// It is looked for among the best fifty. An answer counts by the places among the best ten that lie between where its
/// record would stand with the best and with the worst one: for one further down, those that it could take. Exact for
/// these records, since scores are sums; those further down are not asked about.
struct NextQuestionSearch {
    /// How many places of a ranking an answer is to change.
    static let decidedPlaces = 10
    /// How many records are looked at: those in these places, and who could come into them.
    static let consideredRecords = 50

    private let lines: [Line]
    private let order: RankingOrder
    /// The records that share facts about something.
    private let shared: [String: [Int]]

    /// One record, as far as its place depends on what is unknown.
    struct Line {
        let key: String
        let bounds: ScoreBounds
        /// What is not known, or only in part, and has a weight.
        let unknowns: [Unknown]

        init(_ key: String, _ bounds: ScoreBounds, _ unknowns: [Unknown]) {
            self.key = key
            self.bounds = bounds
            self.unknowns = unknowns.filter { !$0.measure.isKnown && $0.weight > 0 }
        }
    }

    struct Unknown {
        let factor: Factor
        let weight: Int
        let measure: Measure
        /// What the fact is about, where it is a fact of other records as well: what a firm has done is one of all that it
        /// offers.
        var about: String?
    }

    /// What was found: which record, which factor of it, and its places with the best and the worst answer.
    struct Found {
        let line: Int
        let factor: Factor
        let rankAtBest: Int
        let rankAtWorst: Int
        let swing: Int

        fileprivate var places: Int {
            func decided(_ rank: Int) -> Int { min(rank, NextQuestionSearch.decidedPlaces + 1) }
            return decided(rankAtWorst) - decided(rankAtBest)
        }
    }

    /// - Parameter lines: the best records of a ranking, in its order.
    init(_ lines: some Sequence<Line>, order: RankingOrder) {
        self.lines = Array(lines.prefix(Self.consideredRecords))
        self.order = order
        var shared: [String: [Int]] = [:]
        for (number, line) in self.lines.enumerated() {
            for about in line.unknowns.lazy.compactMap(\.about) where shared[about]?.last != number {
                shared[about, default: []].append(number)
            }
        }
        self.shared = shared
    }

    /// The answer that moves its record over most places; of those, the one that moves its score most.
    var found: Found? {
        var best: Found?
        for (number, line) in lines.enumerated() {
            for unknown in line.unknowns where reachesDecidedPlaces(number, unknown) {
                let next = found(number, unknown)
                guard next.places > 0 else { continue }
                if best.map({ precedes(next, $0) }) ?? true { best = next }
            }
        }
        return best
    }

    /// Whether the best answer could bring a record into the best places: those in them could only go up with it.
    private func reachesDecidedPlaces(_ number: Int, _ unknown: Unknown) -> Bool {
        guard number >= Self.decidedPlaces else { return true }
        let (line, last) = (lines[number], lines[Self.decidedPlaces - 1])
        return line.bounds.replacing(unknown.measure, by: .known(unknown.measure.hi), weight: unknown.weight)
            .ranks(line.key, before: last.bounds, last.key, order)
    }

    private func precedes(_ one: Found, _ other: Found) -> Bool {
        let (own, others) = ((one.places, one.swing, -one.line), (other.places, other.swing, -other.line))
        return own == others ? one.factor.rawValue < other.factor.rawValue : own > others
    }

    private func found(_ number: Int, _ unknown: Unknown) -> Found {
        Found(
            line: number, factor: unknown.factor, rankAtBest: rank(number, unknown, unknown.measure.hi),
            rankAtWorst: rank(number, unknown, unknown.measure.lo),
            swing: unknown.weight * (unknown.measure.hi - unknown.measure.lo))
    }

    /// The place of a record if an unknown proves to have a value, with the others of which it is a fact as well.
    private func rank(_ number: Int, _ unknown: Unknown, _ value: Int) -> Int {
        let line = lines[number]
        let bounds = line.bounds.replacing(unknown.measure, by: .known(value), weight: unknown.weight)
        func isBefore(_ other: Line, _ others: ScoreBounds) -> Bool {
            others.ranks(other.key, before: bounds, line.key, order)
        }
        // In order, so those before it are the first ones.
        var rank = 1 + lines.firstPlace { isBefore($0, $0.bounds) }
        if isBefore(line, line.bounds) { rank -= 1 }
        guard let about = unknown.about, let others = shared[about] else { return rank }
        for other in others where other != number {
            let line = lines[other]
            guard let own = line.unknowns.first(where: { $0.factor == unknown.factor && $0.about == about }) else {
                continue
            }
            let moved = line.bounds.replacing(
                own.measure, by: .known(min(max(value, own.measure.lo), own.measure.hi)), weight: own.weight)
            rank += (isBefore(line, moved) ? 1 : 0) - (isBefore(line, line.bounds) ? 1 : 0)
        }
        return rank
    }
}

extension NextQuestion {
    /// - Parameter record: the one that was found, in its place.
    init?(_ found: NextQuestionSearch.Found, of record: RankedRecord) {
        guard let score = record.factors.first(where: { $0.factor == found.factor }) else { return nil }
        self.init(
            kind: record.kind, id: record.id, names: record.names, factor: found.factor,
            question: score.reason.message, rank: record.rank, rankAtBest: found.rankAtBest,
            rankAtWorst: found.rankAtWorst, swing: found.swing)
    }
}

extension RankedRecord {
    var bounds: ScoreBounds { ScoreBounds(score: score, potential: potential, guaranteed: guaranteed) }
}
