import MatchmakingRules
import Model

/// Matching over many made records: how long the index takes, and how long each need.
struct MadeMatching {
    let count: Int
    let shipped: Catalogue
    private static let needsOfEach = 300

    func run() throws -> String {
        guard let day = CivilDate(year: 2026, month: 4, day: 1) else { throw BenchmarkError.badAnswer }
        var made = MadeRecords(shipped, seed: 1)
        let catalogue = try made.catalogue(technologies: count)
        let (building, matcher) = Self.timed { Matcher(catalogue) }
        var table = TextTable("in process, \(count) technologies", "p50 µs", "p99 µs")
        table.append("index all records, ms", (building / 1_000_000).figure, "")
        for words in [3, 6, 25] {
            let needs = made.needs(Self.needsOfEach, words: words)
            for need in needs.prefix(20) { keep(matcher.match(need, on: day, limit: 10)) }
            append("need of \(words) words, 10 places with reasons", needs, to: &table) {
                keep(matcher.match($0, on: day, limit: 10))
            }
            append("need of \(words) words, the best place alone", needs, to: &table) {
                keep(matcher.match($0, on: day, limit: 1))
            }
        }
        let changes = catalogue.technologies.all.suffix(1_000).map { CatalogueEntry.technology($0) }
        let (taking, changed) = Self.timed { matcher.putting(changes) }
        table.append("take 1,000 changed records in, ms", (taking / 1_000_000).figure, "")
        let needs = made.needs(Self.needsOfEach, words: 25)
        append("need of 25 words after that", needs, to: &table) {
            keep(changed.match($0, on: day, limit: 10))
        }
        return table.text
    }

    private func append(
        _ name: String, _ needs: [NeedQuery], to table: inout TextTable, _ match: (NeedQuery) -> Void
    ) {
        let times = needs.map { need in Self.timed { match(need) }.nanoseconds }.sorted()
        table.append(
            name, (times.median / 1_000).figure,
            (times[min(times.count - 1, times.count * 99 / 100)] / 1_000).figure)
    }

    private static func timed<Value>(_ work: () -> Value) -> (nanoseconds: Double, value: Value) {
        let start = ContinuousClock.now
        let value = work()
        return (start.duration(to: .now) / .nanoseconds(1), value)
    }
}
