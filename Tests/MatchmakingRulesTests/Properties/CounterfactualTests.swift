import MatchingSupport
import MatchmakingRules
import Model
import Testing

/// Every change that an answer tells is made: the records are put as they would be, everything is ranked anew, and the
/// score and the place are those that were told.
@Suite("What would be if something else were so") struct CounterfactualTests {
    private static let asOf = SeededCatalogue.asOf

    /// How many changes were made, and how many of them moved a record to another place.
    private struct Count {
        var made = 0
        var moved = 0
        var byFactor: [Factor: Int] = [:]

        mutating func check(
            _ before: Ranking, _ changes: (RankedRecord) -> [RecordChange], _ name: String,
            after: ([CatalogueEntry]) -> Ranking
        ) throws {
            for result in before.results {
                let changes = changes(result)
                for told in result.counterfactuals {
                    let change = try #require(changes.first { $0.text == told.change }, "\(name): \(told.change.en)")
                    let then = try #require(
                        after(change.entries).results.first { $0.id == result.id }, "\(name): \(result.id)")
                    #expect(
                        then.score == told.newScore && then.rank == told.newRank,
                        "\(name) \(result.id) \(told.change.en): \(told.newScore), \(told.newRank), really \(then.score), \(then.rank)"
                    )
                    #expect(then.factors.first { $0.factor == told.factor }?.value == told.newValue, "\(name)")
                    #expect(then.score > result.score && then.rank <= result.rank, "\(name)")
                    made += 1
                    moved += then.rank < result.rank ? 1 : 0
                    byFactor[told.factor, default: 0] += 1
                }
            }
        }
    }

    @Test("technologies for a need: 1,000 changes, whatever is shown")
    func technologies() throws {
        var count = Count()
        for seed in 80_000..<80_150 as Range<UInt64> {
            var seeded = SeededCatalogue(seed: seed)
            // More than are looked at beside those shown, now and then.
            let technologies = seeded.chance(15) ? 80 : 12
            let entries =
                seeded.chance(2)
                ? seeded.entries(technologies: technologies)
                : seeded.firmCatalogue(technologies: technologies).entries
            let matcher = Matcher(Catalogue(entries))
            let query = seeded.query()
            var options = seeded.options()
            if seeded.chance(2) { options.profile = seeded.profile(.technology) }
            var all = options
            all.limit = 100
            try count.check(
                matcher.match(query, on: Self.asOf, options),
                { matcher.changes(of: id($0.id), in: query.country, on: Self.asOf) }, "seed \(seed)"
            ) { matcher.putting($0).match(query, on: Self.asOf, all) }
        }
        #expect(count.made >= 1_000 && count.moved > 200, "\(count)")
        #expect(count.byFactor.count == 4, "\(count)")
    }

    @Test("needs that a firm could serve: 200 changes")
    func needs() throws {
        var count = Count()
        for seed in 81_000..<81_080 as Range<UInt64> {
            var seeded = SeededCatalogue(seed: seed)
            let catalogue = Catalogue(
                seeded.cityEntries() + (0..<6).map { .technology(seeded.technology("TEC-\($0)")) })
            let matcher = Matcher(catalogue)
            var options = seeded.options()
            options.limit = 3
            var all = options
            all.limit = 100
            for firm in SeededCatalogue.firms.prefix(3) {
                let offer = matcher.offer(of: firm)
                try count.check(
                    matcher.match(offer, on: Self.asOf, options),
                    { result in
                        let country = result.related?.first { $0.kind == .country }
                        let technology = result.related?.first { $0.kind == .technology }
                        return technology.map {
                            matcher.changes(
                                of: id($0.id), in: country.map { MatchmakingRulesTests.country($0.id) }, on: Self.asOf)
                        } ?? []
                    }, "seed \(seed)"
                ) { entries in
                    let then = matcher.putting(entries)
                    return then.match(then.offer(of: firm), on: Self.asOf, all)
                }
            }
        }
        #expect(count.made >= 200 && count.moved > 10, "\(count)")
    }

    @Test("municipalities for a city: 1,000 changes")
    func municipalities() throws {
        var count = Count()
        for seed in 82_000..<82_200 as Range<UInt64> {
            var seeded = SeededCatalogue(seed: seed)
            let catalogue = Catalogue(seeded.cityEntries())
            let matcher = Matcher(catalogue)
            let query = seeded.cityQuery(in: catalogue)
            var options = seeded.options()
            if seeded.chance(2) { options.profile = seeded.profile(.municipality) }
            var all = options
            all.limit = 100
            try count.check(
                matcher.rankMunicipalities(query, on: Self.asOf, options),
                { matcher.changes(of: id($0.id), for: query, on: Self.asOf) }, "seed \(seed)"
            ) { matcher.putting($0).rankMunicipalities(query, on: Self.asOf, all) }
        }
        #expect(count.made >= 1_000 && count.moved > 150, "\(count)")
        #expect(count.byFactor.count == 8, "\(count)")
    }

    @Test("leads for a city: 1,000 changes")
    func leads() throws {
        var count = Count()
        for seed in 83_000..<83_220 as Range<UInt64> {
            var seeded = SeededCatalogue(seed: seed)
            let catalogue = Catalogue(seeded.cityEntries())
            let matcher = Matcher(catalogue)
            let query = seeded.leadQuery(in: catalogue)
            var options = seeded.options()
            if seeded.chance(2) { options.profile = seeded.profile(.lead) }
            var all = options
            all.limit = 100
            try count.check(
                matcher.rankLeads(query, on: Self.asOf, options).ranking,
                { matcher.changes(of: id($0.id), for: query, on: Self.asOf) }, "seed \(seed)"
            ) { matcher.putting($0).rankLeads(query, on: Self.asOf, all).ranking }
        }
        #expect(count.made >= 1_000 && count.moved > 150, "\(count)")
        #expect(count.byFactor.count == 4, "\(count)")
    }
}
