import MatchmakingRules

/// Needs and technologies whose scores follow from their numbers, so that no pair has to be stored: topics of which few
/// are wanted by many, technologies of unlike quality, and a part that no topic explains.
struct MadeUpMarket {
    let needs: Int
    let technologies: Int
    private let wanted: [Int]
    private let offered: [Int]
    private let quality: [Int]

    private static let topics = 400

    init(needs: Int, technologies: Int, seed: UInt64) {
        self.needs = needs
        self.technologies = technologies
        var random = SeededBits(seed)
        wanted = (0..<needs).map { _ in Self.topic(&random) }
        offered = (0..<technologies).map { _ in Self.topic(&random) }
        quality = (0..<technologies).map { _ in random.below(60_000) }
    }

    /// The first topics come up most.
    private static func topic(_ random: inout SeededBits) -> Int {
        min(random.below(topics), random.below(topics), random.below(topics))
    }

    func score(_ need: Int, _ technology: Int) -> Int {
        let distance = abs(wanted[need] - offered[technology])
        let fit = distance == 0 ? 120_000 : distance < 8 ? 60_000 : distance < 40 ? 20_000 : 0
        return fit + quality[technology] + Self.mixed(UInt64(need) << 32 | UInt64(technology)) % 60_000
    }

    /// All pairs of a need.
    func row(_ need: Int) -> [AssignmentProblem.Pair] {
        (0..<technologies).map { AssignmentProblem.Pair(offer: $0, score: score(need, $0)) }
    }

    /// The best pairs of each need, and nothing else.
    func bestRows(_ width: Int) -> [[AssignmentProblem.Pair]] {
        (0..<needs).map { Array(row($0).sorted(by: AssignmentProblem.Pair.ranksBefore).prefix(width)) }
    }

    var problem: AssignmentProblem {
        AssignmentProblem(
            demands: Array(repeating: 1, count: needs), capacities: Array(repeating: 1, count: technologies),
            groups: Array(repeating: nil, count: technologies))
    }

    private static func mixed(_ number: UInt64) -> Int {
        var mixed = number &* 0x9E37_79B9_7F4A_7C15
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        return Int((mixed ^ (mixed >> 31)) >> 33)
    }
}

/// Numbers that are the same for the same seed (SplitMix64).
private struct SeededBits {
    private var state: UInt64

    init(_ seed: UInt64) { state = seed }

    mutating func below(_ bound: Int) -> Int {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return Int((mixed ^ (mixed >> 31)) >> 1) % bound
    }
}
