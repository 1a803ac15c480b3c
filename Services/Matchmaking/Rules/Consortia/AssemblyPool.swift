/// Searches a problem with many companies: first among those that promise most, then with proof that no other helps.
///
/// The proof: all companies outside the pool are replaced by stand-ins, each as good as the best of them for every need
/// and by itself. Where no choice with a stand-in is better, none with a real company is; else the pool is widened.
package struct AssemblyPool {
    private let problem: AssemblyProblem
    private let count: Int
    private let mayContinue: () -> Bool

    /// How many companies are searched at first.
    package static let firstSize = 60

    package init(_ problem: AssemblyProblem, count: Int = 1, mayContinue: @escaping () -> Bool = { true }) {
        self.problem = problem
        self.count = count
        self.mayContinue = mayContinue
    }

    package func run(firstSize: Int = firstSize) -> AssemblyOutcome {
        let order = promising()
        var size = max(firstSize, problem.fixed.count)
        var steps = 0
        while true {
            let pool = order.prefix(size).sorted()
            var outcome = AssemblySearch(problem.restricted(to: pool), count: count, mayContinue: mayContinue).run()
            steps += outcome.steps
            outcome.assemblies = outcome.assemblies.map { $0.placed(pool) }
            outcome.searched = pool.count
            outcome.steps = steps
            guard pool.count < order.count else { return outcome }
            guard outcome.isOptimal else {
                // What is found among some companies bounds nothing for all of them.
                outcome.bound = problem.greatestWorth
                return outcome
            }
            let proof = AssemblySearch(
                withStandIns(for: Array(order.dropFirst(size)), beside: pool), count: count, mayContinue: mayContinue
            )
            .run()
            steps += proof.steps
            outcome.steps = steps
            if proof.isOptimal, proof.assemblies.map(\.value) == outcome.assemblies.map(\.value) { return outcome }
            guard mayContinue() else {
                outcome.isOptimal = false
                outcome.bound = proof.bound
                return outcome
            }
            size *= 2
        }
    }

    /// The fixed companies, then all others by their best place for any need or by themselves.
    private func promising() -> [Int] {
        var places = Array(repeating: Int.max, count: problem.companyCount)
        func rank(by worth: (Int) -> Int) {
            let worths = problem.cover.indices.map(worth)
            let order = problem.cover.indices.sorted {
                worths[$0] != worths[$1] ? worths[$0] > worths[$1] : $0 < $1
            }
            for (place, company) in order.enumerated() { places[company] = min(places[company], place) }
        }
        for need in 0..<problem.needCount { rank { problem.cover[$0][need] } }
        // An order of the most promising only saves time: where there is none, it is left as it is.
        for row in problem.standing where mayContinue() { rank { row[$0] + problem.cover[$0].reduce(0, +) } }
        let isFixed = Set(problem.fixed)
        return problem.fixed
            + problem.cover.indices.filter { !isFixed.contains($0) }
            .sorted { places[$0] != places[$1] ? places[$0] < places[$1] : $0 < $1 }
    }

    private func withStandIns(for outside: [Int], beside pool: [Int]) -> AssemblyProblem {
        var problem = problem.restricted(to: pool)
        let cover = (0..<self.problem.needCount).map { need in
            outside.map { self.problem.cover[$0][need] }.max() ?? 0
        }
        for _ in 0..<min(problem.greatestSize, outside.count) {
            problem.cover.append(cover)
            for (municipality, row) in self.problem.standing.enumerated() {
                problem.standing[municipality].append(outside.map { row[$0] }.max() ?? 0)
            }
        }
        return problem
    }
}

extension Assembly {
    /// The same choice by the places of a larger problem.
    fileprivate func placed(_ pool: [Int]) -> Assembly {
        Assembly(value: value, municipality: municipality, lead: lead, companies: companies.map { pool[$0] })
    }
}
