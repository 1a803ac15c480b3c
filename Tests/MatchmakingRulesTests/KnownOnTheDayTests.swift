import MatchmakingRules
import Model
import Testing

/// A question about a past day is not told what came later, and says where dates do not tell.
@Suite("What was known on the day") struct KnownOnTheDayTests {
    private static let urasoe = "lg-472085"
    private static let airai = "pc-pw-airai"
    private static let entries = IslandCase().entries

    private func factor(
        _ factor: Factor, on asked: String, _ more: [CatalogueEntry] = [], _ change: (inout Municipality) -> Void
    ) throws -> FactorScore {
        let catalogue = Catalogue(Self.entries)
        var record = try #require(catalogue.municipalities[Self.urasoe])
        change(&record)
        let matcher = Matcher(Catalogue(Self.entries + [.municipality(record)] + more))
        let city = try #require(matcher.catalogue.partnerCities[Self.airai])
        let explanation = try #require(
            matcher.explain(
                municipality: record.id, for: CityQuery(city, in: matcher.catalogue, on: day(asked)), on: day(asked),
                RankingOptions(limit: 10)))
        return try #require(explanation.record?.factors.first { $0.factor == factor })
    }

    private func agreement(_ date: String?, source: String?) throws -> [CatalogueEntry] {
        var record = try #require(Catalogue(Self.entries).agreements["AGR-005"])
        record.date = date.map { PrintedDate($0) }
        record.source = Source("page", asOf: source.map { PrintedDate($0) })
        return [.agreement(record)]
    }

    private func isUnknown(_ score: FactorScore) -> Bool { (score.lo, score.value, score.hi) == (0, 48, 255) }

    @Test("an agreement without a date counts, and its reason says that the day is unknown")
    func undatedAgreement() throws {
        for source in ["page as stored", "2020-03", nil] {
            let undated = try factor(.agreement, on: "2022-01-01", try agreement(nil, source: source)) { _ in }
            #expect(undated.value == 220 && undated.isKnown)
            #expect(undated.reason.message.en.contains("MOU (day unknown)"), "\(undated.reason.message.en)")
            #expect(undated.reason.message.ja.contains("MOU(日付不明)"))
            let country = try factor(.countryExperience, on: "2022-01-01", try agreement(nil, source: source)) { _ in }
            #expect(country.reason.message.en.contains("1 agreement (1 of an unknown day)"))
        }
        let around = try factor(.agreement, on: "2022-01-01", try agreement("2022", source: nil)) { _ in }
        #expect(around.value == 220)
        #expect(around.reason.message.en.contains("(it may be later than the day asked about)"))
        let dated = try factor(.agreement, on: "2022-01-01", try agreement("2021", source: nil)) { _ in }
        #expect(dated.reason.message.en == "agreement with Airai State: MOU 2021")
        // Nobody can tell whether what a later source shows was there before.
        let later = try factor(.agreement, on: "2022-01-01", try agreement(nil, source: "2024-08")) { _ in }
        #expect(isUnknown(later))
        #expect(later.reason.message.en.contains("recorded later than the day asked about (2024-08): not known then"))
        #expect(later.reason.message.ja.contains("基準日より後の情報(2024年8月)。基準日時点では不明です"))
        let japanese = try factor(.agreement, on: "2022-01-01", try agreement(nil, source: "2024年8月")) { _ in }
        #expect(japanese.reason.message.en.contains("later than the day asked about (Aug 2024): not known then"))
        #expect(japanese.reason.message.ja == later.reason.message.ja)
    }

    @Test("a platform counts from its start, a zero-carbon declaration from its day; without a day both say so")
    func declared() throws {
        func declaration(_ declared: String?, on asked: String) throws -> FactorScore {
            try factor(.policy, on: asked) { $0.zeroCarbonDeclaration = .init(declared: declared, source: "list") }
        }
        #expect(try isUnknown(declaration("2021-03-05", on: "2021-03-04")))
        #expect(
            try declaration("2021-03-05", on: "2021-03-04").reason.message.en.contains("(2021-03-05): not known then"))
        #expect(try declaration("2021-03-05", on: "2021-03-05").value == 255)
        #expect(
            try declaration("2021-03-05", on: "2021-03-05").reason.message.en == "zero-carbon declaration: 5 Mar 2021")
        for words in ["by 2020-11 (listed among first declarers)", nil] {
            let undated = try declaration(words, on: "2019-01-01")
            #expect(undated.value == 255 && undated.reason.message.en == "zero-carbon declaration (day unknown)")
        }
        func platform(_ started: String..., on asked: String) throws -> FactorScore {
            try factor(.platform, on: asked) {
                $0.platforms = started.map { .init(name: "From \($0)", started: $0, source: "page") }
            }
        }
        #expect(try isUnknown(platform("2016-06", on: "2016-05-31")))
        #expect(try platform("2016-06", on: "2016-05-31").reason.message.ja.contains("基準日時点では不明"))
        #expect(try platform("2016-06", on: "2016-07-01").reason.message.en == "public-private platform: From 2016-06")
        #expect(
            try platform("2016-06", "2012", "launched early", on: "2014-01-01").reason.message.en
                == "public-private platform: From 2012, From launched early (day unknown)")
    }

    @Test("a complete list of before is told where the record's own yes is of a later day")
    func closedList() throws {
        let list = CatalogueEntry.closedList(
            ClosedList(
                id: id("list"), names: Names(en: "Leading Areas"), predicate: .decarbonizationLeadingArea,
                subjectKind: .municipality, members: [], asOf: day("2023-12-31"), source: Source("ministry")))
        func area(on asked: String, _ list: [CatalogueEntry]) throws -> FactorScore {
            try factor(.leadingArea, on: asked, list) {
                $0.decarbonizationLeadingArea = true
                $0.leadingArea = .init(round: 6, selectedOn: PrintedDate("2025-05-09"), source: "ministry")
            }
        }
        let before = try area(on: "2024-06-01", [list])
        #expect(before.isKnown && before.value == 0)
        #expect(before.reason.message.en.contains("no (A, complete list as of 2023-12-31)"))
        #expect(try area(on: "2025-05-09", [list]).value == 255)
        #expect(try isUnknown(area(on: "2024-06-01", [])))
        #expect(
            try area(on: "2024-06-01", []).reason.message.en.contains("later than the day asked about (2025-05-09)"))
    }

    @Test("what a record says of a firm counts from its source's day on, for what it offers and for it as a lead")
    func flags() throws {
        func scores(_ source: String?, on asked: String) throws -> [FactorScore] {
            var firm = try #require(Catalogue(Self.entries).companies["co-1"])
            firm.source = Source("list", asOf: source.map { PrintedDate($0) })
            firm.roles = [.c3pLead]
            firm.countries = [country("PW")]
            firm.c3pParticipant = true
            firm.leadQualification = LeadQualification(
                biddingRating: .d, reductionTarget: true, engineerOtherProjects: 0, source: firm.source)
            let matcher = Matcher(Catalogue(Self.entries + [.company(firm)]))
            let need = try #require(matcher.catalogue.needs["N1"])
            let options = RankingOptions(limit: 100)
            let offered = matcher.explain(
                company: firm.id, for: NeedQuery(need, in: matcher.catalogue), on: day(asked), options)
            let lead = matcher.explain(
                lead: firm.id, for: LeadQuery(city: CityQuery(NeedQuery(need, in: matcher.catalogue))), on: day(asked),
                options)
            // Before its source nothing ties it: what it offers is on record from a later day as well.
            #expect(lead?.outcome == (asked < "2023" && source == "2023-05" ? .notAdmitted : .excluded))
            let asFirm: [Factor] = [.jcmTrackRecord, .countryExperience, .c3pParticipation]
            let asLead: [Factor] = [.leadHistory, .recentJCM, .cityTie, .certificates, .engineerLoad]
            return (offered.record?.factors ?? []).filter { asFirm.contains($0.factor) }
                + (lead?.record?.factors ?? []).filter { asLead.contains($0.factor) }
        }
        let before = try scores("2023-05", on: "2022-04-30")
        #expect(before.count == 8 && before.allSatisfy(isUnknown))
        for score in before {
            let words = "\(score.factor.label.en): recorded later than the day asked about (2023-05): not known then"
            #expect(score.reason.message.en == words && score.reason.inputs.first?.value == "2023-05")
        }
        let after = try scores("2023-05", on: "2023-06-01")
        #expect(after.count == 8 && after.allSatisfy { $0.lo > 0 && !$0.reason.message.en.contains("unknown") })
        let never = try scores("as stored", on: "2022-04-30")
        #expect(never.map(\.value) == after.map(\.value))
        #expect(never.allSatisfy { $0.reason.message.en.hasSuffix("(day unknown)") })
        #expect(never.allSatisfy { $0.reason.message.ja.hasSuffix("(日付不明)") })
    }

    @Test("a technology counts for the seat of its firm, and for the firm as a lead, from its source's day on")
    func technologies() throws {
        var firm = try #require(Catalogue(Self.entries).companies["co-1"])
        firm.hqMunicipalityId = id(Self.urasoe)
        let matcher = Matcher(Catalogue(Self.entries + [.company(firm)]))
        let need = NeedQuery(try #require(matcher.catalogue.needs["N1"]), in: matcher.catalogue)
        func scores(on asked: String) throws -> [FactorScore] {
            let options = RankingOptions(limit: 10)
            let seat = try #require(
                matcher.explain(municipality: id(Self.urasoe), for: CityQuery(need), on: day(asked), options))
            let lead = try #require(
                matcher.explain(lead: firm.id, for: LeadQuery(city: CityQuery(need)), on: day(asked), options))
            return (seat.record?.factors ?? []).filter { $0.factor == .localCompanies }
                + (lead.record?.factors ?? []).filter { $0.factor == .sectorBreadth }
        }
        let before = try scores(on: "2024-07-31")
        #expect(before.map(\.factor) == [.localCompanies, .sectorBreadth] && before.allSatisfy(isUnknown))
        for score in before {
            let words = "\(score.factor.label.en): recorded later than the day asked about (2024-08): not known then"
            #expect(score.reason.message.en == words && score.reason.inputs.map(\.value) == ["2024-08"])
        }
        let from = try scores(on: "2024-08-01")
        #expect(from.map(\.value) == [128, 255])
        #expect(from.allSatisfy { $0.reason.inputs.contains { $0.name == "technology" && $0.value == "O1" } })
    }

    @Test("papers of a later day keep nobody from leading before, and what they say is to be confirmed")
    func papers() throws {
        var firm = try #require(Catalogue(Self.entries).companies["co-1"])
        firm.leadQualification = LeadQualification(
            designationSuspended: true, biddingRating: .a, source: Source("papers", asOf: PrintedDate("2025-04")))
        let matcher = Matcher(Catalogue(Self.entries + [.company(firm)]))
        #expect(matcher.leadEligibility(of: firm, on: day("2025-05-01")).verdict == .no)
        let before = matcher.leadEligibility(of: firm, on: day("2025-03-31"))
        #expect(before.verdict == .unknown)
        for rule in ["lead-not-suspended", "lead-bidding-rating"] {
            let check = try #require(before.checks.first { $0.reason.rule == rule })
            #expect(check.verdict == .unknown && check.missing != nil)
            #expect(check.reason.message.en.contains("recorded later than the day asked about (2025-04)"))
            #expect(check.reason.message.ja.contains("基準日より後の情報(2025年4月)"))
        }
        firm.leadQualification?.designationSuspended = false
        firm.leadQualification = firm.leadQualification.map {
            LeadQualification(designationSuspended: false, biddingRating: $0.biddingRating, source: Source("papers"))
        }
        let undated = matcher.leadEligibility(of: firm, on: day("2025-03-31"))
        #expect(undated.checks.contains { $0.verdict == .yes && $0.reason.message.en.hasSuffix("(day unknown)") })
    }

    @Test("what the registers hold on two cities is what they held on the day")
    func pairs() throws {
        var record = try #require(Catalogue(Self.entries).municipalities[Self.urasoe])
        record.decarbonizationLeadingArea = true
        record.source = Source("list", asOf: PrintedDate("2026-07-09"))
        record.zeroCarbonDeclaration = .init(declared: "2024-02-01", source: "list")
        let matcher = Matcher(
            Catalogue(Self.entries + [.municipality(record)] + (try agreement(nil, source: "as stored"))))
        let question = PairQuestion(municipalities: [record.id], partnerCities: [id(Self.airai)])
        let before = matcher.pairRecord(of: question, on: day("2024-01-31"))
        let party = try #require(before.municipalities.first)
        #expect(party.leadingArea == .unknown && party.zeroCarbonDeclaration == .unknown && party.declaration == nil)
        #expect(party.leadingAreaRemark?.en == "recorded later than the day asked about (2026-07-09): not known then")
        #expect(party.declarationRemark?.ja == "基準日より後の情報(2024年2月1日)。基準日時点では不明です")
        #expect(before.agreements.map(\.inForce) == [.yes])
        #expect(before.agreements.first?.remark == BilingualText(en: "day unknown", ja: "日付不明"))
        let after = try #require(matcher.pairRecord(of: question, on: day("2026-07-09")).municipalities.first)
        #expect(after.leadingArea == .yes && after.zeroCarbonDeclaration == .yes && after.declaration != nil)
        #expect(after.leadingAreaRemark == nil && after.declarationRemark == nil)
        let shown = Matcher(Catalogue(Self.entries + (try agreement(nil, source: "2024-08"))))
        #expect(shown.pairRecord(of: question, on: day("2024-01-31")).agreements.isEmpty)
    }
}
