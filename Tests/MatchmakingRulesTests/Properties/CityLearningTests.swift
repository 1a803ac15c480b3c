import MatchingSupport
import MatchmakingRules
import Model
import Testing

/// Fewer cases than of technologies: every answer ranks all municipalities or all organisations anew.
@Suite("Learning a fact about a municipality or a lead") struct CityLearningTests {
    private static let asOf = SeededCatalogue.asOf

    /// How a factor stands before a fact is learned, if it proves to be no, and if it proves to be yes.
    private func check(_ before: FactorScore, no: FactorScore, yes: FactorScore, _ place: String) {
        #expect(no.value <= before.value && before.value <= yes.value, "\(place) \(before.factor)")
        // What was known in part can be contradicted; certificates only add up.
        guard !before.isKnown, (before.lo, before.hi) == (0, 255) || before.factor == .certificates else { return }
        // Nor does what contradicts another source, or takes the place of a weaker one that says otherwise.
        for (after, truth) in [(no, Truth.no), (yes, .yes)]
        where !(isSaid(after, .yes) && isSaid(after, .no)) && !isSaid(before, !truth) {
            #expect(before.lo <= after.lo && after.hi <= before.hi, "\(place) \(before.factor)")
        }
    }

    /// Whether some source says yes, or no, of what the factor asks.
    private func isSaid(_ score: FactorScore, _ truth: Truth) -> Bool {
        score.reason.inputs.contains { FactPredicate(rawValue: $0.name) != nil && $0.value == truth.rawValue }
    }

    /// Every record that has a place before and after; returns how many factors a fact changed.
    private func check(
        _ before: [RankedRecord], no: [RankedRecord], yes: [RankedRecord], _ place: String
    ) -> Int {
        var changed = 0
        for record in before {
            guard let after = yes.first(where: { $0.id == record.id }) else {
                Issue.record("\(place): a yes takes \(record.id) away")
                continue
            }
            // Without the only word that tied it to work abroad it is not listed.
            let other = no.first { $0.id == record.id } ?? record
            #expect(other.score <= record.score && record.score <= after.score, "\(place): \(record.id)")
            for (number, factor) in record.factors.enumerated() {
                let (low, high) = (other.factors[number], after.factors[number])
                check(factor, no: low, yes: high, "\(place): \(record.id)")
                if factor.value != low.value || factor.value != high.value { changed += 1 }
            }
        }
        return changed
    }

    @Test("P1, P2, P3, P4: a fact about a municipality moves its score the way it says; what was unknown gets narrower")
    func municipalities() {
        var changed = 0
        for seed in 70_000..<70_100 as Range<UInt64> {
            var seeded = SeededCatalogue(seed: seed)
            let catalogue = Catalogue(seeded.cityEntries())
            let matcher = Matcher(catalogue)
            let query = seeded.cityQuery(in: catalogue)
            let options = RankingOptions(limit: 10, profile: seeded.profile(.municipality))
            func results(_ matcher: Matcher) -> [RankedRecord] {
                matcher.rankMunicipalities(query, on: Self.asOf, options).results
            }
            let before = results(matcher)
            for _ in 0..<5 {
                let (no, yes) = learnable(&seeded, in: catalogue, country: query.country)
                changed += check(
                    before, no: results(matcher.putting([no])), yes: results(matcher.putting([yes])), "seed \(seed)")
            }
        }
        #expect(changed > 200)
    }

    private func learnable(
        _ seeded: inout SeededCatalogue, in catalogue: Catalogue, country: CountryCode?
    ) -> (no: CatalogueEntry, yes: CatalogueEntry) {
        if seeded.chance(4),
            var record = catalogue.municipalities.all.first(where: { $0.decarbonizationLeadingArea == nil })
        {
            record.decarbonizationLeadingArea = false
            let no = CatalogueEntry.municipality(record)
            record.decarbonizationLeadingArea = true
            return (no, .municipality(record))
        }
        var fact = seeded.civicFact("CF-NEW")
        (fact.validFrom, fact.validThrough, fact.asOf) = (nil, nil, PrintedDate("2025-06"))
        if fact.predicate.namesCountry, let country { fact.country = country }
        fact.truth = .no
        let no = CatalogueEntry.fact(fact)
        fact.truth = .yes
        return (no, .fact(fact))
    }

    @Test("P1, P2, P3, P4: what is learned of an organisation moves its score as a lead the way it says")
    func leads() throws {
        var changed = 0
        for seed in 71_000..<71_150 as Range<UInt64> {
            var seeded = SeededCatalogue(seed: seed)
            let catalogue = Catalogue(seeded.cityEntries())
            let matcher = Matcher(catalogue)
            let query = seeded.leadQuery(in: catalogue)
            let options = RankingOptions(limit: 10, profile: seeded.profile(.lead))
            func results(_ matcher: Matcher) -> [RankedRecord] {
                matcher.rankLeads(query, on: Self.asOf, options).ranking.results
            }
            let before = results(matcher)
            for _ in 0..<4 {
                let company = try #require(catalogue.companies[seeded.pick(SeededCatalogue.firms)])
                let (no, yes) = learnable(&seeded, of: company)
                changed += check(
                    before, no: results(matcher.putting([.company(no)])),
                    yes: results(matcher.putting([.company(yes)])),
                    "seed \(seed)")
            }
            // A further project only adds.
            let project: CatalogueEntry =
                seeded.chance(2)
                ? .c3pProject(seeded.cityProject("C3P-NEW")) : .jcmProject(seeded.municipalProject("AAA-NEW"))
            changed += check(before, no: before, yes: results(matcher.putting([project])), "seed \(seed): \(project)")
        }
        #expect(changed > 200)
    }

    /// One answer that the record of an organisation does not have yet; the same record twice where it has it.
    private func learnable(_ seeded: inout SeededCatalogue, of company: Company) -> (no: Company, yes: Company) {
        var (no, yes) = (company, company)
        var papers = company.leadQualification ?? LeadQualification(source: company.source)
        switch seeded.number(0...5) {
        case 0 where company.c3pParticipant == nil: (no.c3pParticipant, yes.c3pParticipant) = (false, true)
        case 1 where company.jcmExperience == nil: (no.jcmExperience, yes.jcmExperience) = (false, true)
        case 2 where papers.reductionTarget == nil:
            papers.reductionTarget = false
            no.leadQualification = papers
            papers.reductionTarget = true
            yes.leadQualification = papers
        case 3 where papers.environmentalCertificates == nil:
            papers.environmentalCertificates = []
            no.leadQualification = papers
            papers.environmentalCertificates = [.init(name: "iso14001", validUntil: day("2027-03-31"))]
            yes.leadQualification = papers
        case 4 where papers.engineerOtherProjects == nil:
            papers.engineerOtherProjects = 6
            no.leadQualification = papers
            papers.engineerOtherProjects = 1
            yes.leadQualification = papers
        default: break
        }
        return (no, yes)
    }

    @Test("P19: stronger evidence moves a municipality further from what an unknown counts, never past what it says")
    func levels() {
        for seed in 72_000..<72_060 as Range<UInt64> {
            var seeded = SeededCatalogue(seed: seed)
            let entries = Catalogue(seeded.cityEntries()).entries.filter { ![.fact, .closedList].contains($0.kind) }
            let matcher = Matcher(Catalogue(entries))
            let query = seeded.cityQuery(in: matcher.catalogue)
            let options = RankingOptions(limit: 10, profile: seeded.profile(.municipality))
            var said = seeded.civicFact("CF-NEW")
            (said.validFrom, said.validThrough, said.asOf) = (nil, nil, PrintedDate("2025-06"))
            for truth in [Truth.yes, .no] {
                said.truth = truth
                var last = matcher.rankMunicipalities(query, on: Self.asOf, options).results
                for level in EvidenceLevel.allCases.sorted() {
                    said.level = level
                    let next = matcher.putting([.fact(said)]).rankMunicipalities(query, on: Self.asOf, options).results
                    for record in last {
                        guard let then = next.first(where: { $0.id == record.id }) else { continue }
                        let pairs = zip(record.factors, then.factors)
                        #expect(
                            pairs.allSatisfy { truth == .yes ? $0.value <= $1.value : $0.value >= $1.value },
                            "seed \(seed): \(record.id)")
                    }
                    last = next
                }
            }
        }
    }

    @Test("P5: weights move no value of a municipality or a lead, so more of one never helps the weaker in it")
    func weights() {
        for seed in 73_000..<73_060 as Range<UInt64> {
            var seeded = SeededCatalogue(seed: seed)
            let catalogue = Catalogue(seeded.cityEntries())
            let matcher = Matcher(catalogue)
            let query = seeded.leadQuery(in: catalogue)
            for subject in [WeightProfile.Subject.municipality, .lead] {
                var (one, other) = (seeded.profile(subject), seeded.profile(subject))
                other.prior = one.prior
                one.weights.sort { $0.factor.rawValue < $1.factor.rawValue }
                other.weights.sort { $0.factor.rawValue < $1.factor.rawValue }
                let rankings = [one, other].map { profile in
                    let options = RankingOptions(limit: 10, profile: profile)
                    return subject == .lead
                        ? matcher.rankLeads(query, on: Self.asOf, options).ranking.results
                        : matcher.rankMunicipalities(query.city, on: Self.asOf, options).results
                }
                for record in rankings[0] {
                    guard let again = rankings[1].first(where: { $0.id == record.id }) else {
                        Issue.record("seed \(seed): weights take \(record.id) away")
                        continue
                    }
                    #expect(record.factors.map(\.value) == again.factors.map(\.value), "seed \(seed)")
                    let sum = zip(other.weights, record.factors).reduce(0) { $0 + $1.0.weight * $1.1.value }
                    #expect(again.score == sum, "seed \(seed)")
                }
                let order = rankings[1].map { ($0.score, $0.potential) }
                #expect(zip(order, order.dropFirst()).allSatisfy { $0 >= $1 }, "seed \(seed)")
            }
        }
    }
}
