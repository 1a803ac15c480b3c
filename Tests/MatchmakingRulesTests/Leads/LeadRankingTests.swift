import MatchmakingRules
import Model
import Testing

@Suite("Lead organisations for a partner city") struct LeadRankingTests {
    private static let asOf = day("2025-11-01")
    private static let source = Source("made up", asOf: PrintedDate("2025-04"))

    private func ranking(
        _ city: String, in catalogue: Catalogue = ShippedRecords.catalogue, municipality: String? = nil,
        on day: CivilDate = asOf
    ) throws -> LeadRanking {
        let record = try #require(catalogue.partnerCities[city])
        return Matcher(catalogue).rankLeads(
            LeadQuery(
                city: CityQuery(record, in: catalogue, on: day), municipalityID: municipality.flatMap { .init($0) }),
            on: day, RankingOptions(limit: 1_000))
    }

    private func factor(_ factor: Factor, of company: String, in ranking: LeadRanking) throws -> FactorScore {
        let result = try #require(ranking.ranking.results.first { $0.id == company })
        return try #require(result.factors.first { $0.factor == factor })
    }

    private func with(_ change: (inout Company) -> Void, _ id: String = "co-janus") throws -> Catalogue {
        var catalogue = ShippedRecords.catalogue
        var company = try #require(catalogue.companies[id])
        change(&company)
        catalogue.put(.company(company))
        return catalogue
    }

    @Test(
        "the organisation that led with the city comes first",
        arguments: [
            ("pc-pw-airai", "co-janus"), ("pc-vn-ho-chi-minh-city", "co-nippon-koei"), ("pc-id-surabaya", "org-iges"),
        ])
    func first(city: String, lead: String) throws {
        #expect(try ranking(city).ranking.results.first?.id == lead)
    }

    @Test("contributions add up, bounds hold and every reason is bilingual, for every city")
    func invariants() throws {
        for city in ShippedRecords.catalogue.partnerCities.all {
            let answer = try ranking(city.key)
            #expect(answer.ranking.results.map(\.id) == answer.eligibility.map(\.id.value))
            for result in answer.ranking.results {
                #expect(result.score == result.factors.map(\.contribution).reduce(0, +))
                #expect(result.factors.map(\.weight).reduce(0, +) == 1_000)
                #expect(result.factors.allSatisfy { 0 <= $0.lo && $0.lo <= $0.value && $0.value <= $0.hi })
                #expect(result.factors.allSatisfy { $0.reason.message.en != $0.reason.message.ja })
                // A reason that counts says from which record.
                for factor in result.factors where factor.lo > 0 {
                    #expect(factor.reason.inputs.contains { $0.source != nil })
                }
            }
            let order = answer.ranking.results.map { (-$0.score, -$0.potential, $0.id) }
            #expect(zip(order, order.dropFirst()).allSatisfy { $0 < $1 })
        }
    }

    @Test(
        "a government body of the partner may not lead, and is listed with the rule; an unknown rating excludes nobody")
    func excluded() throws {
        let answer = try ranking("pc-pw-airai")
        #expect(answer.ranking.excluded.map(\.id) == ["org-mongolia-moe"])
        #expect(answer.ranking.excluded.map(\.reason.rule) == ["lead-kind"])
        #expect(!answer.ranking.results.contains { $0.id == "org-mongolia-moe" })
        #expect(answer.eligibility.allSatisfy { $0.verdict == .unknown })
        let rating = answer.eligibility[0].checks.first { $0.reason.rule == "lead-bidding-rating" }
        #expect(rating?.verdict == .unknown && rating?.missing == "/leadQualification/biddingRating")
    }

    @Test(
        "each hard rule keeps an organisation from leading, whatever it scores",
        arguments: [
            ("lead-incorporated", LeadQualification(incorporated: false, source: source)),
            ("lead-in-japan", LeadQualification(seatCountry: country("PW"), source: source)),
            ("lead-not-suspended", LeadQualification(designationSuspended: true, source: source)),
            ("lead-bidding-rating", LeadQualification(biddingRating: .d, source: source)),
            ("lead-bidding-rating", LeadQualification(biddingRating: .noQualification, source: source)),
        ])
    func hardRules(rule: String, papers: LeadQualification) throws {
        let answer = try ranking("pc-pw-airai", in: try with { $0.leadQualification = papers })
        #expect(answer.ranking.excluded.contains { $0.id == "co-janus" && $0.reason.rule == rule })
        #expect(!answer.ranking.results.contains { $0.id == "co-janus" })
    }

    @Test(
        "a legal form of Japan in a Japanese name speaks for a seat there, unless the seat that is printed is elsewhere",
        arguments: [
            (nil, Truth.yes), ("Chiyoda-ku, Tokyo", .yes), ("Ōsaka Prefecture", .yes), ("大阪府堺市", .yes),
            ("京都市", .yes), ("Kyoto City", .yes), ("Seoul, Korea", .unknown), ("ソウル特別市", .unknown),
            ("中国広西チワン族自治区北海市", .unknown),
        ])
    func printedSeat(seat: String?, verdict: Truth) throws {
        var firm = Company(id: id("co-x"), names: Names(en: "X Corp.", ja: "エックス株式会社"), source: Self.source)
        firm.hqMunicipality = seat
        let checks = ShippedRecords.matcher.leadEligibility(of: firm, on: Self.asOf).checks
        let inJapan = try #require(checks.first { $0.reason.rule == "lead-in-japan" })
        #expect(inJapan.verdict == verdict)
        #expect(inJapan.reason.inputs.map(\.value) == [verdict == .yes ? "株式会社" : nil])
        #expect(inJapan.reason.message.en.hasPrefix("confirm") == (verdict == .unknown))
        #expect(checks.first { $0.reason.rule == "lead-incorporated" }?.verdict == .yes)
    }

    @Test("an organisation whose papers are in order may lead for certain")
    func eligible() throws {
        let papers = LeadQualification(
            incorporated: true, seatCountry: country("JP"), designationSuspended: false, biddingRating: .b,
            source: Self.source)
        let answer = try ranking("pc-pw-airai", in: try with { $0.leadQualification = papers })
        #expect(answer.eligibility.first { $0.id.value == "co-janus" }?.verdict == .yes)
    }

    @Test("only JCM projects of the running fiscal year and the three before it are recent")
    func recentProjects() throws {
        for (year, value) in [(2021, 64), (2022, 128), (2025, 128), (2026, 48)] {
            var catalogue = ShippedRecords.catalogue
            catalogue.put(
                .jcmProject(
                    JCMProject(
                        id: id("JCM-1"), country: country("CL"), fiscalYear: year, title: "x",
                        representativeId: id("co-janus"), sectors: [id("waste")], source: Self.source)))
            let found = try factor(.recentJCM, of: "co-janus", in: ranking("pc-pw-airai", in: catalogue))
            #expect(found.value == value, "FY\(year)")
        }
    }

    @Test("a project that it joined takes nothing from an organisation that is said to have led")
    func saidToHaveLed() throws {
        var catalogue = try with({ $0.roles = [.c3pLead] }, "co-nextems")
        let city = try #require(catalogue.partnerCities["pc-pw-airai"])
        catalogue.put(
            .c3pProject(
                C3PProject(
                    id: id("C3P-X"), fiscalYears: [2024], partnerCity: "Airai", partnerCityIds: [city.id],
                    country: city.country, participantIds: [id("co-nextems")], source: Self.source)))
        let history = try factor(.leadHistory, of: "co-nextems", in: ranking("pc-pw-airai", in: catalogue))
        #expect((history.lo, history.hi) == (128, 255))
    }

    @Test("experience by a record, or by a role in it, is some, and its reason says what is not on record")
    func experience() throws {
        let led = BilingualText(
            en: "took part in city-to-city projects by its record, which does not say whether it led",
            ja: "都市間連携事業への参加の記録あり。代表事業者の実績かは記録にありません")
        let years = BilingualText(
            en: "JCM experience by its record, which does not say in which years", ja: "JCM実績の記録あり。実施年度は記録にありません")
        func found(_ factor: Factor, _ change: (inout Company) -> Void) throws -> FactorScore {
            var company = Company(id: id("co-1"), names: Names(en: "Grid Co."), source: Self.source)
            change(&company)
            let catalogue = Catalogue(IslandCase().entries + [.company(company)])
            return try self.factor(factor, of: "co-1", in: ranking("pc-pw-airai", in: catalogue))
        }
        for (factor, words, change) in [
            (.leadHistory, led, { $0.c3pParticipant = true }), (.leadHistory, led, { $0.roles = [.c3pParticipant] }),
            (.recentJCM, years, { $0.jcmExperience = true }), (.recentJCM, years, { $0.roles = [.jcmParticipant] }),
            (.recentJCM, years, { $0.roles = [.technology, .jcmRepresentative] }),
        ] as [(Factor, BilingualText, (inout Company) -> Void)] {
            let said = try found(factor, change)
            #expect((said.lo, said.hi) == (64, 255) && said.reason.message == words)
            #expect(said.reason.inputs == [Reason.Input("stated", "yes", source: Self.source)])
        }
        // To have led is said outright, and what a record denies its roles do not say.
        let lead = try found(.leadHistory) { $0.roles = [.c3pLead] }
        #expect(lead.lo == 128 && lead.reason.message.en.hasSuffix(": stated in the record"))
        let denied = try found(.recentJCM) { ($0.roles, $0.jcmExperience) = ([.jcmParticipant], false) }
        #expect(denied.hi == 0 && denied.reason.message.en.hasSuffix(": stated as none"))
        #expect(try !found(.recentJCM) { $0.roles = [.technology, .c3pLead] }.isKnown)
    }

    @Test("the second record of a JCM project can be the one that says the year")
    func yearOfTwin() throws {
        var catalogue = ShippedRecords.catalogue
        for (key, year, twin) in [("AAA", nil, "BBB"), ("BBB", 2024, nil)] as [(String, Int?, String?)] {
            catalogue.put(
                .jcmProject(
                    JCMProject(
                        id: id(key), country: country("CL"), fiscalYear: year, title: key,
                        representativeId: id("co-janus"), sectors: [id("waste")],
                        possiblySameAs: twin.map { [id($0)] }, source: Self.source)))
        }
        let found = try factor(.recentJCM, of: "co-janus", in: ranking("pc-pw-airai", in: catalogue))
        #expect(found.value == 128)
    }

    @Test("the tie to a municipality is to the one that is asked about")
    func municipality() throws {
        let urasoe = try ranking("pc-pw-airai", municipality: "lg-472085")
        #expect(try factor(.municipalityTie, of: "co-janus", in: urasoe).value == 255)
        let osaka = try ranking("pc-pw-airai", municipality: "lg-271004")
        #expect(try factor(.municipalityTie, of: "co-janus", in: osaka).hi == 255)
        #expect(try factor(.municipalityTie, of: "co-janus", in: osaka).value == 48)
    }

    @Test("a seat counts for the city itself and for the prefecture around it")
    func seat() throws {
        let catalogue = try with { $0.hqMunicipalityId = id("lg-271004") }
        for place in ["lg-271004", "lg-270008"] {
            let answer = try ranking("pc-pw-airai", in: catalogue, municipality: place)
            guard catalogue.municipalities[place] != nil else { continue }
            let tie = try factor(.municipalityTie, of: "co-janus", in: answer)
            #expect(tie.value >= 200, "\(place)")
        }
    }

    @Test("certificates count as the points of the sheet; unknown ones as any unknown does")
    func certificates() throws {
        typealias Papers = LeadQualification
        let valid = Papers.Certificate(name: "iso14001", validUntil: day("2026-03-31"))
        let ended = Papers.Certificate(name: "iso14001", validUntil: day("2025-03-31"))
        let all = Papers(
            environmentalCertificates: [valid],
            workLifeCertificates: [.init(name: "eruboshi-2", validUntil: day("2026-01-01"))],
            reductionTarget: true, decokatsuSupportersClub: false, decokatsuDeclaration: true, source: Self.source)
        let cases: [(Papers, lo: Int, value: Int, hi: Int)] = [
            (all, 183, 183, 183), (Papers(environmentalCertificates: [valid], source: Self.source), 51, 89, 255),
            (Papers(environmentalCertificates: [ended], source: Self.source), 0, 38, 204),
            (Papers(environmentalCertificates: [], source: Self.source), 0, 38, 204),
            (Papers(environmentalCertificates: [.init(name: "iso14001")], source: Self.source), 0, 48, 255),
        ]
        for (papers, lo, value, hi) in cases {
            let answer = try ranking("pc-pw-airai", in: try with { $0.leadQualification = papers })
            let found = try factor(.certificates, of: "co-janus", in: answer)
            #expect((found.lo, found.value, found.hi) == (lo, value, hi))
        }
    }

    @Test(
        "the engineer's other projects count by the bands of the sheet",
        arguments: zip(0...7, [5, 5, 4, 3, 2, 1, 0, 0]))
    func engineer(projects: Int, points: Int) throws {
        let papers = LeadQualification(engineerOtherProjects: projects, source: Self.source)
        let answer = try ranking("pc-pw-airai", in: try with { $0.leadQualification = papers })
        #expect(try factor(.engineerLoad, of: "co-janus", in: answer).value == points * 51)
    }

    @Test("projects count from the year in which they begin")
    func asOf() throws {
        let before = try ranking("pc-pw-airai", on: day("2022-03-31"))
        #expect(
            !before.ranking.results.contains {
                $0.id == "co-janus" && $0.factors.contains { $0.value == 255 && $0.factor == .cityTie }
            })
        #expect(try factor(.cityTie, of: "co-janus", in: ranking("pc-pw-airai", on: day("2022-04-01"))).value == 255)
    }
}
