import ArgumentParser
import Foundation
import FundingRules
import JSONText
import Model

/// `benchmark fund`: what verdicts cost without the wire as the catalogue grows, beside the same rules as SQL.
struct FundCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "fund", abstract: "Times verdicts of the shipped schemes and of made-up catalogues.")

    @Option(help: "The file of the schemes.")
    var schemes: String

    @Option(help: "Rounds in which everything is measured in turn.")
    var rounds = 5

    @Option(parsing: .upToNextOption, help: "How many schemes the made-up catalogues have.")
    var sizes = [1_000, 10_000, 100_000]

    @Option(
        parsing: .upToNextOption,
        help: "The command of a peer to compare with, as deploy/yardsticks/fund.py answers.")
    var peer: [String] = []

    private static let projectCount = 20
    /// Above this, not every scheme is told in full.
    private static let greatestWhole = 10_000
    private static let comparedSchemes = 10_000

    func run() throws {
        let stopwatch = Stopwatch(rounds: rounds, lasting: .milliseconds(300))
        try showGrowth(with: stopwatch)
        guard !peer.isEmpty else { return }
        print()
        try compare(with: stopwatch)
    }

    // MARK: - Growth

    /// Milliseconds a project in catalogues of growing size.
    private func showGrowth(with stopwatch: Stopwatch) throws {
        var seeded = SeededProjects()
        let projects = seeded.make(Self.projectCount)
        var table = TextTable(
            "schemes, ms a project", "verdicts", "ns a scheme", "answer", "as JSON", "every reason", "exit plan",
            "build")
        for size in [0] + sizes {
            let work = try FundingWork(size == 0 ? try shipped() : try made(size), projects: projects)
            let count = work.schemes.count
            let times = try stopwatch.nanoseconds(of: work.subjects)
            let whole = count > Self.greatestWhole ? [] : try stopwatch.nanoseconds(of: work.wholeSubjects)
            let each = (times.dropLast() + whole).map { $0 / Double(projects.count) }
            let cells = each.map { milliseconds($0) } + (whole.isEmpty ? ["-", "-"] : [])
            table.append(
                size == 0 ? "\(count), shipped" : Double(count).figure, cells[0], (each[0] / Double(count)).figure,
                cells[1], cells[2], cells[3], cells[4], milliseconds(times[3]))
        }
        print(table.text, terminator: "")
        print(
            "About half of the facts of a project are known. Verdicts: of every scheme, in order, with what each open")
        print("fact settles. Answer: that, and a page of 100 schemes with reasons, nearest misses and open facts.")
    }

    private func milliseconds(_ nanoseconds: Double) -> String { (nanoseconds / 1e6).fixed(3) }

    private func made(_ count: Int) throws -> [Scheme] {
        var seeded = SeededSchemes()
        return try seeded.make(count)
    }

    private func shipped() throws -> [Scheme] {
        try Data(contentsOf: URL(filePath: schemes)).split(separator: UInt8(ascii: "\n"))
            .map { try JSONText.decode(Scheme.self, from: [UInt8]($0)) }
    }

    // MARK: - Comparison

    /// Ours beside the same rules as SQL and as expressions, each on the same schemes and projects.
    private func compare(with stopwatch: Stopwatch) throws {
        var seeded = SeededSchemes(isPlain: true)
        var (open, complete) = (SeededProjects(), SeededProjects(isComplete: true))
        let schemes = try seeded.make(Self.comparedSchemes)
        let halfKnown = try FundingComparison(schemes, open.make(Self.projectCount), with: peer + ["sql"])
        let known = try FundingComparison(schemes, complete.make(Self.projectCount), with: peer + ["zen"])
        let subjects = [halfKnown.ours, halfKnown.peers, known.ours, known.peers]
        let names = [
            "Renkei, half of the facts known", "SQLite, half of the facts known", "Renkei, every fact known",
            "ZEN, every fact known",
        ]
        let times = try stopwatch.everyRound(of: subjects)
        var table = TextTable("\(schemes.count) schemes judged and ordered for a project", "ms", "Renkei is faster")
        for (place, name) in names.enumerated() {
            let ratio = zip(times[place], times[place / 2 * 2]).map { $0 / $1 }.median
            table.append(name, (times[place].median / Double(Self.projectCount) / 1e6).figure, ratio.figure)
        }
        print(table.text, terminator: "")
    }
}
