import ArgumentParser
import Foundation
import JSONText
import Model
import ScoringRules

/// `benchmark score`: what points cost without the wire, beside a rules engine on the same proposals.
struct ScoreCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "score", abstract: "Times scorecards and tallies of made-up proposals by the shipped sheet.")

    @Option(help: "The file of the scoring sheet.")
    var sheet: String

    @Option(help: "Rounds in which everything is measured in turn.")
    var rounds = 5

    @Option(
        parsing: .upToNextOption,
        help: "The command of an engine to compare with, as deploy/yardsticks/score.py answers.")
    var peer: [String] = []

    private static let proposalCount = 2_000
    private static let storedCount = 10_000

    func run() throws {
        let work = try ScoringWork(sheet: [UInt8](try Data(contentsOf: URL(filePath: sheet))))
        let proposals = Array(work.proposals.prefix(Self.proposalCount))
        let stopwatch = Stopwatch(rounds: rounds, lasting: .milliseconds(300))
        try compare(work, proposals, with: stopwatch)
        print()
        try showStored(work, with: stopwatch)
    }

    /// Ours one by one, and the peer's two ways.
    private func compare(_ work: ScoringWork, _ proposals: [Proposal], with stopwatch: Stopwatch) throws {
        var subjects: [(name: String, run: () throws -> Void)] = [
            (
                "Renkei: tally, points by row",
                { for proposal in proposals { keep(try work.scorer.tally(for: proposal)) } }
            ),
            ("Renkei: scorecard with reasons", { for proposal in proposals { keep(try work.scorecard(proposal)) } }),
        ]
        if !peer.isEmpty {
            let engine = try PeerEngine<[Int]>(peer + [sheet], given: [proposals.map { try JSONText.encode($0) }])
            try work.check(engine.answers, of: proposals)
            subjects.append(("ZEN: compiled expression, total only", { try engine.run("expression") }))
            subjects.append(("ZEN: decision graph, points by row", { try engine.run("graph") }))
        }
        let times = try stopwatch.everyRound(of: subjects.map(\.run))
        var table = TextTable("one by one, \(proposals.count) proposals", "µs", "a second", "Renkei's tally is faster")
        for (subject, rounds) in zip(subjects, times) {
            let each = rounds.median / Double(proposals.count)
            let ratio = zip(rounds, times[0]).map { $0 / $1 }.median
            table.append(subject.name, (each / 1000).figure, (1e9 / each).figure, ratio.figure)
        }
        print(table.text, terminator: "")
        guard !peer.isEmpty else { return }
        print(
            "Equal totals of all \(proposals.count) proposals. Every fact is known, since ZEN has no unknown; its days are numbers"
        )
        print("and its window is worked out beforehand. It knows no reviews, gates, flags or bad values.")
    }

    private func showStored(_ work: ScoringWork, with stopwatch: Stopwatch) throws {
        let times = try stopwatch.nanoseconds(of: [
            { keep(try work.rank()) }, { keep(try work.rescore()) }, { keep(try work.whatIf()) },
        ])
        var table = TextTable("in memory", "ms")
        table.append("rank \(work.proposals.count) proposals", (times[0] / 1e6).figure)
        table.append("rescore \(work.proposals.count) proposals by another sheet, row by row", (times[1] / 1e6).figure)
        table.append("what if one fact changed: two scorecards, 1,000 times", (times[2] / 1e6).figure)
        print(table.text, terminator: "")
    }
}
