import JSONText
import MatchingSupport
import MatchmakingRules
import Model
import Testing

@Suite("One answer, whoever is on record beside") struct ReplayTests {
    private static let asOf = SeededCatalogue.asOf

    @Test("P6: under the same text statistics, a further technology changes no other score: 10,000 technologies")
    func thirdRecord() {
        var cases = 0
        for seed in 40_000..<40_300 as Range<UInt64> {
            var seeded = SeededCatalogue(seed: seed)
            var catalogue = Catalogue(seeded.entries(technologies: 12))
            let before = Matcher(catalogue)
            catalogue.put(.technology(seeded.technology("TEC-NEW")))
            let after = Matcher(catalogue, statistics: before.textStatistics, segmentCount: seeded.number(1...15))
            for _ in 0..<6 {
                var (query, options) = (seeded.query(), seeded.options())
                options.limit = 100
                let (ranking, grown) = (
                    before.match(query, on: Self.asOf, options), after.match(query, on: Self.asOf, options)
                )
                let others = grown.results.filter { $0.id != "TEC-NEW" }
                #expect(
                    others.map(BruteForce.Line.init) == ranking.results.map(BruteForce.Line.init),
                    "seed \(seed): \(query)")
                #expect(zip(others, ranking.results).allSatisfy { $0.factors == $1.factors }, "seed \(seed)")
                cases += others.count
            }
        }
        #expect(cases >= 10_000)
    }

    /// Fewer than of other properties: each answer is written out whole, twice.
    @Test("P18: an answer can be had again, byte by byte: the same need, records, day and weights; 1,000 answers")
    func replay() throws {
        for seed in 41_000..<41_100 as Range<UInt64> {
            var seeded = SeededCatalogue(seed: seed)
            var entries = seeded.entries(technologies: 8)
            var profile = seeded.profile(.technology)
            profile.status = .retired
            entries.append(.weightProfile(profile))
            let first = Matcher(Catalogue(entries))
            // The same records in another process: other numbers of terms, other segments, one record after another.
            let again = entries.shuffled(using: &seeded.random).chunks(of: 20).reduce(
                Matcher(Catalogue(), segmentCount: 3)
            ) { $0.putting($1) }
            for _ in 0..<10 {
                var (query, options) = (seeded.query(), seeded.options())
                options.limit = min(options.limit, 2)
                options.profile = first.profile(profile.id, for: .technology)
                let answer = first.match(query, on: Self.asOf, options)
                options.profile = again.profile(answer.profile, for: .technology)
                #expect(
                    try JSONText.encode(answer) == JSONText.encode(again.match(query, on: Self.asOf, options)),
                    "seed \(seed): \(query)")
            }
        }
    }
}

extension Array {
    fileprivate func chunks(of count: Int) -> [[Element]] {
        stride(from: 0, to: self.count, by: count).map { Array(self[$0..<Swift.min($0 + count, self.count)]) }
    }
}
