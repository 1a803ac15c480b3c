import MatchingSupport
import MatchmakingRules
import Model
import Testing

@Suite("What holds for every match") struct MatchPropertyTests {
    private static let asOf = day("2025-11-01")

    private func best(_ matcher: Matcher, _ query: NeedQuery, _ id: String) -> RankedRecord? {
        matcher.match(query, on: Self.asOf, limit: 100).results.first { $0.id == id }
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
}
