import ArgumentParser
import MatchmakingRules
import RankingSupport

/// `benchmark consortium`: what the exact choice of a consortium costs, over random problems.
struct ConsortiumCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "consortium", abstract: "Times the exact search for consortia in process, over random problems.")

    @Option(help: "How many problems of each size.")
    var problems = 300

    private struct Size {
        let leads: Int
        let municipalities: Int
        let companies: Int
        let needs: Int
        let members: Int
    }

    func run() throws {
        var table = TextTable(
            "leads × municipalities × companies, needs, members", "best p50 µs", "p99 µs", "best 5 p50 µs", "p99 µs",
            "optimal")
        for size in [
            Size(leads: 20, municipalities: 20, companies: 60, needs: 5, members: 4),
            Size(leads: 20, municipalities: 30, companies: 200, needs: 5, members: 4),
            Size(leads: 20, municipalities: 30, companies: 200, needs: 6, members: 5),
        ] {
            let (one, optimal) = measured(size, choices: 1)
            let (five, alsoOptimal) = measured(size, choices: 5)
            table.append(
                "\(size.leads) × \(size.municipalities) × \(size.companies), \(size.needs), \(size.members)",
                (one.nanoseconds(at: 0.5) / 1_000).figure, (one.nanoseconds(at: 0.99) / 1_000).figure,
                (five.nanoseconds(at: 0.5) / 1_000).figure, (five.nanoseconds(at: 0.99) / 1_000).figure,
                "\((optimal + alsoOptimal) * 100 / (2 * problems))%")
        }
        print(table.text, terminator: "")
    }

    private func measured(_ size: Size, choices: Int) -> (LatencyHistogram, optimal: Int) {
        var histogram = LatencyHistogram()
        var optimal = 0
        for seed in 0..<problems {
            var random = SplitMix(seed: UInt64(seed))
            let problem = problem(size, &random)
            let start = ContinuousClock.now
            let outcome = AssemblyPool(problem, count: choices).run()
            histogram.record(nanoseconds: UInt64(start.duration(to: .now) / .nanoseconds(1)))
            if outcome.isOptimal { optimal += 1 }
        }
        return (histogram, optimal)
    }

    /// Scores and weights as the service has them: 250 for municipality and lead, 500 shared among the needs.
    private func problem(_ size: Size, _ random: inout SplitMix) -> AssemblyProblem {
        func score() -> Int { Int.random(in: 0...255_000, using: &random) }
        let cover = (0..<size.companies).map { _ in
            // A company fits some of the needs; the others it does not serve at all.
            (0..<size.needs).map { _ in
                Int.random(in: 0..<5, using: &random) < 2 ? 500 / size.needs * score() : 0
            }
        }
        return AssemblyProblem(
            municipalities: (0..<size.municipalities).map { _ in 250 * score() },
            leads: (0..<size.municipalities).map { _ in (0..<size.leads).map { _ in 250 * score() } }, cover: cover,
            standing: (0..<size.municipalities).map { _ in
                (0..<size.companies).map { _ in -2_550_000 * Int.random(in: 0...2, using: &random) }
            },
            greatestSize: size.members)
    }
}
