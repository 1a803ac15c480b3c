import MatchmakingRules
import Model
import Testing

@Suite("Sources that deny what a project on record shows") struct ContradictionTests {
    private static let asked = day("2025-03-01")
    private static let palau = country("PW")
    private static let source = Source("register", asOf: PrintedDate("2024-08"))

    private func fact(
        _ predicate: FactPredicate, _ kind: MatchmakingKind, _ subject: String, _ truth: Truth = .no,
        _ level: EvidenceLevel = .official, asOf: String = "2024-08"
    ) -> CatalogueEntry {
        .fact(
            Fact(
                id: id("\(predicate.rawValue)-\(subject)-\(truth.rawValue)"), subject: RecordName(kind, subject),
                predicate: predicate, country: predicate.namesCountry ? Self.palau : nil, truth: truth, level: level,
                asOf: PrintedDate(asOf), source: Source("survey")))
    }

    private func jcm(_ year: Int?, _ name: String = "JCM-1") -> CatalogueEntry {
        var project = JCMProject(
            id: id(name), country: Self.palau, fiscalYear: year, title: "Waste sorting", representativeId: id("co-3"),
            sectors: [id("waste")], source: Self.source)
        project.relatedMunicipalityIds = [id("lg-472085")]
        return .jcmProject(project)
    }

    private func c3p(_ year: Int, _ name: String = "C3P-1") -> CatalogueEntry {
        .c3pProject(
            C3PProject(
                id: id(name), fiscalYears: [year], partnerCity: "Airai", partnerCityIds: [id("pc-pw-airai")],
                country: Self.palau, municipalityIds: [id("lg-472085")], leadProposerId: id("co-3"),
                source: Self.source))
    }

    private func technology(_ factor: Factor, _ entries: [CatalogueEntry]) throws -> FactorScore {
        var island = IslandCase()
        island.entries += entries
        let record = try #require(island.match("N2", on: Self.asked).results.first { $0.id == "O3" })
        return try #require(record.factors.first { $0.factor == factor })
    }

    private func isUnknown(_ score: FactorScore) -> Bool {
        (score.lo, score.value, score.hi) == (0, 48, 255) && score.reason.message.en.contains("sources disagree")
            && score.reason.message.ja.contains("情報源が食い違っています")
    }

    @Test("a no of level A or B leaves the track record of a firm with a project unknown, and shows both")
    func trackRecord() throws {
        #expect(try technology(.jcmTrackRecord, [jcm(2020)]).value == 128)
        for level in [EvidenceLevel.official, .own] {
            for subject in [("company", "co-3"), ("technology", "O3")] {
                let kind = try #require(MatchmakingKind(rawValue: subject.0))
                let no = fact(.jcmExperience, kind, subject.1, .no, level)
                let score = try technology(.jcmTrackRecord, [jcm(2020), no])
                #expect(isUnknown(score), "\(level) \(subject)")
                #expect(score.reason.inputs.map(\.value) == (level == .official ? ["no", "yes"] : ["yes", "no"]))
                #expect(Set(score.reason.inputs.compactMap(\.source?.text)) == ["register", "survey"])
                #expect(score.reason.message.en.contains("yes (project of FY2020)"))
                #expect(score.reason.message.ja.contains("あり(2020年度のプロジェクト)"))
            }
        }
        // A guess contradicts no project; nor does a no that is said of the firm where the technology has its own yes.
        let guess = fact(.jcmExperience, .company, "co-3", .no, .thirdParty)
        #expect(try technology(.jcmTrackRecord, [jcm(2020), guess]).value == 128)
        let own = fact(.jcmExperience, .technology, "O3", .yes)
        #expect(try technology(.jcmTrackRecord, [jcm(2020), own, fact(.jcmExperience, .company, "co-3")]).value == 128)
    }

    @Test("a project that began after the no takes its place, and the no is told beside it")
    func later() throws {
        let no = fact(.jcmExperience, .company, "co-3", asOf: "2019-06")
        let score = try technology(.jcmTrackRecord, [jcm(2020), no])
        #expect(score.value == 128 && score.isKnown)
        #expect(score.reason.message.en.contains("later than no (A, as of 2019-06)"))
        #expect(score.reason.message.ja.contains("以前の情報(なし(A、2019年6月現在))より新しい情報です"))
        #expect(score.reason.inputs.map(\.name) == ["jcmProject", "replaced"])
        // One project after it is enough for all; one whose year no record says is not surely after it.
        #expect(try technology(.jcmTrackRecord, [jcm(2020), jcm(2018, "JCM-2"), no]).value == 180)
        #expect(try isUnknown(technology(.jcmTrackRecord, [jcm(nil), no])))
        #expect(try isUnknown(technology(.jcmTrackRecord, [jcm(2019), no])))
    }

    @Test("what a later word takes the place of is told with that word, though another one is stronger")
    func laterWord() throws {
        let list = CatalogueEntry.closedList(
            ClosedList(
                id: id("list"), names: Names(en: "Members"), predicate: .jcmExperience, subjectKind: .company,
                members: [], asOf: day("2024-01-01"), source: Source("list")))
        let firm = Company(
            id: id("co-3"), names: Names(en: "Sorting Co."), jcmExperience: true,
            source: Source("brochure", asOf: PrintedDate("2024-08")))
        let score = try technology(.jcmTrackRecord, [jcm(nil), list, .company(firm)])
        #expect(
            score.reason.message.en.hasSuffix(
                "yes (project of an unknown year); yes (B, as of 2024-08) is later than no (A, complete list as of "
                    + "2024-01-01)"))
        #expect(score.reason.message.ja.contains("あり(B、2024年8月現在)は以前の情報(なし(A、完全な一覧、2024年1月1日現在))より新しい"))
    }

    @Test("participation in the programme and work in a country are contradicted in the same way, by lists too")
    func others() throws {
        let took = fact(.c3pParticipation, .company, "co-3")
        #expect(try isUnknown(technology(.c3pParticipation, [c3p(2022), took])))
        #expect(try technology(.c3pParticipation, [c3p(2022)]).value == 128)
        let works = fact(.activeInCountry, .company, "co-3")
        #expect(try isUnknown(technology(.countryExperience, [c3p(2022), works])))
        let list = CatalogueEntry.closedList(
            ClosedList(
                id: id("list"), names: Names(en: "Members"), predicate: .c3pParticipation, subjectKind: .company,
                members: [], asOf: day("2024-12-31"), source: Source("list")))
        #expect(try isUnknown(technology(.c3pParticipation, [c3p(2022), list])))
        // The record of the technology says that it is there; an official no of the technology itself denies it.
        var record = try #require(Catalogue(IslandCase().entries).technologies["O3"])
        record.countries = [Self.palau]
        let stated = CatalogueEntry.technology(record)
        #expect(try technology(.countryExperience, [stated]).value == 128)
        #expect(try technology(.countryExperience, [stated, works]).value == 128)
        #expect(try isUnknown(technology(.countryExperience, [stated, fact(.activeInCountry, .technology, "O3")])))
    }

    @Test("a municipality whose project is denied is asked about: the factors of the project are unknown")
    func municipality() throws {
        func scores(_ entries: [CatalogueEntry]) throws -> [Factor: FactorScore] {
            // Without the agreement that ties it to the city by itself.
            let island = IslandCase().entries.filter { $0.kind != .agreement }
            let matcher = Matcher(Catalogue(island + entries))
            let city = try #require(matcher.catalogue.partnerCities["pc-pw-airai"])
            let ranking = matcher.rankMunicipalities(
                CityQuery(city, in: matcher.catalogue, on: Self.asked), on: Self.asked, limit: 10)
            let record = try #require(ranking.results.first { $0.id == "lg-472085" })
            return Dictionary(uniqueKeysWithValues: record.factors.map { ($0.factor, $0) })
        }
        let project = try scores([c3p(2022)])
        #expect(project[.pastCollaboration]?.value == 255 && project[.countryExperience]?.value == 128)
        let denied = try scores([
            c3p(2022), fact(.c3pParticipation, .municipality, "lg-472085"),
            fact(.activeInCountry, .municipality, "lg-472085"),
        ])
        for factor in [Factor.pastCollaboration, .sectorCooperation, .countryExperience] {
            #expect(try isUnknown(#require(denied[factor])), "\(factor)")
        }
        let before = try scores([c3p(2022), fact(.c3pParticipation, .municipality, "lg-472085", asOf: "2021-03")])
        #expect(before[.pastCollaboration]?.value == 255)
        #expect(before[.pastCollaboration]?.reason.message.en.contains("later than no (A, as of 2021-03)") == true)
    }

    @Test("a lead whose projects are denied is listed, with what they would say unknown")
    func lead() throws {
        func scores(_ entries: [CatalogueEntry]) throws -> [Factor: FactorScore] {
            let matcher = Matcher(Catalogue(IslandCase().entries + entries))
            let city = try #require(matcher.catalogue.partnerCities["pc-pw-airai"])
            let answer = matcher.rankLeads(
                LeadQuery(city: CityQuery(city, in: matcher.catalogue, on: Self.asked)), on: Self.asked,
                RankingOptions(limit: 10))
            let record = try #require(answer.ranking.results.first { $0.id == "co-3" })
            return Dictionary(uniqueKeysWithValues: record.factors.map { ($0.factor, $0) })
        }
        let project = try scores([c3p(2022), jcm(2023)])
        #expect(project[.leadHistory]?.value == 128 && project[.recentJCM]?.value == 128)
        #expect(project[.cityTie]?.value == 255)
        // Ties are there all the same; who reads them is told that their projects are contradicted.
        let contested = try scores([
            c3p(2022), jcm(2023), fact(.c3pParticipation, .company, "co-3"), fact(.jcmExperience, .company, "co-3"),
        ])
        for (factor, count) in [(Factor.municipalityTie, 2), (.cityTie, 1)] {
            let tie = try #require(contested[factor])
            #expect(tie.isKnown && tie.value == 255 && tie.reason.message.en.hasPrefix("worked with "))
            #expect(tie.reason.message.en.split(separator: "sources disagree").count == count + 1, "\(factor)")
            #expect(tie.reason.message.ja.contains("情報源が食い違っています"))
            #expect(tie.reason.inputs.contains { $0.name == "c3pParticipation" && $0.value == "no" })
        }
        let denied = try scores([
            c3p(2022), jcm(2023), fact(.c3pParticipation, .company, "co-3"), fact(.jcmExperience, .company, "co-3"),
            fact(.activeInCountry, .company, "co-3"),
        ])
        for factor in [Factor.leadHistory, .recentJCM, .cityTie] {
            #expect(try isUnknown(#require(denied[factor])), "\(factor)")
        }
    }
}
