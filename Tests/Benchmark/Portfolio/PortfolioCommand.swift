import ArgumentParser
import MatchmakingRules
import Model

/// `benchmark portfolio`: the best assignment of made-up markets, beside another solver on the same pairs.
struct PortfolioCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "portfolio", abstract: "Times portfolios of made-up markets, and of the records.")

    @Option(help: "The folder of the records.")
    var records: String

    @Option(help: "Rounds; every figure is the median over them.")
    var rounds = 5

    @Flag(help: "Also 13,000 needs and 130,000 technologies.")
    var large = false

    @Option(parsing: .upToNextOption, help: "The command of a solver to compare with: deploy/yardsticks/portfolio.py.")
    var peer: [String] = []

    private static let width = 50

    func run() throws {
        var table = TextTable(
            "needs × technologies", "pairs", "Renkei ms", "OR-tools ms", "… building", "sum of scores")
        var sizes = [(200, 1_000), (2_000, 20_000)]
        if large { sizes.append((13_000, 130_000)) }
        for (needs, technologies) in sizes {
            let market = MadeUpMarket(needs: needs, technologies: technologies, seed: UInt64(needs))
            let rows = market.bestRows(Self.width)
            let rounds = needs > 2_000 ? 1 : rounds
            let best = try measured(rounds) { try solve(market, rows: { rows[$0] }) }
            let oracle =
                try peer.isEmpty
                ? nil : measuredPeer(rounds) { try FlowOracle(command: peer).solve(market.problem, rows: rows) }
            if let oracle, oracle.objective != best.result.gain.score {
                throw BenchmarkError.differentSums(ours: best.result.gain.score, peer: oracle.objective)
            }
            table.append(
                "\(needs) × \(technologies), best \(Self.width) of each need", "\(best.result.certificate.pairs)",
                best.milliseconds.figure, oracle?.solvingMilliseconds.figure ?? "–",
                oracle?.buildingMilliseconds.figure ?? "–", "\(best.result.gain.score)")
            let whole = try measured(needs > 2_000 ? 1 : min(rounds, 3)) { try solve(market, rows: market.row) }
            table.append(
                "  of all pairs, proven in \(whole.result.certificate.rounds) rounds",
                "\(whole.result.certificate.pairs)", whole.milliseconds.figure, "–", "–",
                "\(whole.result.gain.score)")
            guard best.result.isOptimal, whole.result.isOptimal else { throw BenchmarkError.badAnswer }
        }
        let matcher = Matcher(try ShippedRecords(folder: records).catalogue())
        let day = try NeedRanking(matcher).day
        let shipped = try measured(rounds) {
            try PortfolioWork(PortfolioQuestion(), matcher: matcher, day: day).portfolio { _ in }
        }
        table.append(
            "the records, scored and explained", "\(shipped.result.certificate.pairs)", shipped.milliseconds.figure,
            "–", "–", "\(shipped.result.objective.score)")
        print(table.text, terminator: "")
        print(
            "Renkei's time includes the proof: every pair compared with the prices. OR-tools' is that of solve() alone;"
        )
        print("building its network is beside it. The sums of both are equal, or the run fails.")
    }

    private func solve(
        _ market: MadeUpMarket, rows: (Int) -> [AssignmentProblem.Pair]
    ) throws -> Assignment {
        try AssignmentSolver(market.problem, width: Self.width).solve(rows: rows, step: { _ in })
    }

    /// The last result, and the median of the times.
    private func measured<R>(_ rounds: Int, _ work: () throws -> R) throws -> (result: R, milliseconds: Double) {
        var times: [Double] = []
        var result = try work()
        for _ in 0..<rounds {
            let start = ContinuousClock.now
            result = try work()
            times.append(start.duration(to: .now) / .milliseconds(1))
        }
        return (result, times.median)
    }

    private func measuredPeer(_ rounds: Int, _ work: () throws -> FlowOracle.Answer) throws -> FlowOracle.Answer {
        let answers = try (0..<rounds).map { _ in try work() }
        return FlowOracle.Answer(
            objective: answers[0].objective, buildingMilliseconds: answers.map(\.buildingMilliseconds).median,
            solvingMilliseconds: answers.map(\.solvingMilliseconds).median)
    }
}
