/// A network of arcs with capacities and whole-number costs, and a flow of least cost in it.
///
/// Successive shortest paths: unit after unit is sent from a node to the sink along a cheapest way, found by Dijkstra's
/// search over reduced costs, which the potentials keep from being negative (Ahuja, Magnanti, Orlin: *Network Flows*,
/// section 9.7). Nothing is rounded, and of equally cheap ways always the same is taken.
struct FlowNetwork {
    /// An arc's reverse is its number with the last bit changed.
    private let heads: [Int32]
    private let costs: [Int]
    /// What an arc can still take; of a reverse, the flow that can be taken back.
    private var room: [Int32]
    /// The arcs that leave node `n` are `outgoing[first[n]..<first[n + 1]]`.
    private let first: [Int]
    private let outgoing: [Int32]
    private let sink: Int32
    /// For an arc with room: cost + potential of its head − potential of its tail is never negative.
    private(set) var potentials: [Int]
    private var search: Search

    /// What one search needs, kept so that no search has to clear what it did not touch.
    private struct Search {
        var distances: [Int]
        var arrivals: [Int32]
        var touched: [Int32] = []
        var heap = MinHeap()

        static let far = Int.max

        init(nodes: Int) {
            distances = Array(repeating: Self.far, count: nodes)
            arrivals = Array(repeating: -1, count: nodes)
        }

        mutating func clear() {
            for node in touched { distances[Int(node)] = Self.far }
            touched.removeAll(keepingCapacity: true)
            heap.removeAll()
        }
    }

    /// The arcs of a network that is being made.
    struct Plan {
        fileprivate var tails: [Int32] = []
        fileprivate var heads: [Int32] = []
        fileprivate var costs: [Int] = []
        fileprivate var room: [Int32] = []

        /// Adds an arc and gives its number.
        @discardableResult
        mutating func arc(from tail: Int, to head: Int, capacity: Int, cost: Int = 0) -> Int {
            let number = heads.count
            tails += [Int32(tail), Int32(head)]
            heads += [Int32(head), Int32(tail)]
            costs += [cost, -cost]
            room += [Int32(clamping: capacity), 0]
            return number
        }
    }

    /// - Parameter potentials: one for each node, 0 for the sink, such that no reduced cost is negative.
    init(_ plan: Plan, sink: Int, potentials: [Int]) {
        heads = plan.heads
        costs = plan.costs
        room = plan.room
        self.sink = Int32(sink)
        self.potentials = potentials
        search = Search(nodes: potentials.count)
        var first = Array(repeating: 0, count: potentials.count + 1)
        for tail in plan.tails { first[Int(tail) + 1] += 1 }
        for node in potentials.indices { first[node + 1] += first[node] }
        var next = first
        var outgoing = Array(repeating: Int32(0), count: plan.tails.count)
        for (arc, tail) in plan.tails.enumerated() {
            outgoing[next[Int(tail)]] = Int32(arc)
            next[Int(tail)] += 1
        }
        self.first = first
        self.outgoing = outgoing
    }

    /// The flow on an arc.
    func flow(on arc: Int) -> Int { Int(room[arc ^ 1]) }

    /// Sends one unit from a node to the sink, where there is a way. The flow stays one of least cost.
    mutating func send(from source: Int) {
        let goal = Int(sink)
        explore(from: Int32(source), to: sink)
        let way = search.distances[goal]
        guard way != Search.far else { return }
        for node in search.touched where search.distances[Int(node)] < way {
            potentials[Int(node)] += way - search.distances[Int(node)]
        }
        var node = goal
        while node != source {
            let arc = Int(search.arrivals[node])
            room[arc] -= 1
            room[arc ^ 1] += 1
            node = Int(heads[arc ^ 1])
        }
    }

    /// Takes the least of all potentials that prove the flow: the cost of one more unit of room at a node, exactly.
    mutating func settlePotentials() {
        explore(from: sink, to: nil)
        let farthest = search.touched.reduce(0) { max($0, search.distances[Int($1)]) }
        for node in potentials.indices {
            potentials[node] -= min(search.distances[node], farthest)
        }
    }

    /// Dijkstra's search over the arcs with room; of what is farther than the goal, no more than needed.
    private mutating func explore(from source: Int32, to goal: Int32?) {
        search.clear()
        search.distances[Int(source)] = 0
        search.touched.append(source)
        search.heap.push(MinHeap.Entry(distance: 0, node: source))
        while let entry = search.heap.pop() {
            let node = Int(entry.node)
            guard entry.distance == search.distances[node] else { continue }
            if entry.node == goal { return }
            let bound = goal.map { search.distances[Int($0)] } ?? Search.far
            for place in first[node]..<first[node + 1] {
                let arc = Int(outgoing[place])
                guard room[arc] > 0 else { continue }
                let head = Int(heads[arc])
                let distance = entry.distance + costs[arc] + potentials[head] - potentials[node]
                guard distance < search.distances[head], distance < bound else { continue }
                if search.distances[head] == Search.far { search.touched.append(Int32(head)) }
                search.distances[head] = distance
                search.arrivals[head] = Int32(arc)
                search.heap.push(MinHeap.Entry(distance: distance, node: Int32(head)))
            }
        }
    }
}
