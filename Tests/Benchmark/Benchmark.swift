import ArgumentParser

/// Measures Renkei: the wire from outside, JSON, matching and scoring in process. `deploy/bench` sets up what it needs.
@main struct Benchmark: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "benchmark",
        abstract: "Measures the wire, JSON text, matching and scoring. deploy/bench starts what it needs.",
        subcommands: [
            WireCommand.self, JSONCommand.self, MatchCommand.self, ConsortiumCommand.self, ScoreCommand.self,
            StoredCommand.self,
        ])
}
