import Model

/// What of a score a question about technologies does not change: the weights, the prior, and the day that ages count
/// to. Two questions of one standing share what is worked out for it.
struct Standing: Hashable {
    let sectorFit: Int
    let textAffinity: Int
    let jcmTrackRecord: Int
    let countryExperience: Int
    let c3pParticipation: Int
    let freshness: Int
    let prior: Int
    let day: CivilDate

    init(_ profile: WeightProfile, day: CivilDate) {
        let weights = FactorWeights(profile)
        sectorFit = weights[.sectorFit]
        textAffinity = weights[.textAffinity]
        jcmTrackRecord = weights[.jcmTrackRecord]
        countryExperience = weights[.countryExperience]
        c3pParticipation = weights[.c3pParticipation]
        freshness = weights[.freshness]
        prior = profile.prior
        self.day = day
    }

    /// What an unknown fact counts.
    var unknown: Measure { .unknown(prior: prior) }
}

/// A score as it is known, and its bounds.
struct ScoreBounds: Hashable {
    var score = 0
    var potential = 0
    var guaranteed = 0

    mutating func add(_ measure: Measure, weight: Int) {
        score += weight * measure.value
        potential += weight * measure.hi
        guaranteed += weight * measure.lo
    }

    /// With another measure of one factor.
    func replacing(_ before: Measure, by after: Measure, weight: Int) -> ScoreBounds {
        ScoreBounds(
            score: score + weight * (after.value - before.value),
            potential: potential + weight * (after.hi - before.hi),
            guaranteed: guaranteed + weight * (after.lo - before.lo))
    }

    static func + (left: ScoreBounds, right: ScoreBounds) -> ScoreBounds {
        ScoreBounds(
            score: left.score + right.score, potential: left.potential + right.potential,
            guaranteed: left.guaranteed + right.guaranteed)
    }

    static func - (left: ScoreBounds, right: ScoreBounds) -> ScoreBounds {
        ScoreBounds(
            score: left.score - right.score, potential: left.potential - right.potential,
            guaranteed: left.guaranteed - right.guaranteed)
    }

    /// Whether a record with these scores ranks before another one.
    func ranks(_ key: String, before other: ScoreBounds, _ otherKey: String, _ order: RankingOrder) -> Bool {
        let (own, others) = (keys(order), other.keys(order))
        return own == others ? key < otherKey : own > others
    }

    /// Adds what is known.
    mutating func add(_ contribution: Int) {
        score += contribution
        potential += contribution
        guaranteed += contribution
    }

    /// What a ranking in some order sorts by first, and what among equals.
    func keys(_ order: RankingOrder) -> (Int, Int) {
        switch order {
        case .expected: (score, potential)
        case .guaranteed: (guaranteed, score)
        case .potential: (potential, score)
        }
    }
}

extension Measure {
    /// The value that a ranking in some order counts.
    func value(_ order: RankingOrder) -> Int {
        switch order {
        case .expected: value
        case .guaranteed: lo
        case .potential: hi
        }
    }
}

/// A fact that is counted in projects, as a column keeps it: one byte.
struct CountedFact: Hashable, Sendable {
    /// 0 while unknown, else one more than the place in `CountLadder.values`.
    let code: UInt8

    static let unknown = CountedFact(code: 0)
    static let codes = 0...UInt8(CountLadder.values.count)

    init(code: UInt8) { self.code = code }

    init(count: Int) { code = UInt8(1 + min(max(count, 0), CountLadder.values.count - 1)) }

    /// What a count is worth; without any, what is stated; without that, unknown: no list of projects is complete.
    init(count: Int, stated: Bool?) {
        self = count > 0 ? CountedFact(count: count) : stated.map { CountedFact(count: $0 ? 1 : 0) } ?? .unknown
    }

    func measure(prior: Int) -> Measure {
        code == 0 ? .unknown(prior: prior) : .known(CountLadder.values[Int(code) - 1])
    }
}
