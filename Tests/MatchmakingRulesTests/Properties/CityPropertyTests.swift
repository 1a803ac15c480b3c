import Foundation
import JSONText
import MatchingSupport
import MatchmakingRules
import Model
import Testing

/// Fewer cases than of technologies: every answer ranks all municipalities or all organisations anew.
@Suite("Municipalities and leads for a partner city, of made-up records") struct CityPropertyTests {
    private static let asOf = SeededCatalogue.asOf

    @Test("P8: every ranking of municipalities is the one that a scorer from the records alone finds: 1,200 cities")
    func municipalities() {
        for seed in 60_000..<60_120 as Range<UInt64> {
            var seeded = SeededCatalogue(seed: seed)
            let catalogue = Catalogue(seeded.cityEntries())
            let matcher = Matcher(catalogue)
            let profile = seeded.profile(.municipality)
            let slow = BruteForce(catalogue: catalogue, day: Self.asOf, profile: profile)
            for _ in 0..<10 {
                var (query, options) = (seeded.cityQuery(in: catalogue), seeded.options())
                options.profile = profile
                let ranking = matcher.rankMunicipalities(query, on: Self.asOf, options)
                let expected = slow.municipalities(query, order: options.order, atLeast: options.atLeast ?? 0)
                #expect(
                    ranking.results.map(BruteForce.Line.init) == Array(expected.prefix(options.limit)),
                    "seed \(seed): \(query)")
                #expect(ranking.found == expected.count, "seed \(seed): \(query)")
            }
        }
    }

    @Test(
        "P8, P12: every ranking of leads is the one that a scorer from the records alone finds; nobody barred is in it")
    func leads() {
        var barred = 0
        for seed in 61_000..<61_120 as Range<UInt64> {
            var seeded = SeededCatalogue(seed: seed)
            let catalogue = Catalogue(seeded.cityEntries())
            let matcher = Matcher(catalogue)
            let profile = seeded.profile(.lead)
            let slow = BruteForce(catalogue: catalogue, day: Self.asOf, profile: profile)
            for _ in 0..<10 {
                var (query, options) = (seeded.leadQuery(in: catalogue), seeded.options())
                options.profile = profile
                let ranking = matcher.rankLeads(query, on: Self.asOf, options).ranking
                let expected = slow.leads(query, order: options.order, atLeast: options.atLeast ?? 0)
                #expect(
                    ranking.results.map(BruteForce.Line.init) == Array(expected.prefix(options.limit)),
                    "seed \(seed): \(query)")
                #expect(ranking.found == expected.count, "seed \(seed): \(query)")
                #expect(ranking.excluded.map(\.id) == slow.barredLeads(query), "seed \(seed): \(query)")
                barred += ranking.excluded.count
            }
        }
        #expect(barred > 500)
    }

    @Test("P7: the contributions of a municipality and of a lead add up, within their bounds")
    func sums() {
        for seed in 62_000..<62_100 as Range<UInt64> {
            var seeded = SeededCatalogue(seed: seed)
            let catalogue = Catalogue(seeded.cityEntries())
            let matcher = Matcher(catalogue)
            let query = seeded.leadQuery(in: catalogue)
            let results =
                matcher.rankMunicipalities(
                    query.city, on: Self.asOf, RankingOptions(limit: 10, profile: seeded.profile(.municipality))
                ).results
                + matcher.rankLeads(
                    query, on: Self.asOf, RankingOptions(limit: 10, profile: seeded.profile(.lead))
                ).ranking.results
            for record in results {
                let factors = record.factors
                #expect(factors.map(\.weight).reduce(0, +) == WeightProfile.total)
                #expect(factors.allSatisfy { 0 <= $0.lo && $0.lo <= $0.value && $0.value <= $0.hi && $0.hi <= 255 })
                #expect(record.score == factors.map { $0.weight * $0.value }.reduce(0, +))
                #expect(record.guaranteed == factors.map { $0.weight * $0.lo }.reduce(0, +))
                #expect(record.potential == factors.map { $0.weight * $0.hi }.reduce(0, +))
            }
        }
    }

    @Test("P9, P17, P18: shuffled, put one after another, or put all at once, the records give the same bytes")
    func changes() throws {
        for seed in 63_000..<63_025 as Range<UInt64> {
            var seeded = SeededCatalogue(seed: seed)
            var entries = Catalogue(seeded.cityEntries()).entries
            var matcher = Matcher(Catalogue(entries.shuffled(using: &seeded.random)))
            for _ in 0..<5 {
                let changes = (0..<seeded.number(1...3)).map { _ in seeded.cityChange() }
                matcher = matcher.putting(changes)
                entries += changes
                let anew = Matcher(Catalogue(entries))
                for _ in 0..<2 {
                    let query = seeded.leadQuery(in: anew.catalogue)
                    var options = seeded.options()
                    options.limit = min(options.limit, 2)
                    #expect(
                        try JSONText.encode(matcher.rankMunicipalities(query.city, on: Self.asOf, options))
                            == JSONText.encode(anew.rankMunicipalities(query.city, on: Self.asOf, options)),
                        "seed \(seed): \(query)")
                    let (leads, others) = (
                        matcher.rankLeads(query, on: Self.asOf, options), anew.rankLeads(query, on: Self.asOf, options)
                    )
                    #expect(leads == others, "seed \(seed): \(query)")
                    #expect(try JSONText.encode(leads.ranking) == JSONText.encode(others.ranking), "seed \(seed)")
                }
            }
        }
    }

    @Test("P10: what a city needs, typed in another way, has the same ranking of municipalities and leads")
    func spellings() {
        for seed in 64_000..<64_100 as Range<UInt64> {
            var seeded = SeededCatalogue(seed: seed)
            let catalogue = Catalogue(seeded.cityEntries())
            let matcher = Matcher(catalogue)
            var query = seeded.leadQuery(in: catalogue)
            func answers() -> [Ranking] {
                [
                    matcher.rankMunicipalities(query.city, on: Self.asOf, limit: 5),
                    matcher.rankLeads(query, on: Self.asOf, RankingOptions(limit: 5)).ranking,
                ]
            }
            let before = answers()
            query.city.texts = query.city.texts.map { $0.uppercased() }
            query.city.textsWithoutSectors = query.city.textsWithoutSectors.map {
                $0.decomposedStringWithCompatibilityMapping
            }
            #expect(answers() == before, "seed \(seed): \(query)")
        }
    }
}
