import ArgumentParser
import Contracts
import Foundation
import JSONRPC
import JSONText
import MatchmakingRules
import Model
import RankingSupport

/// `benchmark match`: what a ranking costs without the wire, and what it finds across languages.
struct MatchCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "match", abstract: "Times matching in process, over all needs on record, and compares languages.")

    @Option(help: "The folder of the records.")
    var records: String

    func run() throws {
        let catalogue = try ShippedRecords(folder: records).catalogue()
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
        print(table.text)
        print(try languages(catalogue, on: ranking.day).text, terminator: "")
    }

    /// The same needs and titles in English and in Japanese, with the term list and with the words of sectors alone.
    private func languages(_ catalogue: Catalogue, on day: CivilDate) throws -> TextTable {
        let file = URL(filePath: records).deletingLastPathComponent()
            .appending(path: "examples/needs-in-both-languages.jsonl")
        let needs = try BilingualNeed.all(at: file)
        let withoutTerms = Catalogue(
            MatchmakingKind.allCases.filter { $0 != .term }.flatMap { catalogue.entries(of: $0) })
        let catalogues = [catalogue, withoutTerms]
        let agreement = catalogues.map { BilingualQuality(of: needs, matcher: Matcher($0), on: day) }
        let titles = catalogues.map { TitleSearch(of: $0, on: day) }
        var table = TextTable("English and Japanese", "\(catalogue.terms.count) terms", "no terms")
        func append(_ name: String, _ values: [String]) { table.append(name, values[0], values[1]) }
        append("Kendall τ of the first 20, \(needs.count) needs", agreement.map { $0.agreement.fixed(3) })
        append("needs with the same first 20", agreement.map { "\($0.identical)" })
        for question in Language.allCases {
            for records in Language.allCases {
                append(
                    "MRR of \(titles[0].titles) titles, \(question) in \(records) records, text alone",
                    titles.map { ($0.meanReciprocalRank[.init(question, records)] ?? 0).fixed(3) })
            }
        }
        return table
    }
}
