/// What is best for one need alone when every offer has a price.
struct NeedChoice {
    private let problem: AssignmentProblem
    private let prices: [Int]
    private let need: Int
    /// What the need pays for any offer: the price of the limit that it shares.
    private let limitPrice: Int

    init(_ need: Int, _ problem: AssignmentProblem, prices: [Int], limitPrices: [Int]) {
        self.problem = problem
        self.prices = prices
        self.need = need
        limitPrice = problem.needGroups[need].map { limitPrices[$0] } ?? 0
    }

    /// Scores as often as the need counts, and the reward of a need that reaches the floor.
    func value(of pairs: [AssignmentProblem.Pair]) -> Int {
        pairs.reduce(pairs.contains(where: problem.reachesFloor) ? problem.floorReward : 0) {
            $0 + problem.value(of: $1, for: need)
        }
    }

    /// The same less the prices.
    func net(of pairs: [AssignmentProblem.Pair]) -> Int {
        pairs.reduce(value(of: pairs)) { $0 - prices[Int($1.offer)] - limitPrice }
    }

    /// The pairs of a row whose net is greatest, at most as many as the demand.
    func best(_ row: [AssignmentProblem.Pair], demand: Int) -> (pairs: [AssignmentProblem.Pair], value: Int) {
        let free = most(row, demand) { net($0) > 0 }
        let freely = (pairs: free, value: net(of: free))
        // Reaching the floor may be worth a pair that costs more than it scores.
        guard demand > 0, let first = row.filter(problem.reachesFloor).min(by: costsLess) else { return freely }
        let floored = [first] + most(row, demand - 1) { net($0) > 0 && $0.offer != first.offer }
        let value = net(of: floored)
        return value > freely.value ? (floored, value) : freely
    }

    private func net(_ pair: AssignmentProblem.Pair) -> Int {
        problem.value(of: pair, for: need) - prices[Int(pair.offer)] - limitPrice
    }

    private func costsLess(_ one: AssignmentProblem.Pair, _ other: AssignmentProblem.Pair) -> Bool {
        let (net, otherNet) = (net(one), net(other))
        return net != otherNet ? net > otherNet : one.offer < other.offer
    }

    /// The greatest pairs of a row that are included.
    private func most(
        _ row: [AssignmentProblem.Pair], _ count: Int, where included: (AssignmentProblem.Pair) -> Bool
    ) -> [AssignmentProblem.Pair] {
        guard count == 1 else { return row.filter(included).first(count, by: costsLess) }
        var best: AssignmentProblem.Pair?
        for pair in row where included(pair) {
            if let known = best, !costsLess(pair, known) { continue }
            best = pair
        }
        return best.map { [$0] } ?? []
    }
}
