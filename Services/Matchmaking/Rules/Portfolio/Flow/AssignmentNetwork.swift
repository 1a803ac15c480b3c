/// The network of an assignment problem over some of its pairs: need → offer → group → sink, and need → sink for what
/// stays unmet. A need with pairs at the floor reaches those through a node of its own, the first of them rewarded.
///
/// Needs with a common limit are fed through two nodes, from the first of which what stays unmet goes to the sink: gate →
/// limit → need. The limit is the capacity between the two.
struct AssignmentNetwork {
    private let problem: AssignmentProblem
    private let columns: [[AssignmentProblem.Pair]]
    private var network: FlowNetwork
    /// The arc of each pair.
    private var arcs: [[Int]] = []
    private let offers: Int
    private let groups: Int
    private let gates: Int

    init(_ problem: AssignmentProblem, columns: [[AssignmentProblem.Pair]]) {
        self.problem = problem
        self.columns = columns
        let needs = problem.demands.count
        offers = needs
        groups = offers + problem.capacities.count
        let sink = groups + problem.groupCapacities.count
        let floors = sink + 1
        let reward = problem.floorReward
        let gates = floors + (problem.floor == nil ? 0 : needs)
        self.gates = gates
        let limits = problem.needGroupLimits.count
        var plan = FlowNetwork.Plan()
        var potentials = Array(repeating: 0, count: gates + 2 * limits)
        for (need, pairs) in columns.enumerated() {
            if let group = problem.needGroups[need] {
                plan.arc(from: gates + limits + group, to: need, capacity: problem.demands[need])
            } else {
                plan.arc(from: need, to: sink, capacity: problem.demands[need])
            }
            if problem.floor != nil {
                plan.arc(from: need, to: floors + need, capacity: 1, cost: -reward)
                plan.arc(from: need, to: floors + need, capacity: problem.demands[need])
            }
            arcs.append(
                pairs.map { pair in
                    let tail = problem.reachesFloor(pair) ? floors + need : need
                    let value = problem.value(of: pair, for: need)
                    potentials[tail] = min(potentials[tail], -value)
                    return plan.arc(from: tail, to: needs + Int(pair.offer), capacity: 1, cost: -value)
                })
            if problem.floor != nil {
                potentials[need] = min(potentials[need], potentials[floors + need] - reward)
            }
            if let group = problem.needGroups[need] {
                for node in [gates + group, gates + limits + group] {
                    potentials[node] = min(potentials[node], potentials[need])
                }
            }
        }
        for (group, limit) in problem.needGroupLimits.enumerated() {
            plan.arc(from: gates + group, to: gates + limits + group, capacity: limit)
            plan.arc(from: gates + group, to: sink, capacity: Int(Int32.max))
        }
        for (offer, capacity) in problem.capacities.enumerated() {
            let above = if let group = problem.groups[offer] { groups + group } else { sink }
            plan.arc(from: offers + offer, to: above, capacity: capacity)
        }
        for (group, capacity) in problem.groupCapacities.enumerated() {
            plan.arc(from: groups + group, to: sink, capacity: capacity)
        }
        network = FlowNetwork(plan, sink: sink, potentials: potentials)
    }

    /// Meets the needs one after the other.
    /// - Parameter step: is told the needs that have been dealt with; what it throws ends the work.
    mutating func solve(step: (Int) throws -> Void) rethrows {
        for need in columns.indices {
            try step(need)
            let source = problem.needGroups[need].map { gates + $0 } ?? need
            for _ in 0..<problem.demands[need] { network.send(from: source) }
        }
        network.settlePotentials()
    }

    /// The pairs of a need in the flow.
    func chosen(_ need: Int) -> [AssignmentProblem.Pair] {
        zip(columns[need], arcs[need]).compactMap { network.flow(on: $1) > 0 ? $0 : nil }
    }

    /// What one more unit of a limit of needs is worth.
    var limitPrices: [Int] {
        let limits = problem.needGroupLimits.count
        return (0..<limits).map {
            max(0, network.potentials[gates + $0] - network.potentials[gates + limits + $0])
        }
    }

    var groupPrices: [Int] {
        problem.groupCapacities.indices.map { max(0, network.potentials[groups + $0]) }
    }

    /// What a need has to pay for an offer: the price of the offer's own capacity and that of its group's.
    var prices: [Int] {
        let shared = groupPrices
        return problem.capacities.indices.map { offer in
            max(problem.groups[offer].map { shared[$0] } ?? 0, network.potentials[offers + offer])
        }
    }
}
