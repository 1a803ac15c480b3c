/// Finds the best assignment of all pairs, and proves it.
///
/// The network holds the best pairs of each need; once it is solved, *all* pairs are compared with the prices of the
/// capacities. A need that would choose otherwise under them adds those pairs, and the network is solved again; when no
/// need would, the assignment is the best of the full problem.
package struct AssignmentSolver: Sendable {
    private let problem: AssignmentProblem
    private let width: Int

    /// Pairs of each need that the network begins with.
    package static let usualWidth = 50

    package init(_ problem: AssignmentProblem, width: Int = usualWidth) {
        self.problem = problem
        self.width = width
    }

    /// How far the work is.
    package enum Step: Hashable, Sendable {
        /// Needs that the network of a round has dealt with.
        case assigning(round: Int, needs: Int)
        /// Needs whose pairs have been compared with the prices.
        case pricing(round: Int, needs: Int)
    }

    /// - Parameters:
    ///   - rows: all pairs of a need, each offer once, in any order; asked again in every round.
    ///   - step: is told how far the work is; what it throws ends the work.
    package func solve(
        rows: (Int) throws -> [AssignmentProblem.Pair], step: (Step) throws -> Void
    ) throws -> Assignment {
        var columns = try problem.demands.indices.map { need in
            try rows(need).first(max(width, problem.demands[need]), by: AssignmentProblem.Pair.ranksBefore)
        }
        var round = 1
        while true {
            var network = AssignmentNetwork(problem, columns: columns)
            try network.solve { try step(.assigning(round: round, needs: $0)) }
            let prices = network.prices
            let limitPrices = network.limitPrices
            var bound = zip(limitPrices, problem.needGroupLimits).reduce(worth(of: prices, network.groupPrices)) {
                $0 + $1.0 * $1.1
            }
            var (pairs, violations, value) = (0, 0, 0)
            for need in columns.indices {
                try step(.pricing(round: round, needs: need))
                let row = try rows(need)
                let choice = NeedChoice(need, problem, prices: prices, limitPrices: limitPrices)
                let chosen = network.chosen(need)
                let best = choice.best(row, demand: problem.demands[need])
                pairs += row.count
                bound += best.value
                value += choice.value(of: chosen)
                guard best.value > choice.net(of: chosen) else { continue }
                violations += 1
                let known = Set(columns[need].map(\.offer))
                columns[need] += best.pairs.filter { !known.contains($0.offer) }
            }
            if violations == 0 {
                return assignment(
                    network,
                    Assignment.Certificate(
                        rounds: round, columns: columns.reduce(0) { $0 + $1.count }, pairs: pairs,
                        violations: violations, bound: problem.gain(bound)), value: value)
            }
            round += 1
        }
    }

    /// What all capacities are worth under the prices.
    private func worth(of prices: [Int], _ groupPrices: [Int]) -> Int {
        let owned = problem.capacities.indices.reduce(0) {
            $0 + own(prices, groupPrices, $1) * problem.capacities[$1]
        }
        return zip(groupPrices, problem.groupCapacities).reduce(owned) { $0 + $1.0 * $1.1 }
    }

    /// The part of a price that the offer's own capacity has.
    private func own(_ prices: [Int], _ groupPrices: [Int], _ offer: Int) -> Int {
        prices[offer] - (problem.groups[offer].map { groupPrices[$0] } ?? 0)
    }

    private func assignment(
        _ network: AssignmentNetwork, _ certificate: Assignment.Certificate, value: Int
    ) -> Assignment {
        let (prices, groupPrices) = (network.prices, network.groupPrices)
        return Assignment(
            pairs: problem.demands.indices.map {
                network.chosen($0).sorted(by: AssignmentProblem.Pair.ranksBefore)
            },
            gain: problem.gain(value),
            prices: prices.indices.map { problem.gain(own(prices, groupPrices, $0)) },
            groupPrices: groupPrices.map(problem.gain), limitPrices: network.limitPrices.map(problem.gain),
            certificate: certificate)
    }
}

extension Array {
    /// The first elements of the sorted array, without sorting all of it.
    func first(_ count: Int, by comesBefore: (Element, Element) -> Bool) -> [Element] {
        guard self.count > 2 * count, count > 0 else { return Array(sorted(by: comesBefore).prefix(count)) }
        var best: [Element] = []
        best.reserveCapacity(2 * count)
        var last: Element?
        for element in self {
            if let last, !comesBefore(element, last) { continue }
            best.append(element)
            if best.count == 2 * count {
                best.sort(by: comesBefore)
                best.removeLast(count)
                last = best.last
            }
        }
        return Array(best.sorted(by: comesBefore).prefix(count))
    }
}
