import Model

/// Finds the needs and technologies that would both rather have each other.
struct BlockingPairSearch {
    private let report: PortfolioReport
    /// The worst score that each technology, and each company with a limit, serves.
    private let worst: [Int]
    private let worstOfGroup: [Int]
    private let loads: [Int]
    private let groupLoads: [Int]

    /// The most pairs that are listed; all are counted.
    static let greatestListed = 1_000

    init(_ report: PortfolioReport) {
        self.report = report
        let problem = report.selection.problem
        var worst = Array(repeating: Int.max, count: problem.capacities.count)
        var worstOfGroup = Array(repeating: Int.max, count: problem.groupCapacities.count)
        var groupLoads = Array(repeating: 0, count: problem.groupCapacities.count)
        for pair in report.assignment.pairs.joined() {
            let offer = Int(pair.offer)
            worst[offer] = min(worst[offer], Int(pair.score))
            guard let group = problem.groups[offer] else { continue }
            worstOfGroup[group] = min(worstOfGroup[group], Int(pair.score))
            groupLoads[group] += 1
        }
        self.worst = worst
        self.worstOfGroup = worstOfGroup
        self.groupLoads = groupLoads
        loads = report.served.map(\.count)
    }

    /// The best fitting of them, and how many there are.
    var found: (pairs: [BlockingPair], count: Int) {
        let needs = report.selection.needs
        let limitsUsedUp = report.limitsUsedUp
        var pairs: [BlockingPair] = []
        var count = 0
        for (need, fit) in report.fits.enumerated() {
            let own = report.assignment.pairs[need]
            // Where the limit of its country is used up, a need can only exchange.
            let isFull = own.count >= report.selection.problem.demands[need] || limitsUsedUp[need]
            if isFull, own.isEmpty { continue }
            let has = isFull ? own.map { Int($0.score) }.min() : nil
            let matched = Set(own.map(\.offer))
            for pair in fit.pairs where !matched.contains(pair.offer) && Int(pair.score) > has ?? -1 {
                guard case .upTo(let least) = room(Int(pair.offer)), Int(pair.score) > least ?? -1 else { continue }
                count += 1
                pairs.append(
                    BlockingPair(
                        need: needs[need].id, technology: report.matcher.offers[Int(pair.offer)].record.id,
                        score: Int(pair.score), needHas: has, technologyHas: least))
                if pairs.count >= 2 * Self.greatestListed { pairs = Self.best(pairs) }
            }
        }
        return (Self.best(pairs), count)
    }

    /// Whether a technology can take another need.
    private enum Room {
        case none
        /// For one that fits better than the worst that would have to go; for any where there is room.
        case upTo(Int?)
    }

    private func room(_ offer: Int) -> Room {
        let problem = report.selection.problem
        if loads[offer] >= problem.capacities[offer] { return loads[offer] == 0 ? .none : .upTo(worst[offer]) }
        guard let group = problem.groups[offer], groupLoads[group] >= problem.groupCapacities[group] else {
            return .upTo(nil)
        }
        return groupLoads[group] == 0 ? .none : .upTo(worstOfGroup[group])
    }

    private static func best(_ pairs: [BlockingPair]) -> [BlockingPair] {
        Array(
            pairs.sorted { ($1.score, $0.need, $0.technology) < ($0.score, $1.need, $1.technology) }
                .prefix(greatestListed))
    }
}
