/// Needs to be met by offers: how much each need takes and each offer gives, alone and with others of its group.
package struct AssignmentProblem: Sendable {
    /// How many offers each need takes at most, each offer once.
    package let demands: [Int]
    /// How much a score of each need counts: its priority.
    package let worths: [Int]
    /// The group whose limit a need shares, such as its country; `nil` for one without.
    package let needGroups: [Int?]
    /// How many offers the needs of each such group take at most, together.
    package var needGroupLimits: [Int]
    /// How many needs each offer serves at most.
    package var capacities: [Int]
    /// The group whose capacity an offer shares; `nil` for one that only its own binds.
    package var groups: [Int?]
    package var groupCapacities: [Int]
    /// First, as many needs as possible get an offer of at least this score; then the scores add up to the most.
    /// Without it, only the sum counts.
    package var floor: Int?
    /// More than twice all that scores can add up to.
    private let reward: Int

    package init(
        demands: [Int], worths: [Int]? = nil, needGroups: [Int?]? = nil, needGroupLimits: [Int] = [],
        capacities: [Int], groups: [Int?], groupCapacities: [Int] = [], floor: Int? = nil
    ) {
        let worths = worths ?? demands.map { _ in 1 }
        self.demands = demands
        self.worths = worths
        self.needGroups = needGroups ?? demands.map { _ in nil }
        self.needGroupLimits = needGroupLimits
        self.capacities = capacities
        self.groups = groups
        self.groupCapacities = groupCapacities
        self.floor = floor
        reward = 2 * (Self.greatestScore * zip(demands, worths).reduce(0) { $0 + $1.0 * $1.1 } + 1)
    }

    /// An offer that a need admits, and how well it fits.
    package struct Pair: Hashable, Sendable {
        package let offer: Int32
        /// 0…255,000.
        package let score: Int32

        package init(offer: Int, score: Int) {
            self.offer = Int32(offer)
            self.score = Int32(score)
        }

        /// Better first; of equally good ones the first offer.
        package static func ranksBefore(_ one: Pair, _ other: Pair) -> Bool {
            one.score != other.score ? one.score > other.score : one.offer < other.offer
        }
    }

    package static let greatestScore = 255_000

    /// What a need at the floor counts for: so much that it comes first, and that a sum of rewards and scores can be
    /// taken apart again. 0 without a floor.
    var floorReward: Int { floor == nil ? 0 : reward }

    /// What a pair adds for a need: its score as often as the need counts.
    func value(of pair: Pair, for need: Int) -> Int { worths[need] * Int(pair.score) }

    func reachesFloor(_ pair: Pair) -> Bool { floor.map { Int(pair.score) >= $0 } ?? false }

    /// A sum of scores and floor rewards, taken apart.
    func gain(_ sum: Int) -> AssignmentGain {
        let reward = floorReward
        guard reward > 0 else { return AssignmentGain(score: sum, needsAtFloor: 0) }
        let needs = (sum + reward / 2).quotientRoundedDown(by: reward)
        return AssignmentGain(score: sum - needs * reward, needsAtFloor: needs)
    }
}

/// What an assignment is worth, or what a change of one adds.
package struct AssignmentGain: Hashable, Sendable {
    package let score: Int
    /// Needs with an offer at the floor or above; 0 where there is no floor.
    package let needsAtFloor: Int

    package init(score: Int, needsAtFloor: Int) {
        self.score = score
        self.needsAtFloor = needsAtFloor
    }
}

extension Int {
    fileprivate func quotientRoundedDown(by divisor: Int) -> Int {
        let (quotient, remainder) = quotientAndRemainder(dividingBy: divisor)
        return remainder < 0 ? quotient - 1 : quotient
    }
}
