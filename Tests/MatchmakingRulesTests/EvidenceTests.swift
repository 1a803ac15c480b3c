import MatchmakingRules
import Model
import Testing

@Suite("Facts and complete lists")
struct EvidenceTests {
    private static let asked = day("2025-03-01")
    private static let urasoe = RecordName(.municipality, "lg-472085")
    private static let osaka = "lg-271004"

    private func fact(
        _ name: String, _ truth: Truth, _ level: EvidenceLevel, asOf: String = "2024-08", from: String? = nil,
        through: String? = nil, predicate: FactPredicate = .decarbonizationLeadingArea
    ) -> CatalogueEntry {
        .fact(
            Fact(
                id: id(name), subject: Self.urasoe, predicate: predicate, truth: truth, level: level,
                asOf: PrintedDate(asOf), validFrom: from.map { day($0) }, validThrough: through.map { day($0) },
                source: Source("source of \(name)")))
    }

    private func list(_ members: [String], asOf: String = "2024-12-31", through: String? = nil) -> CatalogueEntry {
        .closedList(
            ClosedList(
                id: id("areas"), names: Names(en: "Leading Areas"), predicate: .decarbonizationLeadingArea,
                subjectKind: .municipality, members: members, asOf: day(asOf), validThrough: through.map { day($0) },
                source: Source("list")))
    }

    private func evidence(
        _ entries: CatalogueEntry..., of record: String = urasoe.id,
        predicate: FactPredicate = .decarbonizationLeadingArea
    ) -> Evidence {
        EvidenceIndex(Catalogue(entries)).evidence(predicate, of: .municipality, record, on: Self.asked)
    }

    @Test("silence is unknown, never no")
    func silence() {
        #expect(evidence() == .silence)
        #expect(evidence(fact("a", .yes, .official), of: Self.osaka) == .silence)
        #expect(evidence(fact("a", .unknown, .official)).truth == .unknown)
    }

    @Test("two strong sources that disagree leave the fact unknown, and the conflict is shown with both")
    func conflict() {
        let both = evidence(fact("a", .yes, .official), fact("b", .no, .own))
        #expect(both.truth == .unknown && both.isConflict)
        #expect(both.grounds.map(\.truth) == [.yes, .no])
        let agreeing = evidence(fact("a", .yes, .own, asOf: "2020"), fact("b", .yes, .official, asOf: "2021"))
        #expect(agreeing.truth == .yes && !agreeing.isConflict && agreeing.level == .official && agreeing.age == 3)
    }

    @Test(
        "a register of a later day takes the place of an earlier one; of one day, or of days that overlap, they differ")
    func registers() {
        let later = evidence(
            fact("a", .yes, .official, asOf: "2022"), fact("b", .no, .official, asOf: "2024-08"),
            fact("c", .yes, .official, asOf: "2023-06"))
        #expect(later.truth == .no && !later.isConflict && later.age == 0)
        #expect(later.grounds.map(\.source.text) == ["source of b"])
        #expect(later.replaced.map(\.source.text) == ["source of c", "source of a"])
        for other in ["2024-08", "2024", "FY2024", "2024-07/2024-09", "once"] {
            let both = evidence(fact("a", .yes, .official, asOf: "2024-08"), fact("b", .no, .official, asOf: other))
            #expect(both.isConflict && both.replaced.isEmpty, "\(other)")
        }
        // A party's own word is no register.
        #expect(evidence(fact("a", .yes, .own, asOf: "2022"), fact("b", .no, .own, asOf: "2024")).isConflict)
        #expect(evidence(fact("a", .yes, .official, asOf: "2022"), fact("b", .no, .own, asOf: "2024")).isConflict)
        // What is replaced contradicts nothing any more, and nothing on the day before the later one is known.
        let three = evidence(
            fact("a", .yes, .official, asOf: "2022"), fact("b", .no, .official, asOf: "2024"), fact("c", .no, .own))
        #expect(three.truth == .no && three.grounds.count == 2)
        let before = EvidenceIndex(
            Catalogue([fact("a", .yes, .official, asOf: "2022"), fact("b", .no, .official, asOf: "2024-08")])
        ).evidence(.decarbonizationLeadingArea, of: .municipality, Self.urasoe.id, on: day("2024-07-31"))
        #expect(before.truth == .yes && before.replaced.isEmpty)
    }

    @Test("weaker sources count only where no stronger one speaks")
    func levels() {
        #expect(evidence(fact("a", .no, .official), fact("b", .yes, .thirdParty)).truth == .no)
        #expect(evidence(fact("a", .no, .thirdParty), fact("b", .yes, .inferred)).truth == .no)
        #expect(evidence(fact("a", .no, .thirdParty), fact("b", .yes, .thirdParty)).isConflict)
        #expect(evidence(fact("a", .unknown, .official), fact("b", .yes, .inferred)).truth == .yes)
    }

    @Test("a fact counts from the day on which it was known to the last day of which it is said")
    func validity() {
        #expect(evidence(fact("a", .yes, .official, asOf: "2025-04")) == .silence)
        #expect(evidence(fact("a", .yes, .official, from: "2025-03-02")) == .silence)
        #expect(evidence(fact("a", .yes, .official, through: "2025-02-28")) == .silence)
        #expect(evidence(fact("a", .yes, .official, from: "2025-03-01", through: "2025-03-01")).truth == .yes)
    }

    @Test("not on a complete list is no, while the list is relied on")
    func closedList() {
        #expect(evidence(list([Self.urasoe.id])).truth == .yes)
        let absent = evidence(list([Self.urasoe.id]), of: Self.osaka)
        #expect(
            absent.truth == .no && absent.level == .official
                && absent.grounds.map(\.origin) == [.closedList(id("areas"))])
        #expect(evidence(list([], asOf: "2025-03-02")) == .silence)
        #expect(evidence(list([], through: "2025-02-28")) == .silence)
        #expect(evidence(list([]), predicate: .zeroCarbonDeclaration) == .silence)
        // What came after the list was made takes its place, whatever the level; of before only a register gives way.
        let since = evidence(list([]), fact("a", .yes, .own, asOf: "2025-02"))
        #expect(since.truth == .yes && since.level == .own && since.replaced.map(\.truth) == [.no])
        #expect(evidence(list([]), fact("a", .yes, .official, asOf: "2024-02")).truth == .no)
        #expect(evidence(list([]), fact("a", .yes, .own, asOf: "2024-02")).isConflict)
        #expect(evidence(list([Self.urasoe.id]), fact("a", .no, .own, asOf: "2025-02")).isConflict)
    }

    @Test("P19: weaker and older evidence moves a value less from what an unknown counts, never past either")
    func confidence() {
        let levels: [(EvidenceLevel, Int)] = [(.official, 1_000), (.own, 900), (.thirdParty, 700), (.inferred, 500)]
        for (level, thousandths) in levels {
            let known = evidence(fact("a", .yes, level, asOf: "2014"))
            #expect(known.confidence(of: .decarbonizationLeadingArea) == thousandths)
            #expect(known.confidence(of: .interestBySurvey) == thousandths >> 2)
        }
        for value in stride(from: 0, through: 255, by: 5) {
            for prior in stride(from: 1, through: 64, by: 7) {
                var last = prior
                for confidence in stride(from: 0, through: 1_000, by: 50) {
                    let weighed = Evidence.weighed(value, prior: prior, confidence: confidence)
                    #expect(value >= prior ? (last...value).contains(weighed) : (value...last).contains(weighed))
                    last = weighed
                }
                #expect(last == value)
            }
        }
    }

    @Test("a municipality's Leading Area is decided by facts and complete lists, with the reason in both languages")
    func factor() throws {
        let question = try #require(ShippedRecords.catalogue.partnerCities["pc-pw-airai"])
        func score(_ entries: CatalogueEntry...) throws -> FactorScore {
            let matcher = Matcher(Catalogue(IslandCase().entries + entries))
            let ranking = matcher.rankMunicipalities(
                CityQuery(question, in: matcher.catalogue, on: Self.asked), on: Self.asked, limit: 10)
            let record = try #require(ranking.results.first { $0.id == Self.urasoe.id })
            return try #require(record.factors.first { $0.factor == .leadingArea })
        }
        let unknown = try score()
        let yes = try score(fact("a", .yes, .official))
        let weakYes = try score(fact("a", .yes, .inferred))
        let no = try score(list([]))
        let conflict = try score(fact("a", .yes, .official), fact("b", .no, .own))
        #expect(yes.value == 255 && yes.isKnown && no.value == 0 && no.isKnown)
        #expect(!unknown.isKnown && !conflict.isKnown && conflict.value == unknown.value)
        #expect((unknown.value + 1..<255).contains(weakYes.value))
        #expect(conflict.reason.message.en.contains("sources disagree (yes (A, as of 2024-08); no (B, as of 2024-08))"))
        #expect(conflict.reason.message.ja.contains("食い違って"))
        #expect(no.reason.message.en == "Decarbonization Leading Area: no (A, complete list as of 2024-12-31)")
        #expect(no.reason.inputs.map(\.source?.text) == ["list"])
    }

    @Test("what a source says in its words stands in the reason")
    func words() throws {
        let city = try #require(ShippedRecords.catalogue.partnerCities["pc-th-bangkok"])
        let ranking = ShippedRecords.matcher.rankMunicipalities(
            CityQuery(city, in: ShippedRecords.catalogue, on: Self.asked), on: Self.asked, limit: 50)
        let yokohama = try #require(ranking.results.first { $0.id == "lg-141003" })
        let platform = try #require(yokohama.factors.first { $0.factor == .platform })
        #expect(platform.value == 255)
        #expect(platform.reason.message.en.hasPrefix("public-private platform: yes (A, as of 2025-03): Y-PORT Center"))
        #expect(platform.reason.message.ja.contains("あり(A、2025年3月現在): Y-PORT Center"))
    }

    @Test("a source that says what the record says takes nothing away from it, and a weak no is no tie")
    func agreeing() throws {
        let city = try #require(ShippedRecords.catalogue.partnerCities["pc-pw-airai"])
        func ranking(_ entries: CatalogueEntry...) -> [RankedRecord] {
            let matcher = Matcher(Catalogue(IslandCase().entries + entries))
            return matcher.rankMunicipalities(
                CityQuery(city, in: matcher.catalogue, on: Self.asked), on: Self.asked, limit: 10
            ).results
        }
        var record = try #require(ShippedRecords.catalogue.municipalities[Self.urasoe.id])
        record.decarbonizationLeadingArea = true
        record.source = Source("list", asOf: PrintedDate("2024-08"))
        let results = ranking(.municipality(record), fact("a", .yes, .own))
        let urasoe = try #require(results.first { $0.id == Self.urasoe.id })
        #expect(urasoe.factors.first { $0.factor == .leadingArea }?.value == 255)
        let untied = CatalogueEntry.fact(
            Fact(
                id: id("b"), subject: RecordName(.municipality, Self.osaka), predicate: .activeInCountry,
                country: country("PW"), truth: .no, level: .thirdParty, asOf: PrintedDate("2024-08"),
                source: Source("b")))
        #expect(ranking(untied).map(\.id) == ranking().map(\.id))
    }

    @Test("a weak word on a technology takes nothing from a strong one on its company that says the same")
    func ofBoth() throws {
        func said(_ name: String, _ subject: RecordName, _ truth: Truth, _ level: EvidenceLevel) -> CatalogueEntry {
            .fact(
                Fact(
                    id: id(name), subject: subject, predicate: .jcmExperience, truth: truth, level: level,
                    asOf: PrintedDate("2024-08"), source: Source(name)))
        }
        let (own, firm) = (RecordName(.technology, "O3"), RecordName(.company, "co-3"))
        func value(_ entries: CatalogueEntry...) throws -> Int {
            var island = IslandCase()
            island.entries += entries
            let record = try #require(island.match("N2").results.first { $0.id == "O3" })
            return try #require(record.factors.first { $0.factor == .jcmTrackRecord }).value
        }
        #expect(try value(said("a", firm, .yes, .official)) == 128)
        #expect(try value(said("a", firm, .yes, .official), said("b", own, .yes, .inferred)) == 128)
        #expect(try value(said("a", firm, .no, .official), said("b", own, .no, .inferred)) == 0)
        // Where they differ, the technology's own counts.
        #expect(try value(said("a", firm, .no, .official), said("b", own, .yes, .inferred)) == 88)
        #expect(try value(said("a", firm, .yes, .official), said("b", own, .no, .inferred)) == 24)
    }

    @Test("facts say only what can be said of their subject")
    func problems() {
        let wrong = Fact(
            id: id("f"), subject: RecordName(.company, "co-1"), predicate: .decarbonizationLeadingArea,
            country: country("VN"), truth: .yes, level: .own, asOf: PrintedDate("soon"), validFrom: day("2025-02-01"),
            validThrough: day("2025-01-01"), source: Source(" "))
        #expect(
            wrong.problems().map(\.rule)
                == ["fact-subject", "fact-country", "date-readable", "period-order", "text-not-blank"])
        let base = Fact(
            id: id("f"), subject: RecordName(.company, "co-1"), predicate: .overseasBase, truth: .yes, level: .own,
            asOf: PrintedDate("2024"), source: Source("s"))
        #expect(base.problems().map(\.pointer) == ["/country"])
        let twice = ClosedList(
            id: id("l"), names: Names(en: "L"), predicate: .zeroCarbonDeclaration, subjectKind: .municipality,
            members: ["a", "b", "a"], level: .thirdParty, asOf: day("2025-01-01"), source: Source("s"))
        #expect(twice.problems().map(\.pointer) == ["/members/2", "/level"])
    }
}
