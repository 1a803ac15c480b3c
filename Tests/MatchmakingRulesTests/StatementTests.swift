import MatchmakingRules
import Model
import Testing

@Suite("Facts on municipalities and organisations, where no project decides") struct StatementTests {
    private static let asked = day("2025-03-01")
    private static let urasoe = "lg-472085"
    private static let airai = "pc-pw-airai"

    private func fact(
        _ predicate: FactPredicate, _ kind: MatchmakingKind, _ subject: String, _ truth: Truth = .yes,
        _ level: EvidenceLevel = .official, asOf: String = "2024-08", country code: String? = nil
    ) -> CatalogueEntry {
        .fact(
            Fact(
                id: id("\(predicate.rawValue)-\(subject)-\(truth.rawValue)-\(level.rawValue)\(code ?? "")"),
                subject: RecordName(kind, subject), predicate: predicate, country: code.map { country($0) },
                truth: truth, level: level, asOf: PrintedDate(asOf), source: Source("survey of 2024")))
    }

    // MARK: - Municipalities

    private func policy(_ entries: CatalogueEntry...) throws -> FactorScore {
        try municipality(entries, .policy)
    }

    private func municipality(_ entries: [CatalogueEntry], _ factor: Factor) throws -> FactorScore {
        let matcher = Matcher(Catalogue(IslandCase().entries + entries))
        let city = try #require(matcher.catalogue.partnerCities[Self.airai])
        let ranking = matcher.rankMunicipalities(
            CityQuery(city, in: matcher.catalogue, on: Self.asked), on: Self.asked, limit: 10)
        let record = try #require(ranking.results.first { $0.id == Self.urasoe })
        return try #require(record.factors.first { $0.factor == factor })
    }

    @Test("interest in the survey counts, confirmed by inquiry more; a no counts as none, and each says its source")
    func interest() throws {
        let none = try policy()
        let survey = fact(.interestBySurvey, .municipality, Self.urasoe)
        let inquiry = fact(.interestByInquiry, .municipality, Self.urasoe)
        let no = fact(.interestByInquiry, .municipality, Self.urasoe, .no, asOf: "2024-09")
        #expect((none.lo, none.value, none.hi) == (0, 48, 255))
        #expect(try policy(survey).value == 180 && policy(survey).isKnown)
        #expect(try policy(survey, inquiry).value == 255)
        #expect(try policy(survey, no).value == 0)
        let both = try policy(survey, inquiry).reason
        #expect(
            both.message.en == "interest stated in the survey: yes (A, as of 2024-08); "
                + "interest confirmed by direct inquiry: yes (A, as of 2024-08)")
        #expect(both.message.ja.contains("書面調査での関心表明: あり"))
        #expect(both.inputs.compactMap(\.source?.text) == ["survey of 2024", "survey of 2024"])
    }

    @Test("of a survey and an inquiry that differ the later one counts; where none is surely later, neither does")
    func divided() throws {
        func said(
            _ predicate: FactPredicate, _ truth: Truth, _ asOf: String, _ level: EvidenceLevel = .own
        ) -> CatalogueEntry {
            fact(predicate, .municipality, Self.urasoe, truth, level, asOf: asOf)
        }
        let refused = try policy(
            said(.interestByInquiry, .yes, "2020-01-05"), said(.interestBySurvey, .no, "2025-01-05"))
        #expect(refused.isKnown && refused.value == 5)
        #expect(refused.reason.message.en.hasSuffix("; the two disagree: the survey counts"))
        #expect(refused.reason.message.ja.hasSuffix("。両者が異なるため、書面調査の回答を採用"))
        let taken = try policy(
            said(.interestByInquiry, .no, "2020-01-05"), said(.interestBySurvey, .yes, "2025-01-05"))
        #expect(taken.isKnown && taken.value == 166)
        for asOf in ["2025-01-05", "2025-01", "2025", "once"] {
            let open = try policy(said(.interestByInquiry, .yes, asOf), said(.interestBySurvey, .no, "2025-01-05"))
            #expect((open.lo, open.value, open.hi) == (0, 48, 255), "\(asOf)")
            #expect(open.reason.message.en.hasSuffix("; the two disagree: ask"))
            #expect(open.reason.message.ja.hasSuffix("。両者が食い違っています。要確認"))
        }
        // A third party's word outweighs no party's own, however new it is.
        let own = said(.interestByInquiry, .yes, "2020-01-05")
        #expect(try policy(own, said(.interestBySurvey, .no, "2025-01-05", .thirdParty)).value == 141)
        let other = said(.interestBySurvey, .no, "2020-01-05")
        #expect(try policy(other, said(.interestByInquiry, .yes, "2025-01-05", .thirdParty)).value < 48)
    }

    @Test("of several platforms the one that started last is the latest word, in whatever order they stand")
    func platforms() throws {
        let list = CatalogueEntry.closedList(
            ClosedList(
                id: id("platforms"), names: Names(en: "Platforms"), predicate: .publicPrivatePlatform,
                subjectKind: .municipality, members: [], asOf: day("2023-01-01"), source: Source("list")))
        var record = try #require(Catalogue(IslandCase().entries).municipalities[Self.urasoe])
        for starts in [["2018-04", "2024-06"], ["2024-06", "2018-04"]] {
            record.platforms = starts.map { .init(name: "Platform of \($0)", started: $0, source: "page") }
            let score = try municipality([list, .municipality(record)], .platform)
            #expect(score.isKnown && score.value == 255, "\(starts)")
        }
    }

    @Test("weak and old statements of interest move the score less, and never lower what a policy is worth")
    func weakInterest() throws {
        let values = try [EvidenceLevel.official, .own, .thirdParty, .inferred].map {
            try policy(fact(.interestByInquiry, .municipality, Self.urasoe, .yes, $0)).value
        }
        #expect(values == [255, 234, 192, 151])
        let old = fact(.interestByInquiry, .municipality, Self.urasoe, .yes, .official, asOf: "2019-01")
        #expect(try policy(old).value == 151)
        let declared = fact(.zeroCarbonDeclaration, .municipality, Self.urasoe)
        let weak = fact(.interestBySurvey, .municipality, Self.urasoe, .yes, .inferred, asOf: "2010")
        #expect(try policy(declared).value == 255 && policy(declared, weak).value == 255)
        let no = fact(.interestBySurvey, .municipality, Self.urasoe, .no)
        #expect(try policy(declared, no).value == 0)
        // Sources that contradict each other decide nothing, and are shown.
        let conflict = try policy(
            declared, fact(.interestByInquiry, .municipality, Self.urasoe),
            fact(.interestByInquiry, .municipality, Self.urasoe, .no, .own))
        #expect(conflict.value == 255 && conflict.reason.message.en.contains("sources disagree"))
    }

    @Test("a municipality that says it is interested is listed, even where nothing else ties it to the city")
    func listed() throws {
        let entries = IslandCase().entries.filter { $0.kind != .agreement }
        func found(_ more: CatalogueEntry...) throws -> [String] {
            let matcher = Matcher(Catalogue(entries + more))
            let city = try #require(matcher.catalogue.partnerCities[Self.airai])
            return matcher.rankMunicipalities(
                CityQuery(city, in: matcher.catalogue, on: Self.asked), on: Self.asked, limit: 10
            ).results.map(\.id)
        }
        #expect(try !found().contains(Self.urasoe))
        #expect(try found(fact(.interestBySurvey, .municipality, Self.urasoe)).contains(Self.urasoe))
        #expect(try !found(fact(.interestBySurvey, .municipality, Self.urasoe, .no)).contains(Self.urasoe))
    }

    @Test("one that never took part in the programme has no past project; that it did does not say with whom")
    func participation() throws {
        let no = fact(.c3pParticipation, .municipality, Self.urasoe, .no)
        var silent = try #require(Catalogue(IslandCase().entries).municipalities[Self.urasoe])
        silent.c3pParticipant = nil
        silent.source = Source("list", asOf: PrintedDate("2024-08"))
        let never = try municipality([no, .municipality(silent)], .pastCollaboration)
        #expect(never.isKnown && never.value == 0)
        // Its own record says that it did: then nothing is certain.
        silent.c3pParticipant = true
        let conflict = try municipality([no, .municipality(silent)], .pastCollaboration)
        #expect((conflict.lo, conflict.value, conflict.hi) == (0, 48, 255))
        #expect(conflict.reason.message.en.contains("sources disagree"))
        let once = try municipality([fact(.c3pParticipation, .municipality, Self.urasoe)], .pastCollaboration)
        #expect((once.lo, once.value, once.hi) == (0, 48, 255))
    }

    // MARK: - Leads

    private func lead(
        _ entries: [CatalogueEntry], _ factor: Factor, papers: LeadQualification? = nil
    ) throws -> FactorScore {
        let answer = try leads(entries, papers: papers)
        let record = try #require(answer.ranking.results.first { $0.id == "co-1" })
        return try #require(record.factors.first { $0.factor == factor })
    }

    private func leads(_ entries: [CatalogueEntry], papers: LeadQualification? = nil) throws -> LeadRanking {
        var catalogue = Catalogue(IslandCase().entries + entries)
        var company = try #require(catalogue.companies["co-1"])
        company.leadQualification = papers
        company.jcmExperience = nil
        catalogue.put(.company(company))
        let city = try #require(catalogue.partnerCities[Self.airai])
        return Matcher(catalogue).rankLeads(
            LeadQuery(city: CityQuery(city, in: catalogue, on: Self.asked)), on: Self.asked, RankingOptions(limit: 20))
    }

    @Test("a base in the country is a tie to it, weaker and older evidence less, work with a project more")
    func base() throws {
        let none = try lead([], .cityTie)
        #expect((none.lo, none.value, none.hi) == (0, 48, 255))
        func value(_ level: EvidenceLevel, _ asOf: String, _ truth: Truth = .yes) throws -> Int {
            try lead([fact(.overseasBase, .company, "co-1", truth, level, asOf: asOf, country: "PW")], .cityTie).value
        }
        #expect(try value(.official, "2024-08") == 200)
        #expect(try value(.own, "2024-08") == 184 && value(.thirdParty, "2024-08") == 154)
        #expect(try value(.official, "2019-01") == 124 && value(.inferred, "2010-01") == 57)
        #expect(try value(.official, "2024-08", .no) == 48)
        let elsewhere = fact(.overseasBase, .company, "co-1", country: "VN")
        #expect(try lead([elsewhere], .cityTie).value == 48)
        let active = fact(.activeInCountry, .company, "co-1", country: "PW")
        #expect(try lead([active], .cityTie).value == 96)
        let base = fact(.overseasBase, .company, "co-1", country: "PW")
        let both = try lead([active, base], .cityTie)
        #expect(both.value == 200 && both.reason.inputs.map(\.name) == ["activeInCountry", "overseasBase"])
        #expect(both.reason.message.en.contains("base in the country: yes (A, as of 2024-08)"))
    }

    @Test("an older or a weaker source that agrees with a newer one changes no score, whichever it says")
    func agreeing() throws {
        func base(_ truth: Truth, _ level: EvidenceLevel, _ asOf: String) -> CatalogueEntry {
            fact(.overseasBase, .company, "co-1", truth, level, asOf: asOf, country: "PW")
        }
        func interest(_ truth: Truth, _ level: EvidenceLevel, _ asOf: String) -> CatalogueEntry {
            fact(.interestBySurvey, .municipality, Self.urasoe, truth, level, asOf: asOf)
        }
        func values(_ score: FactorScore) -> [Int] { [score.value, score.lo, score.hi] }
        let older: [(EvidenceLevel, String)] = [
            (.official, "2012"), (.thirdParty, "2024-08"), (.inferred, "2010-01"), (.inferred, "once"),
        ]
        for (level, asOf) in older {
            let (tie, both) = (base(.yes, .own, "2024-08"), base(.yes, level, asOf))
            let alone = try values(lead([tie], .cityTie))
            #expect(alone == [184, 184, 184])
            #expect(try values(lead([tie, both], .cityTie)) == alone && values(lead([both, tie], .cityTie)) == alone)
            for truth in [Truth.yes, .no] {
                let (new, old) = (interest(truth, .own, "2024-08"), interest(truth, level, asOf))
                #expect(
                    try values(policy(new, old)) == values(policy(new))
                        && values(policy(old, new)) == values(policy(new)))
                // By itself it counts less.
                #expect(try abs(policy(old).value - 48) < abs(policy(new).value - 48))
            }
        }
    }

    @Test("experience that is stated of a lead counts by level, as at least one project of some year")
    func experience() throws {
        func score(_ truth: Truth, _ level: EvidenceLevel) throws -> FactorScore {
            try lead([fact(.jcmExperience, .company, "co-1", truth, level)], .recentJCM)
        }
        let (yes, weak, no) = try (score(.yes, .official), score(.yes, .inferred), score(.no, .official))
        #expect((yes.lo, yes.value, yes.hi) == (64, 64, 255))
        #expect((weak.lo, weak.value, weak.hi) == (32, 56, 255))
        #expect((no.lo, no.value, no.hi) == (0, 0, 0))
        let weakNo = try score(.no, .inferred)
        #expect(weakNo.value == 24 && weakNo.isKnown)
        let joined = try lead([fact(.c3pParticipation, .company, "co-1")], .leadHistory)
        #expect((joined.lo, joined.value) == (64, 64))
    }

    @Test("a certificate that facts name counts as the points of row 4, beside what the papers say of the others")
    func certificates() throws {
        let yes = fact(.environmentalManagementSystem, .company, "co-1")
        let alone = try lead([yes], .certificates)
        #expect((alone.lo, alone.value, alone.hi) == (51, 89, 255))
        let weak = try lead([fact(.environmentalManagementSystem, .company, "co-1", .yes, .inferred)], .certificates)
        #expect((weak.lo, weak.value, weak.hi) == (25, 68, 255))
        let papers = LeadQualification(reductionTarget: true, source: Source("its paper"))
        let both = try lead([yes], .certificates, papers: papers)
        #expect(both.lo == 102 && both.reason.message.en.contains("10–25 of 25"))
        let no = try lead([fact(.environmentalManagementSystem, .company, "co-1", .no)], .certificates)
        #expect((no.lo, no.hi) == (0, 204))
    }

    @Test("a hard rule follows an official word against the papers only as far as it goes: a conflict, a guess ask")
    func hardRules() throws {
        func rating(_ entries: [CatalogueEntry], papers: LeadQualification? = nil) throws -> Truth? {
            let answer = try leads(entries, papers: papers)
            if let excluded = answer.ranking.excluded.first(where: { $0.id == "co-1" }) {
                return excluded.reason.rule == "lead-bidding-rating" ? .no : nil
            }
            let eligibility = try #require(answer.eligibility.first { $0.id.value == "co-1" })
            return eligibility.checks.first { $0.reason.rule == "lead-bidding-rating" }?.verdict
        }
        func said(_ truth: Truth, _ level: EvidenceLevel) -> CatalogueEntry {
            fact(.biddingQualification, .company, "co-1", truth, level)
        }
        #expect(try rating([]) == .unknown)
        #expect(try rating([said(.yes, .official)]) == .yes)
        #expect(try rating([said(.no, .official)]) == .no)
        #expect(try rating([said(.no, .inferred)]) == .unknown)
        let papers = LeadQualification(biddingRating: .b, source: Source("its paper"))
        #expect(try rating([], papers: papers) == .yes)
        #expect(try rating([said(.no, .official)], papers: papers) == .unknown)
        #expect(try rating([said(.no, .thirdParty)], papers: papers) == .yes)
    }

    // MARK: - Beside a result

    @Test("what no factor counts stands beside a technology and a lead, and changes no score")
    func besides() throws {
        let facts = [
            fact(.overseasBase, .company, "co-1", country: "PW"), fact(.interestBySurvey, .company, "co-1", .no, .own),
            fact(.englishDocumentation, .technology, "O1"), fact(.overseasBase, .company, "co-1", country: "VN"),
        ]
        let plain = IslandCase().match("N1")
        var island = IslandCase()
        island.entries += facts
        let told = island.match("N1")
        #expect(told.results.map(\.score) == plain.results.map(\.score))
        #expect(plain.results.allSatisfy { $0.facts == nil } && told.results.last?.facts == nil)
        #expect(
            told.results.first?.facts?.map(\.rule) == [
                "fact-englishDocumentation", "fact-overseasBase", "fact-interestBySurvey",
            ])
        #expect(
            told.results.first?.facts?.last?.message.en == "interest stated in the survey: no (B, as of 2024-08)")
        let lead = try leads(facts).ranking.results.first { $0.id == "co-1" }
        #expect(lead?.facts?.map(\.rule) == ["fact-interestBySurvey"])
    }
}
