import ArgumentParser
import MatchmakingRules
import Model

/// `benchmark json`: our JSON text beside Foundation's, on what the wire carries.
struct JSONCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "json", abstract: "Times reading and writing JSON beside Foundation's coders.")

    @Option(help: "The folder of the records.")
    var records: String

    func run() throws {
        let shipped = ShippedRecords(folder: records)
        let comparisons = try JSONComparison.all(
            NeedRanking(Matcher(try shipped.catalogue())), technologies: try shipped.lines(.technology))
        var table = TextTable("JSON", "bytes", "Renkei ns", "Foundation ns", "Foundation / Renkei", "Renkei MB/s")
        for comparison in comparisons {
            let times = try Stopwatch(rounds: 5, lasting: .milliseconds(100))
                .nanoseconds(of: [comparison.ours, comparison.foundation])
            table.append(
                comparison.name, String(comparison.bytes), times[0].figure, times[1].figure,
                (times[1] / times[0]).figure, (Double(comparison.bytes) * 1000 / times[0]).figure)
        }
        print(table.text, terminator: "")
    }
}
