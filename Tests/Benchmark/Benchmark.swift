import ArgumentParser

/// Measures Renkei: the wire from outside; JSON, matching, scoring, funding and portfolios in process. `deploy/bench`
/// sets up what it needs.
@main struct Benchmark: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "benchmark",
        abstract: "Measures the wire, JSON, matching, scoring, funding and portfolios. deploy/bench starts the rest.",
        subcommands: [
            WireCommand.self, JSONCommand.self, MatchCommand.self, MatchingCommand.self, QualityCommand.self,
            ServedCommand.self, ConsortiumCommand.self, ScoreCommand.self, StoredCommand.self, FundCommand.self,
            PortfolioCommand.self,
        ])
}
