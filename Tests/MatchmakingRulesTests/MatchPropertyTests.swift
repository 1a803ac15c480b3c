import Foundation
import JSONText
import MatchmakingRules
import Model
import Testing

@Suite("What holds for every match") struct MatchPropertyTests {
    private static let asOf = day("2025-11-01")

    private func best(_ matcher: Matcher, _ query: NeedQuery, _ id: String) -> RankedRecord? {
        matcher.match(query, on: Self.asOf, limit: 100).results.first { $0.id == id }
    }

    @Test("learning a fact narrows the bounds; a yes never lowers a score, and a no never raises it")
    func learning() throws {
        for seed in 0..<40 as Range<UInt64> {
            var seeded = SeededCatalogue(seed: seed)
            let entries = seeded.entries(technologies: 12)
            let query = seeded.query()
            let before = Matcher(Catalogue(entries))
            for case .company(var firm) in entries where firm.jcmExperience == nil {
                func after(_ experience: Bool) -> Matcher {
                    firm.jcmExperience = experience
                    return before.putting([.company(firm)])
                }
                let (no, yes) = (after(false), after(true))
                for result in before.match(query, on: Self.asOf, limit: 100).results {
                    let (low, high) = (
                        try #require(best(no, query, result.id)), try #require(best(yes, query, result.id))
                    )
                    #expect(low.score <= result.score && result.score <= high.score)
                    for known in [low, high] {
                        #expect(result.guaranteed <= known.guaranteed && known.potential <= result.potential)
                        #expect(known.knownShare >= result.knownShare)
                    }
                }
            }
        }
    }

    @Test(
        "weight that moves to a factor moves every pair of records by exactly what they differ in it")
    func weights() throws {
        for seed in 200..<260 as Range<UInt64> {
            var seeded = SeededCatalogue(seed: seed)
            let matcher = Matcher(Catalogue(seeded.entries(technologies: 15)))
            let query = seeded.query()
            var profile = WeightProfile.starting(for: .technology)
            let moved = seeded.number(1...27)
            let before = matcher.match(query, on: Self.asOf, limit: 100).results
            profile.weights = profile.weights.map {
                switch $0.factor {
                case .jcmTrackRecord: WeightProfile.Weight($0.factor, $0.weight + moved)
                case .freshness: WeightProfile.Weight($0.factor, $0.weight - moved)
                default: $0
                }
            }
            let after = matcher.match(query, on: Self.asOf, RankingOptions(limit: 100, profile: profile))
                .results
            #expect(Set(before.map(\.id)) == Set(after.map(\.id)))
            for result in before {
                func value(_ factor: Factor) -> Int {
                    result.factors.first { $0.factor == factor }?.value ?? 0
                }
                let other = try #require(after.first { $0.id == result.id })
                #expect(other.score == result.score + moved * (value(.jcmTrackRecord) - value(.freshness)))
            }
        }
    }

    @Test("the same need in other widths, cases and compositions of letters has the same ranking")
    func spelling() {
        for seed in 300..<340 as Range<UInt64> {
            var seeded = SeededCatalogue(seed: seed)
            let matcher = Matcher(Catalogue(seeded.entries(technologies: 15)))
            for _ in 0..<10 {
                let query = seeded.query()
                let ranking = matcher.match(query, on: Self.asOf, limit: 10)
                let spellings: [(String) -> String] = [
                    { $0.uppercased() }, { $0.decomposedStringWithCanonicalMapping },
                    { $0.precomposedStringWithCompatibilityMapping },
                    { $0.applyingTransform(.fullwidthToHalfwidth, reverse: true) ?? $0 },
                    { $0.applyingTransform(.fullwidthToHalfwidth, reverse: false) ?? $0 },
                ]
                for spelling in spellings {
                    var other = query
                    other.text = LocalisedText(
                        en: query.text.en.map(spelling), ja: query.text.ja.map(spelling))
                    #expect(
                        matcher.match(other, on: Self.asOf, limit: 10) == ranking, "seed \(seed): \(query.text)"
                    )
                }
            }
        }
    }

    @Test("an answer can be had again, byte by byte: the same records, day and profile")
    func replay() throws {
        for seed in 400..<420 as Range<UInt64> {
            var seeded = SeededCatalogue(seed: seed)
            let entries = seeded.entries(technologies: 15)
            let (query, options) = (seeded.query(), seeded.options())
            let first = Matcher(Catalogue(entries)).match(query, on: Self.asOf, options)
            let again = Matcher(Catalogue(entries.reversed()), segmentCount: 4)
            var named = options
            named.profile = again.profile(first.profile, for: .technology)
            let second = again.match(query, on: Self.asOf, named)
            #expect(try JSONText.encode(first) == JSONText.encode(second))
        }
    }

    @Test("every technology is explained as the whole ranking has it")
    func explanations() throws {
        for seed in 500..<560 as Range<UInt64> {
            var seeded = SeededCatalogue(seed: seed)
            let catalogue = Catalogue(seeded.entries(technologies: 25))
            let matcher = Matcher(catalogue, segmentCount: seeded.number(1...30))
            let (query, options) = (seeded.query(), seeded.options())
            var all = options
            all.limit = 1_000
            let ranking = matcher.match(query, on: Self.asOf, all)
            for technology in catalogue.technologies.all {
                let why = try #require(
                    matcher.explain(technology: technology.id, for: query, on: Self.asOf, options))
                let result = ranking.results.first { $0.id == technology.key }
                #expect(why.rank == result?.rank, "seed \(seed): \(technology.key)")
                #expect((why.outcome == .ranked) == result.map { $0.rank <= options.limit } ?? false)
                #expect((why.outcome == .excluded) == technology.isWithdrawn(on: Self.asOf))
                if let result {
                    #expect(why.record?.factors == result.factors && why.found == ranking.found)
                }
                if let shortfall = why.shortfall {
                    #expect(why.gaps.map(\.difference).reduce(0, +) == shortfall)
                }
            }
        }
    }

    @Test("a need and a technology have the same score from either side")
    func bothWays() throws {
        for seed in 600..<604 as Range<UInt64> {
            var seeded = SeededCatalogue(seed: seed)
            var catalogue = Catalogue(
                seeded.entries(technologies: 20) + ShippedRecords.catalogue.entries(of: .partnerCity)
                    + ShippedRecords.catalogue.entries(of: .need))
            catalogue.put(.weightProfile(WeightProfile.starting(for: .technology)))
            let matcher = Matcher(catalogue)
            for technology in catalogue.technologies.all {
                let offer = try #require(matcher.offer(of: technology.id))
                let needs = matcher.match(offer, on: Self.asOf, RankingOptions(limit: 100)).results
                for result in needs {
                    let need = try #require(catalogue.needs[result.id])
                    let other = try #require(best(matcher, NeedQuery(need, in: catalogue), technology.key))
                    #expect(other.factors == result.factors && other.score == result.score)
                }
                #expect(needs.isEmpty || !technology.isWithdrawn(on: Self.asOf))
            }
        }
    }

    @Test("the next question can move its record, and no other unknown moves one further")
    func nextQuestion() {
        var asked = 0
        for seed in 700..<760 as Range<UInt64> {
            var seeded = SeededCatalogue(seed: seed)
            let matcher = Matcher(Catalogue(seeded.entries(technologies: 15)))
            let ranking = matcher.match(seeded.query(), on: Self.asOf, limit: 10)
            guard let question = ranking.nextQuestion else { continue }
            asked += 1
            #expect(question.rankAtBest <= question.rank && question.rank <= question.rankAtWorst)
            #expect(question.rankAtBest < question.rankAtWorst)
            let result = ranking.results.first { $0.id == question.id }
            #expect(result?.factors.contains { $0.factor == question.factor && $0.lo < $0.hi } == true)
        }
        #expect(asked > 20)
    }
}
