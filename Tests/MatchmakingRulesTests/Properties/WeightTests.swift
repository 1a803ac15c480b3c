import JSONText
import MatchingSupport
import MatchmakingRules
import Model
import Testing

@Suite("Whatever the weights are") struct WeightTests {
    private static let asOf = SeededCatalogue.asOf

    private static let asked = SeededCatalogue.countries[0]

    /// One technology in the hands of several firms, which are alike but for what one factor asks.
    private func copies(_ seeded: inout SeededCatalogue, differingIn factor: Factor) -> [CatalogueEntry] {
        let (first, other) = (seeded.technology("TEC"), seeded.company("co-x"))
        return seeded.sectors.map(CatalogueEntry.sector)
            + SeededCatalogue.firms.flatMap { firm -> [CatalogueEntry] in
                let own = seeded.company(firm.value)
                var company = Company(
                    id: firm, names: other.names, jcmExperience: other.jcmExperience,
                    c3pParticipant: other.c3pParticipant, source: other.source)
                var copy = Technology(
                    id: id("TEC-\(firm)"), names: first.names, companyId: firm, sectors: first.sectors,
                    source: first.source)
                copy.summary = first.summary
                var fact = seeded.fact("F-\(firm)", RecordName(.company, firm.value), .jcmExperience)
                switch factor {
                case .jcmTrackRecord: company.jcmExperience = own.jcmExperience
                case .c3pParticipation:
                    company.c3pParticipant = own.c3pParticipant
                    fact.predicate = .c3pParticipation
                case .countryExperience:
                    company.countries = own.countries
                    fact.predicate = .activeInCountry
                    fact.country = Self.asked
                default:
                    copy.source = seeded.technology("TEC").source
                    return [.company(company), .technology(copy)]
                }
                return [.company(company), .technology(copy)] + (seeded.chance(2) ? [.fact(fact)] : [])
            }
    }

    @Test("P5: more weight for a factor never puts the better record in it below one that is otherwise the same")
    func moreWeight() {
        var cases = 0
        for seed in 30_000..<31_500 as Range<UInt64> {
            var seeded = SeededCatalogue(seed: seed)
            let raised = seeded.pick([Factor.jcmTrackRecord, .countryExperience, .c3pParticipation, .freshness])
            let matcher = Matcher(Catalogue(copies(&seeded, differingIn: raised)))
            let (less, more) = profiles(raising: raised, &seeded)
            var query = seeded.query()
            query.country = Self.asked
            let order = seeded.options().order
            func ranking(_ profile: WeightProfile) -> [RankedRecord] {
                let options = RankingOptions(limit: 100, order: order, profile: profile)
                return matcher.match(query, on: Self.asOf, options).results
            }
            let (before, after) = (ranking(less), ranking(more))
            let ranks = Dictionary(uniqueKeysWithValues: after.map { ($0.id, $0.rank) })
            for (place, one) in before.enumerated() {
                for other in before[(place + 1)...] where differs(one, other, only: raised) {
                    cases += 1
                    let isBetter = value(one, raised, order) > value(other, raised, order)
                    let (rank, otherRank) = (ranks[one.id] ?? 0, ranks[other.id] ?? 0)
                    // The one was before the other: it stays there if it is the better one, and always where it is.
                    if isBetter { #expect(rank < otherRank, "seed \(seed): \(one.id), \(other.id)") }
                    let isWorse = value(one, raised, order) < value(other, raised, order)
                    if isWorse { #expect(less.weight(raised) == 0 && rank > otherRank, "seed \(seed)") }
                }
            }
        }
        #expect(cases >= 10_000)
    }

    /// Two sets of weights of which the second has more for one factor.
    private func profiles(raising factor: Factor, _ seeded: inout SeededCatalogue) -> (WeightProfile, WeightProfile) {
        let (one, other) = (seeded.profile(.technology), seeded.profile(.technology))
        var (less, more) = one.weight(factor) < other.weight(factor) ? (one, other) : (other, one)
        more.prior = less.prior
        if less.weight(factor) == more.weight(factor) {
            less.weights = less.weights.map { .init($0.factor, $0.factor == factor ? 0 : $0.weight) }
            more.weights = more.weights.map { .init($0.factor, $0.factor == factor ? 1 : $0.weight) }
        }
        return (less, more)
    }

    private func differs(_ one: RankedRecord, _ other: RankedRecord, only factor: Factor) -> Bool {
        zip(one.factors, other.factors).allSatisfy { mine, theirs in
            ((mine.value, mine.lo, mine.hi) == (theirs.value, theirs.lo, theirs.hi)) == (mine.factor != factor)
        }
    }

    /// What the order sorts by, and what among equals.
    private func value(_ record: RankedRecord, _ factor: Factor, _ order: RankingOrder) -> (Int, Int) {
        guard let score = record.factors.first(where: { $0.factor == factor }) else { return (0, 0) }
        return switch order {
        case .expected: (score.value, score.hi)
        case .guaranteed: (score.lo, score.value)
        case .potential: (score.hi, score.value)
        }
    }

    @Test("P7: contributions add up to the score, and the terms of a match to that of the text: 10,000 records")
    func sums() {
        var cases = 0
        for seed in 35_000..<35_500 as Range<UInt64> {
            var seeded = SeededCatalogue(seed: seed)
            let matcher = Matcher(Catalogue(seeded.entries(technologies: 12)))
            for _ in 0..<3 {
                let options = RankingOptions(limit: 100, profile: seeded.profile(.technology))
                for record in matcher.match(seeded.query(), on: Self.asOf, options).results {
                    cases += 1
                    let factors = record.factors
                    #expect(factors.map(\.weight).reduce(0, +) == WeightProfile.total)
                    #expect(factors.allSatisfy { $0.contribution == $0.weight * $0.value })
                    #expect(factors.allSatisfy { 0 <= $0.lo && $0.lo <= $0.value && $0.value <= $0.hi && $0.hi <= 255 })
                    #expect(record.score == factors.map(\.contribution).reduce(0, +))
                    #expect(record.guaranteed == factors.map { $0.weight * $0.lo }.reduce(0, +))
                    #expect(record.potential == factors.map { $0.weight * $0.hi }.reduce(0, +))
                    #expect(record.knownShare == factors.filter { $0.lo == $0.hi }.map(\.weight).reduce(0, +))
                    let text = factors.first { $0.factor == .textAffinity }?.contribution
                    let terms = record.matchedTerms.map(\.contribution)
                    #expect(text == terms.reduce(0, +) && terms.allSatisfy { $0 >= 0 }, "seed \(seed)")
                }
            }
        }
        #expect(cases >= 10_000)
    }

    @Test("P12: no weights, order or limit bring back what a hard rule removed: 10,000 sets of weights")
    func veto() {
        var removed = 0
        for seed in 32_000..<32_250 as Range<UInt64> {
            var seeded = SeededCatalogue(seed: seed)
            let catalogue = Catalogue(seeded.entries(technologies: 4))
            let matcher = Matcher(catalogue, segmentCount: seeded.number(1...5))
            let withdrawn = catalogue.technologies.all.filter { $0.isWithdrawn(on: Self.asOf) }.map(\.key)
            var query = seeded.query()
            for _ in 0..<40 {
                let options = RankingOptions(
                    limit: 100, order: seeded.options().order, profile: seeded.profile(.technology))
                let ranking = matcher.match(query, on: Self.asOf, options)
                #expect(Set(ranking.results.map(\.id)).isDisjoint(with: withdrawn), "seed \(seed)")
                #expect(ranking.excluded.allSatisfy { withdrawn.contains($0.id) }, "seed \(seed)")
                removed += ranking.excluded.count
            }
            // A need that is closed, or not abroad, has no matches at all.
            query.withdrawnOn = Self.asOf
            #expect(matcher.match(query, on: Self.asOf, limit: 100).results.isEmpty)
            query.withdrawnOn = nil
            query.country = country("JP")
            #expect(matcher.match(query, on: Self.asOf, limit: 100).results.isEmpty)
        }
        #expect(removed > 1_000)
    }
}

extension WeightProfile {
    fileprivate func weight(_ factor: Factor) -> Int { weights.first { $0.factor == factor }?.weight ?? 0 }
}
