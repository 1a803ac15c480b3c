import MatchingSupport
import MatchmakingRules
import Model
import Testing

/// The whole way from the records to the team: who can be chosen, what each is worth, and the search.
@Suite("What conditions and candidates do to the best consortium") struct ConsortiumPropertyTests {
    private static let asOf = SeededCatalogue.asOf

    private struct World {
        var seeded: SeededCatalogue
        let catalogue: Catalogue
        let matcher: Matcher
        let request: ConsortiumRequest

        init?(seed: UInt64) {
            var seeded = SeededCatalogue(seed: seed)
            catalogue = Catalogue(seeded.cityEntries() + (0..<8).map { .technology(seeded.technology("TEC-\($0)")) })
            matcher = Matcher(catalogue)
            guard let city = catalogue.partnerCities.all.first else { return nil }
            let lines = (0..<seeded.number(1...3)).map { _ in
                var query = seeded.query()
                query.country = city.country
                return ConsortiumRequest.Line(query: query, priority: seeded.chance(2) ? seeded.number(1...5) : nil)
            }
            request = ConsortiumRequest(
                city: city, lines: lines,
                conditions: ConsortiumConditions(size: seeded.number(1...3), alternatives: 0))
            self.seeded = seeded
        }

        /// What the best team is worth; less than any where nobody can be chosen.
        func value(_ request: ConsortiumRequest, _ matcher: Matcher) -> Int {
            let consortium = matcher.assemble(request, on: asOf)
            #expect(consortium.search.optimal)
            return consortium.best?.value ?? .min
        }

        /// The companies that offer something for one of the needs.
        var offering: [(technology: Technology.ID, company: Company.ID)] {
            request.lines.flatMap { matcher.match($0.query, on: asOf, limit: 100).results }.compactMap { result in
                result.company.map { (id(result.id), $0.id) }
            }
        }

        private func texts(_ lines: [ConsortiumRequest.Line]) -> [String] {
            lines.flatMap { [$0.query.text.en, $0.query.text.ja].compactMap(\.self) }
        }

        private var cityQuery: CityQuery {
            var query = CityQuery(
                partnerCityID: request.city.id, country: request.city.country,
                sectors: request.lines.flatMap(\.query.sectors), texts: texts(request.lines))
            query.textsWithoutSectors = texts(request.lines.filter(\.query.sectors.isEmpty))
            return query
        }

        /// One condition more: somebody of those who could be chosen has to be in, or may not be; fewer, or apart.
        mutating func condition() -> ConsortiumRequest {
            var request = request
            let offering = offering
            let (offer, other) = (
                offering.randomElement(using: &seeded.random), offering.randomElement(using: &seeded.random)
            )
            let tied = matcher.rankMunicipalities(cityQuery, on: asOf, limit: 100).results
            let municipality: Municipality.ID? = tied.randomElement(using: &seeded.random).map { id($0.id) }
            let lead = SeededCatalogue.firms.randomElement(using: &seeded.random)
            switch seeded.number(0...8) {
            case 0: request.conditions.banned = ConsortiumBans(municipalities: municipality.map { [$0] })
            case 1: request.conditions.banned = ConsortiumBans(leads: lead.map { [$0] })
            case 2: request.conditions.banned = ConsortiumBans(companies: offer.map { [$0.company] })
            case 3: request.conditions.banned = ConsortiumBans(technologies: offer.map { [$0.technology] })
            case 4: request.conditions.fixed = ConsortiumMembers(municipality: municipality)
            case 5: request.conditions.fixed = ConsortiumMembers(companies: offer.map { [$0.company] })
            case 6: request.conditions.fixed = ConsortiumMembers(technologies: offer.map { [$0.technology] })
            case 7: request.conditions.size = max(1, request.conditions.size - 1)
            default:
                guard let offer, let other, offer.company != other.company else { break }
                request.conditions.conflicts = ConsortiumConflicts(groups: [[offer.company, other.company]])
            }
            return request
        }

        /// Somebody who could be chosen as well: a firm with a technology, one that has led, or a municipality.
        mutating func candidate() -> [CatalogueEntry] {
            let sectors = matcher.sectors(
                stated: request.lines.flatMap(\.query.sectors), texts: texts(request.lines))
            let firm: Company.ID = id("co-new")
            let company = CatalogueEntry.company(
                Company(
                    id: firm, names: Names(en: "New", ja: "新株式会社"),
                    hqMunicipalityId: seeded.chance(2) ? seeded.pick(SeededCatalogue.municipalities) : nil,
                    jcmExperience: seeded.chance(2) ? true : nil, source: Source("new")))
            switch seeded.number(0...2) {
            case 0:
                var technology = seeded.technology("TEC-NEW")
                technology.companyId = firm
                technology.withdrawnOn = nil
                if let sector = sectors.first { technology.sectors = [sector] }
                return [company, .technology(technology)]
            case 1:
                return [
                    company,
                    .c3pProject(
                        C3PProject(
                            id: id("C3P-NEW"), fiscalYears: [2024], partnerCity: "city",
                            partnerCityIds: [request.city.id], country: request.city.country, leadProposerId: firm,
                            targetSectors: sectors, source: Source("new"))),
                ]
            default:
                guard let code = LocalGovernmentCode("131016") else { return [] }
                let municipality = Municipality(
                    id: id("lg-131016"), lgCode: code, names: Names(en: "New"), type: .city,
                    prefecture: Names(en: "Tokyo"), prefectureIso: "JP-13", source: Source("new"))
                return [
                    .municipality(municipality),
                    .agreement(
                        Agreement(
                            id: id("AGR-NEW"), japaneseParty: "New", municipalityId: municipality.id, partner: "city",
                            partnerCityId: request.city.id, country: request.city.country, kind: "MoU",
                            form: seeded.pick(Agreement.Form.allCases), source: Source("new"))),
                ]
            }
        }
    }

    @Test("P13: a condition more never makes the best consortium better: 1,000 conditions")
    func conditions() {
        var (checked, lowered) = (0, 0)
        for seed in 95_000..<95_250 as Range<UInt64> {
            guard var world = World(seed: seed) else { continue }
            let free = world.value(world.request, world.matcher)
            for _ in 0..<5 {
                let request = world.condition()
                guard world.matcher.problems(of: request.conditions, on: Self.asOf).isEmpty else { continue }
                let value = world.value(request, world.matcher)
                #expect(value <= free, "seed \(seed): \(request.conditions)")
                checked += 1
                lowered += value < free ? 1 : 0
            }
        }
        #expect(checked >= 1_000 && lowered > 200, "\(checked) \(lowered)")
    }

    @Test("P13: a candidate more never makes the best consortium worse: 1,000 candidates")
    func candidates() {
        var raised = 0
        for seed in 96_000..<96_250 as Range<UInt64> {
            guard var world = World(seed: seed) else { continue }
            let before = world.value(world.request, world.matcher)
            for _ in 0..<4 {
                var catalogue = world.catalogue
                catalogue.put(world.candidate())
                // Of one epoch of texts: how much a word tells is what it was.
                let matcher = Matcher(catalogue, statistics: world.matcher.textStatistics)
                let value = world.value(world.request, matcher)
                #expect(value >= before, "seed \(seed)")
                raised += value > before ? 1 : 0
            }
        }
        #expect(raised > 200, "\(raised)")
    }
}
