import MatchingSupport
import MatchmakingRules
import Testing

@Suite("The best assignment of offers to needs") struct AssignmentTests {
    /// Fewer cases than of other properties: each is a whole optimisation, tried out in full beside.
    @Test("P15: equals the best of all assignments, on thousands of small problems", arguments: 0..<20)
    func bruteForce(seed: Int) throws {
        var random = SeededGenerator(seed: UInt64(seed))
        for _ in 0..<150 {
            let small = SmallProblem(&random)
            let found = try small.solve(width: Int.random(in: 1...3, using: &random))
            #expect(found.gain == small.best, "\(small)")
            #expect(found.isOptimal && found.certificate.pairs == small.rows.joined().count)
            #expect(small.worth(of: found.pairs) == found.gain)
            #expect(small.keepsLimits(found.pairs))
        }
    }

    @Test("a price is what one more unit of an offer adds, exactly", arguments: 0..<10)
    func prices(seed: Int) throws {
        var random = SeededGenerator(seed: UInt64(1_000 + seed))
        for _ in 0..<30 {
            var small = SmallProblem(&random)
            small.problem.groups = small.problem.groups.map { _ in nil }
            small.problem.groupCapacities = []
            let found = try small.solve(width: 2)
            for offer in small.problem.capacities.indices {
                var more = small
                more.problem.capacities[offer] += 1
                let (before, after) = (small.best, more.best)
                #expect(found.prices[offer].score == after.score - before.score, "\(small)")
                #expect(found.prices[offer].needsAtFloor == after.needsAtFloor - before.needsAtFloor)
            }
        }
    }

    @Test("a price bounds what one more unit adds where groups bind, too")
    func pricesInGroups() throws {
        var random = SeededGenerator(seed: 77)
        for _ in 0..<200 {
            let small = SmallProblem(&random)
            let found = try small.solve(width: 2)
            for group in small.problem.groupCapacities.indices {
                var more = small
                more.problem.groupCapacities[group] += 1
                let price = found.groupPrices[group]
                let added = (more.best.needsAtFloor - small.best.needsAtFloor, more.best.score - small.best.score)
                #expect(added <= (price.needsAtFloor, price.score))
            }
        }
    }

    @Test("the price of a limit that needs share bounds what one more match adds")
    func pricesOfLimits() throws {
        var random = SeededGenerator(seed: 78)
        var binding = 0
        for _ in 0..<300 {
            let small = SmallProblem(&random)
            let found = try small.solve(width: 2)
            for group in small.problem.needGroupLimits.indices {
                var more = small
                more.problem.needGroupLimits[group] += 1
                let price = found.limitPrices[group]
                let added = (more.best.needsAtFloor - small.best.needsAtFloor, more.best.score - small.best.score)
                #expect(added <= (price.needsAtFloor, price.score))
                if added > (0, 0) { binding += 1 }
            }
        }
        #expect(binding > 20)
    }

    @Test("a score counts as often as its need is urgent")
    func priorities() throws {
        let rows: [[AssignmentProblem.Pair]] = [[.init(offer: 0, score: 100)], [.init(offer: 0, score: 60)]]
        func solve(_ worths: [Int]) throws -> Assignment {
            let problem = AssignmentProblem(demands: [1, 1], worths: worths, capacities: [1], groups: [nil])
            return try AssignmentSolver(problem).solve(rows: { rows[$0] }, step: { _ in })
        }
        #expect(try solve([1, 1]).pairs == [[rows[0][0]], []])
        let weighed = try solve([3, 5])
        #expect(weighed.pairs == [[rows[0][0]], []] && weighed.gain.score == 300 && weighed.isOptimal)
        #expect(try solve([2, 5]).pairs == [[], [rows[1][0]]])
    }

    @Test("a floor helps the need that would have been left out, at the least cost")
    func floor() throws {
        let rows: [[AssignmentProblem.Pair]] = [
            [.init(offer: 0, score: 900), .init(offer: 1, score: 800)], [.init(offer: 0, score: 60)],
        ]
        var problem = AssignmentProblem(demands: [1, 1], capacities: [1, 1], groups: [nil, nil])
        func solve() throws -> Assignment {
            try AssignmentSolver(problem).solve(rows: { rows[$0] }, step: { _ in })
        }
        #expect(try solve().pairs == [[rows[0][0]], []])
        problem.floor = 50
        let fair = try solve()
        #expect(fair.pairs == [[rows[0][1]], [rows[1][0]]])
        #expect(fair.gain == AssignmentGain(score: 860, needsAtFloor: 2))
        #expect(fair.prices[0] == AssignmentGain(score: 100, needsAtFloor: 0))
        problem.floor = 61
        #expect(try solve().pairs == [[rows[0][0]], []])
    }

    @Test("ends where it is told to")
    func ends() throws {
        struct Stop: Error {}
        var random = SeededGenerator(seed: 5)
        let small = SmallProblem(&random)
        for stop in 0..<3 {
            var steps = 0
            #expect(throws: Stop.self) {
                try AssignmentSolver(small.problem).solve(
                    rows: { small.rows[$0] },
                    step: { _ in
                        if steps == stop { throw Stop() }
                        steps += 1
                    })
            }
        }
    }

    @Test("nothing to assign is an assignment")
    func empty() throws {
        let none = AssignmentProblem(demands: [], capacities: [], groups: [])
        #expect(try AssignmentSolver(none).solve(rows: { _ in [] }, step: { _ in }).isOptimal)
        let noPairs = AssignmentProblem(demands: [2], capacities: [0], groups: [0], groupCapacities: [0], floor: 0)
        let found = try AssignmentSolver(noPairs).solve(rows: { _ in [] }, step: { _ in })
        #expect(found.isOptimal && found.pairs == [[]])
    }
}
