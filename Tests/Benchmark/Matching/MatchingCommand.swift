import ArgumentParser
import Foundation
import MatchmakingRules
import Model

/// `benchmark matching`: what matching costs in a market of any size, beside engines for text on the same texts.
struct MatchingCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "matching",
        abstract: "Times matching in a made-up market of any size, beside engines for text.")

    @Option(help: "The folder of the records.")
    var records: String

    @Option(help: "How often every question is asked.")
    var rounds = 5

    @Option(help: "How many technologies the market has: 1k, 130k, 1m.")
    var scale: MatchingScale

    @Option(help: "A directory for files; it is removed.")
    var scratch = FileManager.default.temporaryDirectory.appending(path: "renkei-bench-matching").path

    @Option(parsing: .upToNextOption, help: "The program of the other engines: deploy/yardsticks/matching.py.")
    var peer: [String] = []

    @Option(parsing: .upToNextOption, help: "Those of them that there are: tantivy, sqlite, postgresql.")
    var engines: [TextEngine.Name] = []

    @Flag(help: "Also the slow engines in a market above 200,000.")
    var allPeers = false

    private static let needsOfEach = 300
    /// No number of words is asked about for longer, except for its first questions.
    private static let secondsOfQuestions = 5.0
    private static let greatestForSlow = 200_000

    func run() throws {
        let shipped = try ShippedRecords(folder: records).catalogue()
        print(try measured(MadeMarket(shipped, count: scale.count)), terminator: "")
    }

    private func measured(_ market: MadeMarket) throws -> String {
        let needs = try Dictionary(
            uniqueKeysWithValues: MatchingTimes.wordCounts.map {
                ($0, try market.needs(Self.needsOfEach, words: $0))
            })
        let isSlow = { (name: TextEngine.Name) in name != .tantivy && market.count > Self.greatestForSlow }
        let asked = peer.isEmpty ? [] : engines.filter { allPeers || !isSlow($0) }
        let peers = try asked.isEmpty ? [] : figures(of: asked, market, needs)
        let ours = try MatchingTimes(
            market, needs: needs, rounds: rounds, lasting: .seconds(Self.secondsOfQuestions))
        return MatchingTables(
            market: market.count, ours: ours, peers: peers, leftOut: engines.filter { !asked.contains($0) }
        ).text
    }

    private func figures(
        of engines: [TextEngine.Name], _ market: MadeMarket, _ needs: [Int: [MadeMarket.MadeNeed]]
    ) throws -> [TextEngine.Figures] {
        let files = try MatchingFiles(market, needs: needs, in: URL(filePath: scratch))
        defer { files.remove() }
        return try engines.flatMap { name in
            try TextEngine(command: peer, name: name).run(files, rounds: rounds, seconds: Self.secondsOfQuestions)
        }
    }
}

extension TextEngine.Name: ExpressibleByArgument {}
