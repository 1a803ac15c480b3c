import MatchmakingRules
import Model
import Testing

@Suite("The index of technologies") struct IndexPropertyTests {
    private static let asOf = day("2025-11-01")

    private func lines(_ ranking: Ranking) -> [BruteForce.Line] {
        ranking.results.map {
            BruteForce.Line(id: $0.id, score: $0.score, potential: $0.potential, guaranteed: $0.guaranteed)
        }
    }

    @Test("finds what a scorer without an index finds: 10,000 needs, any order, limit and threshold, any segments")
    func bruteForce() {
        for seed in 0..<100 as Range<UInt64> {
            var seeded = SeededCatalogue(seed: seed)
            let catalogue = Catalogue(seeded.entries(technologies: seeded.number(0...12)))
            let matcher = Matcher(catalogue, segmentCount: seeded.number(1...15))
            let slow = BruteForce(catalogue: catalogue, day: Self.asOf)
            for _ in 0..<100 {
                let (query, options) = (seeded.query(), seeded.options())
                let ranking = matcher.match(query, on: Self.asOf, options)
                let expected = slow.ranking(query, order: options.order, atLeast: options.atLeast ?? 0)
                #expect(lines(ranking) == Array(expected.prefix(options.limit)), "seed \(seed): \(query)")
                #expect(ranking.found == expected.count, "seed \(seed): \(query)")
                let scores = matcher.scores(query, on: Self.asOf, options)
                #expect(scores.map(\.id.value) == ranking.results.map(\.id), "seed \(seed): \(query)")
                #expect(scores.map(\.score) == ranking.results.map(\.score), "seed \(seed): \(query)")
                #expect(ranking.excluded.map(\.id) == slow.withdrawn(query), "seed \(seed): \(query)")
            }
        }
    }

    @Test("no answer depends on how the records are cut into segments")
    func segments() {
        for seed in 500..<520 as Range<UInt64> {
            var seeded = SeededCatalogue(seed: seed)
            let catalogue = Catalogue(seeded.entries(technologies: 40))
            let matchers = [1, 3, 7, 40, 1_000].map { Matcher(catalogue, segmentCount: $0) }
            for _ in 0..<20 {
                let (query, options) = (seeded.query(), seeded.options())
                let rankings = matchers.map { $0.match(query, on: Self.asOf, options) }
                #expect(rankings.allSatisfy { $0 == rankings[0] }, "seed \(seed): \(query)")
            }
        }
    }

    @Test("changes put one after another give what the whole catalogue gives when it is indexed anew")
    func changes() {
        for seed in 1_000..<1_040 as Range<UInt64> {
            var seeded = SeededCatalogue(seed: seed)
            var catalogue = Catalogue(seeded.entries(technologies: 20))
            var matcher = Matcher(catalogue, segmentCount: 8)
            for _ in 0..<25 {
                let entries = (0..<seeded.number(1...4)).map { _ in seeded.change(technologies: 20) }
                for entry in entries { catalogue.put(entry) }
                let (before, held) = (matcher, seeded.query())
                let kept = before.match(held, on: Self.asOf, limit: 5)
                matcher = before.putting(entries)
                let anew = Matcher(catalogue)
                #expect(matcher.textStatistics == anew.textStatistics)
                for _ in 0..<4 {
                    let (query, options) = (seeded.query(), seeded.options())
                    #expect(
                        matcher.match(query, on: Self.asOf, options) == anew.match(query, on: Self.asOf, options),
                        "seed \(seed): \(query)")
                }
                // What a reader began with is not disturbed.
                #expect(before.match(held, on: Self.asOf, limit: 5) == kept)
            }
        }
    }

    @Test("the terms of a match add up to the contribution of the text")
    func terms() {
        for seed in 2_000..<2_020 as Range<UInt64> {
            var seeded = SeededCatalogue(seed: seed)
            let matcher = Matcher(Catalogue(seeded.entries(technologies: 30)))
            for _ in 0..<20 {
                for result in matcher.match(seeded.query(), on: Self.asOf, limit: 10).results {
                    let text = result.factors.first { $0.factor == .textAffinity }?.contribution
                    let terms = result.matchedTerms.map(\.contribution)
                    #expect(text == terms.reduce(0, +) && terms.allSatisfy { $0 >= 0 })
                }
            }
        }
    }

    @Test("a fact that a counterfactual names, once it is on record, gives the score and the place that it says")
    func counterfactuals() throws {
        var checked = 0
        for seed in 3_000..<3_060 as Range<UInt64> {
            var seeded = SeededCatalogue(seed: seed)
            let catalogue = Catalogue(seeded.entries(technologies: 25))
            let matcher = Matcher(catalogue)
            let query = seeded.query()
            let ranking = matcher.match(query, on: Self.asOf, limit: 100)
            for result in ranking.results {
                guard let change = result.counterfactuals.first(where: { $0.factor == .freshness }) else { continue }
                var record = try #require(catalogue.technologies[result.id])
                record.source = Source(record.source.text, asOf: PrintedDate("2025-10-01"))
                let then = matcher.putting([.technology(record)]).match(query, on: Self.asOf, limit: 100)
                let moved = try #require(then.results.first { $0.id == result.id })
                #expect(moved.score == change.newScore && moved.rank == change.newRank, "seed \(seed): \(result.id)")
                checked += 1
            }
        }
        #expect(checked > 20)
    }
}
