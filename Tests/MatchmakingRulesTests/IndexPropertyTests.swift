import MatchingSupport
import MatchmakingRules
import Model
import Testing

@Suite("The index of technologies") struct IndexPropertyTests {
    private static let asOf = SeededCatalogue.asOf

    @Test("P8: finds what a scorer without an index finds: 10,000 needs, any weights, order, limit and segments")
    func bruteForce() {
        for seed in 0..<250 as Range<UInt64> {
            var seeded = SeededCatalogue(seed: seed)
            let catalogue = Catalogue(seeded.entries(technologies: seeded.number(0...12)))
            let matcher = Matcher(catalogue, segmentCount: seeded.number(1...15))
            let profile = seeded.chance(3) ? WeightProfile.starting(for: .technology) : seeded.profile(.technology)
            let slow = BruteForce(catalogue: catalogue, day: Self.asOf, profile: profile)
            for _ in 0..<40 {
                var (query, options) = (seeded.query(), seeded.options())
                options.profile = profile
                let ranking = matcher.match(query, on: Self.asOf, options)
                let expected = slow.ranking(query, order: options.order, atLeast: options.atLeast ?? 0)
                #expect(
                    ranking.results.map(BruteForce.Line.init) == Array(expected.prefix(options.limit)),
                    "seed \(seed): \(query)")
                #expect(ranking.found == expected.count, "seed \(seed): \(query)")
                let scores = matcher.scores(query, on: Self.asOf, options)
                #expect(scores.map(\.id.value) == ranking.results.map(\.id), "seed \(seed): \(query)")
                #expect(scores.map(\.score) == ranking.results.map(\.score), "seed \(seed): \(query)")
                #expect(ranking.excluded.map(\.id) == slow.withdrawn(query), "seed \(seed): \(query)")
            }
        }
    }

    @Test("P8: no answer depends on how the records are cut into segments")
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

    @Test("P8: the threads that ask at the same time all have the answer that one has alone")
    func threads() async {
        var seeded = SeededCatalogue(seed: 7)
        let matcher = Matcher(Catalogue(seeded.entries(technologies: 60)), segmentCount: 16)
        let questions = (0..<40).map { _ in (seeded.query(), seeded.options()) }
        let alone = Matcher(matcher.catalogue)
        let expected = questions.map { alone.match($0.0, on: Self.asOf, $0.1) }
        await withTaskGroup(of: [Ranking].self) { group in
            for _ in 0..<8 {
                group.addTask { questions.map { matcher.match($0.0, on: Self.asOf, $0.1) } }
            }
            for await rankings in group { #expect(rankings == expected) }
        }
    }

    @Test("P9: the order in which the records come changes nothing: 10,000 needs")
    func shuffled() {
        for seed in 4_000..<4_125 as Range<UInt64> {
            var seeded = SeededCatalogue(seed: seed)
            let entries = seeded.entries(technologies: seeded.number(2...6))
            let matcher = Matcher(Catalogue(entries))
            let other = Matcher(Catalogue(entries.shuffled(using: &seeded.random)), segmentCount: seeded.number(1...15))
            for _ in 0..<80 {
                var (query, options) = (seeded.query(), seeded.options())
                options.limit = min(options.limit, 3)
                #expect(
                    matcher.match(query, on: Self.asOf, options) == other.match(query, on: Self.asOf, options),
                    "seed \(seed): \(query)")
            }
        }
    }

    @Test("P17: changes put one after another give what the whole catalogue gives when it is indexed anew")
    func changes() {
        for seed in 1_000..<1_025 as Range<UInt64> {
            var seeded = SeededCatalogue(seed: seed)
            var catalogue = Catalogue(seeded.entries(technologies: 10))
            var matcher = Matcher(catalogue, segmentCount: 4)
            for _ in 0..<25 {
                let entries = (0..<seeded.number(1...4)).map { _ in seeded.change(technologies: 10) }
                for entry in entries { catalogue.put(entry) }
                let (before, held) = (matcher, seeded.query())
                let kept = before.match(held, on: Self.asOf, limit: 3)
                matcher = before.putting(entries)
                let anew = Matcher(catalogue)
                #expect(matcher.textStatistics == anew.textStatistics)
                for _ in 0..<16 {
                    var (query, options) = (seeded.query(), seeded.options())
                    options.limit = min(options.limit, 3)
                    #expect(
                        matcher.match(query, on: Self.asOf, options) == anew.match(query, on: Self.asOf, options),
                        "seed \(seed): \(query)")
                }
                // What a reader began with is not disturbed.
                #expect(before.match(held, on: Self.asOf, limit: 3) == kept)
            }
        }
    }

    @Test("changes put one after another are found as in the whole catalogue")
    func searchedChanges() {
        for seed in 6_000..<6_010 as Range<UInt64> {
            var seeded = SeededCatalogue(seed: seed)
            var catalogue = Catalogue(seeded.entries(technologies: 20))
            var matcher = Matcher(catalogue)
            for _ in 0..<30 {
                let question = SearchQuery(text: seeded.query().text.en ?? "waste")
                _ = matcher.search(question, after: nil, limit: 5)
                let entries = (0..<seeded.number(1...4)).map { _ in seeded.change(technologies: 20) }
                for entry in entries { catalogue.put(entry) }
                matcher = matcher.putting(entries)
                #expect(
                    matcher.search(question, after: nil, limit: 100)
                        == Matcher(catalogue).search(question, after: nil, limit: 100), "seed \(seed)")
            }
        }
    }
}
