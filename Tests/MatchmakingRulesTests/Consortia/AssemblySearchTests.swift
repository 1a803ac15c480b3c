import MatchingSupport
import MatchmakingRules
import Testing

@Suite("The search for the best consortium") struct AssemblySearchTests {
    /// Fewer cases than of other properties: each is a whole optimisation, tried out in full beside.
    @Test("P14: finds the best choice and the next four, as trying every choice does", arguments: 0..<20)
    func bruteForce(block: Int) throws {
        for seed in block * 150..<(block + 1) * 150 {
            var random = SeededGenerator(seed: UInt64(seed))
            let problem = RandomAssemblies.problem(&random)
            let count = 1 + seed % 5
            let outcome = AssemblySearch(problem, count: count).run()
            let every = EveryAssembly.values(of: problem)
            #expect(outcome.isOptimal && outcome.gap == 0, "seed \(seed)")
            #expect(outcome.assemblies.map(\.value) == Array(every.prefix(count)), "seed \(seed)")
            #expect(Set(outcome.assemblies).count == outcome.assemblies.count, "seed \(seed)")
            for found in outcome.assemblies {
                let value = problem.value(
                    municipality: found.municipality, lead: found.lead, companies: found.companies)
                #expect(value == found.value, "seed \(seed)")
            }
        }
    }

    @Test("P13, P14: keeps groups and pairs apart, and is exact in it, as trying every choice shows", arguments: 0..<10)
    func conflicts(block: Int) throws {
        for seed in block * 100..<(block + 1) * 100 {
            var random = SeededGenerator(seed: UInt64(seed))
            let problem = RandomAssemblies.problemWithConflicts(&random)
            let count = 1 + seed % 5
            let every = Array(EveryAssembly.values(of: problem).prefix(count))
            for outcome in [
                AssemblySearch(problem, count: count).run(),
                AssemblyPool(problem, count: count).run(firstSize: 1 + seed % 4),
            ] {
                #expect(outcome.isOptimal && outcome.gap == 0, "seed \(seed)")
                #expect(outcome.assemblies.map(\.value) == every, "seed \(seed)")
                for found in outcome.assemblies {
                    let value = problem.value(
                        municipality: found.municipality, lead: found.lead, companies: found.companies)
                    #expect(value == found.value, "seed \(seed)")
                }
            }
            // One more condition never makes the best better.
            var free = problem
            free.conflicts = .none
            let best = AssemblySearch(free).run().assemblies.first?.value ?? .min
            #expect(every.first ?? .min <= best, "seed \(seed)")
        }
    }

    @Test("a search over many that is ended says a bound that the best of all does not exceed")
    func endedPool() throws {
        for seed in 0..<30 {
            var random = SeededGenerator(seed: UInt64(seed))
            let problem = Self.large(&random)
            let best = try #require(AssemblySearch(problem).run().assemblies.first?.value)
            for most in 0..<4 {
                var checks = 0
                let outcome = AssemblyPool(problem) {
                    checks += 1
                    return checks <= most
                }.run(firstSize: 5)
                let found = try #require(outcome.assemblies.first?.value)
                #expect(found <= best && best <= outcome.bound && outcome.gap == outcome.bound - found, "seed \(seed)")
                #expect(!outcome.isOptimal || found == best)
            }
        }
    }

    @Test("P14: finds the same among a few first, with proof that the others do not help", arguments: 0..<10)
    func pool(block: Int) throws {
        for seed in block * 150..<(block + 1) * 150 {
            var random = SeededGenerator(seed: UInt64(seed))
            let problem = RandomAssemblies.problem(&random)
            let outcome = AssemblyPool(problem, count: 3).run(firstSize: 1 + seed % 4)
            #expect(outcome.isOptimal, "seed \(seed)")
            #expect(
                outcome.assemblies.map(\.value) == Array(EveryAssembly.values(of: problem).prefix(3)), "seed \(seed)")
            for found in outcome.assemblies {
                let value = problem.value(
                    municipality: found.municipality, lead: found.lead, companies: found.companies)
                #expect(value == found.value, "seed \(seed)")
            }
        }
    }

    @Test("P13: a further condition never raises the best, a further company never lowers it")
    func monotone() throws {
        var cases = 0
        for seed in 0..<3_500 {
            var random = SeededGenerator(seed: UInt64(seed))
            let problem = RandomAssemblies.problem(&random)
            guard let best = AssemblySearch(problem).run().assemblies.first?.value else { continue }
            for narrower in Self.narrower(problem) {
                guard let value = AssemblySearch(narrower).run().assemblies.first?.value else { continue }
                #expect(value <= best, "seed \(seed)")
                cases += 1
            }
        }
        #expect(cases >= 10_000)
    }

    /// The problem with one more condition, in every way there is.
    private static func narrower(_ problem: AssemblyProblem) -> [AssemblyProblem] {
        var narrower: [AssemblyProblem] = []
        if problem.greatestSize > max(1, problem.fixed.count) {
            var smaller = problem
            smaller.greatestSize -= 1
            narrower.append(smaller)
        }
        if problem.fixed.isEmpty, !problem.cover.isEmpty {
            var fixed = problem
            fixed.fixed = [0]
            narrower.append(fixed)
        }
        // Without the last company, unless nobody would be left: an empty team is another question.
        if problem.cover.count > 1, !problem.fixed.contains(problem.cover.count - 1) {
            var without = problem
            without.cover.removeLast()
            for municipality in without.standing.indices { without.standing[municipality].removeLast() }
            narrower.append(without)
        }
        for municipality in problem.municipalities.indices where problem.leads[municipality].count > 1 {
            var banned = problem
            banned.leads[municipality][0] = nil
            narrower.append(banned)
        }
        return narrower
    }

    @Test("ends when it may not go on, with a bound that the best does not exceed")
    func budget() throws {
        var stopped = 0
        for seed in 0..<30 {
            var random = SeededGenerator(seed: UInt64(seed))
            let problem = Self.large(&random)
            let best = try #require(AssemblySearch(problem).run().assemblies.first?.value)
            var checks = 0
            let outcome = AssemblySearch(problem) {
                checks += 1
                return checks < 2
            }.run()
            let found = try #require(outcome.assemblies.first?.value)
            #expect(found <= best && best <= outcome.bound, "seed \(seed)")
            #expect(outcome.gap == outcome.bound - found)
            #expect(outcome.isOptimal == (checks < 2) || found == best)
            if !outcome.isOptimal { stopped += 1 }
        }
        #expect(stopped > 5)
    }

    @Test("P9: the order of the companies changes nothing in the worth of the best choices")
    func order() throws {
        for seed in 0..<300 {
            var random = SeededGenerator(seed: UInt64(seed))
            let problem = RandomAssemblies.problem(&random)
            let order = problem.cover.indices.shuffled(using: &random)
            var shuffled = problem
            shuffled.cover = order.map { problem.cover[$0] }
            shuffled.standing = problem.standing.map { row in order.map { row[$0] } }
            shuffled.fixed = problem.fixed.compactMap(order.firstIndex(of:)).sorted()
            #expect(
                AssemblySearch(problem, count: 3).run().assemblies.map(\.value)
                    == AssemblySearch(shuffled, count: 3).run().assemblies.map(\.value), "seed \(seed)")
        }
    }

    private static func large(_ random: inout SeededGenerator) -> AssemblyProblem {
        func numbers(_ count: Int, _ top: Int) -> [Int] {
            (0..<count).map { _ in Int.random(in: 0...top, using: &random) }
        }
        return AssemblyProblem(
            municipalities: numbers(8, 200), leads: (0..<8).map { _ in numbers(5, 200) },
            cover: (0..<40).map { _ in numbers(6, 1_000) },
            standing: (0..<8).map { _ in numbers(40, 100).map { $0 - 120 } }, greatestSize: 4)
    }
}
