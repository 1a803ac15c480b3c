import ArgumentParser
import Contracts
import JSONRPC
import JSONText
import MatchmakingRules
import Model

/// `benchmark match`: what a ranking costs without the wire.
struct MatchCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "match", abstract: "Times matching in process, over all needs on record.")

    @Option(help: "The folder of the records.")
    var records: String

    @Option(help: "Instead: so many technologies made up from the shipped ones.")
    var recordsMade: Int?

    func run() throws {
        let catalogue = try ShippedRecords(folder: records).catalogue()
        if let recordsMade {
            return print(try MadeMatching(count: recordsMade, shipped: catalogue).run(), terminator: "")
        }
        let matcher = Matcher(catalogue)
        let ranking = try NeedRanking(matcher)
        let needs = Double(ranking.needs.count)
        let times = try Stopwatch(rounds: 5, lasting: .milliseconds(200)).nanoseconds(of: [
            { keep(Matcher(catalogue)) },
            { for need in ranking.needs { keep(matcher.match(ranking.query(need), on: ranking.day, limit: 10)) } },
            {
                for need in ranking.needs {
                    keep(matcher.rankMunicipalities(CityQuery(ranking.query(need)), on: ranking.day, limit: 10))
                }
            },
            { for line in ranking.requests { keep(try ranking.answer(to: line)) } },
        ])
        var table = TextTable("in process, \(ranking.needs.count) needs", "µs")
        table.append("index all records", (times[0] / 1000).figure)
        table.append("rank technologies for a need", (times[1] / needs / 1000).figure)
        table.append("rank municipalities for a need", (times[2] / needs / 1000).figure)
        table.append("matchNeed from request line to answer line", (times[3] / needs / 1000).figure)
        print(table.text, terminator: "")
    }
}
