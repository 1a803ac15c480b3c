import MatchmakingRules
import Model
import Testing

@Suite("Finding duplicates")
struct DuplicateTests {
    private static let source = Source("a test")

    private func company(_ key: String, _ en: String, ja: String? = nil, number: String? = nil) -> CatalogueEntry {
        var company = Company(id: id(key), names: Names(en: en, ja: ja), source: Self.source)
        company.corporateNumber = number.flatMap { CorporateNumber($0) }
        return .company(company)
    }

    private func candidates(_ entry: CatalogueEntry, among entries: CatalogueEntry...) -> [DuplicateCandidate] {
        DuplicateIndex(entry.kind, entries).candidates(for: entry)
    }

    @Test("a corporate number has its check digit in front")
    func corporateNumbers() {
        // Toyota Motor Corporation, the National Tax Agency.
        for good in ["1180301018771", "7000012050002"] { #expect(CorporateNumber(good)?.value == good) }
        for bad in [
            "2180301018771", "1180301018772", "118030101877", "11803010187711", "118030101877a", "①180301018771", "",
        ] {
            #expect(CorporateNumber(bad) == nil, "\(bad)")
        }
        // Every single wrong digit is found, but for 0 and 9, which the check cannot tell apart.
        let digits = Array("1180301018771")
        for place in digits.indices {
            for other in "0123456789" where other != digits[place] {
                var changed = digits
                changed[place] = other
                let isBlind = place > 0 && Set([other, digits[place]]) == ["0", "9"]
                #expect((CorporateNumber(String(changed)) != nil) == isBlind, "\(String(changed))")
            }
        }
    }

    @Test("a corporate number in wide digits is kept in narrow ones")
    func wideNumbers() {
        for wide in ["１１８０３０１０１８７７１", "１180301018771"] {
            #expect(CorporateNumber(wide)?.value == "1180301018771")
        }
        #expect(CorporateNumber("２１８０３０１０１８７７１") == nil)
    }

    @Test(
        "spellings of one name have one form",
        arguments: [
            ["エースコック株式会社", "㈱エースコック", "(株)エースコック", "ｴｰｽｺｯｸ(株)", "株式会社 エースコック"],
            ["Acecook Co., Ltd.", "ACECOOK CO.,LTD", "Ａｃｅｃｏｏｋ", "Acecook Company Limited"],
            ["JFE Engineering Corporation", "JFE Engineering Corp.", "JFE-Engineering"],
            ["AGC Inc. (formerly Asahi Glass Co., Ltd.)", "AGC"],
            ["髙島株式会社", "高島㈱"], ["公益財団法人地球環境戦略研究機関", "(公財)地球環境戦略研究機関"],
        ])
    func forms(spellings: [String]) {
        #expect(Set(spellings.map(NameForm.of)).count == 1, "\(spellings.map(NameForm.of))")
        #expect(!NameForm.of(spellings[0]).isEmpty)
    }

    @Test("different names keep different forms, and a legal form alone is none")
    func otherForms() {
        #expect(NameForm.of("JFE Steel Corporation") != NameForm.of("JFE Engineering Corporation"))
        #expect(NameForm.of("株式会社") == "")
        #expect(NameForm.of("(unclosed") == "unclosed")
        #expect(NameForm.inBrackets("Institute (IGES)") == ["iges"])
    }

    @Test("one number is certain, one name strong, nearly one name possible, another number another party")
    func strengths() {
        let entry = company("new", "Acecook Co., Ltd.", ja: "エースコック株式会社", number: "1180301018771")
        let found = candidates(
            entry, among: company("a", "Something Else", number: "1180301018771"),
            company("b", "ACECOOK"), company("c", "Acecok Inc."), company("d", "Acecook", number: "7000012050002"),
            company("e", "Nothing alike"), company("new", "Acecook Co., Ltd."))
        #expect(found.map(\.id) == ["a", "b", "c"])
        #expect(found.map(\.strength) == [.certain, .strong, .possible])
        #expect(found.map { $0.reasons.map(\.rule) } == [["same-number"], ["same-name"], ["similar-name"]])
        #expect(found.allSatisfy { $0.reasons.allSatisfy { !$0.message.en.isEmpty && !$0.message.ja.isEmpty } })
    }

    @Test("cities of one name in two countries are two cities")
    func scopes() {
        func city(_ key: String, _ code: String) -> CatalogueEntry {
            .partnerCity(
                PartnerCity(
                    id: id(key), names: Names(en: "San José"), type: .city, country: country(code), source: Self.source)
            )
        }
        #expect(candidates(city("new", "CR"), among: city("a", "CR"), city("b", "PH")).map(\.id) == ["a"])
    }

    @Test("an acronym in brackets is possible")
    func brackets() {
        let found = candidates(
            company("new", "IGES"), among: company("a", "Institute for Global Environmental Strategies (IGES)"))
        #expect(found.map(\.strength) == [.possible])
    }

    @Test(
        "agreements of the same parties may be one unless their dates cannot be",
        arguments: [
            ("2024-08", "2024-08", DuplicateCandidate.Strength.strong), ("2024-08", "2024-08-27", .possible),
            ("2024", "2024-08", .possible), (nil, "2024-08", .possible), (nil, nil, .possible),
            ("2024-08", "2017-11", nil),
        ] as [(String?, String?, DuplicateCandidate.Strength?)])
    func agreementDates(one: String?, other: String?, strength: DuplicateCandidate.Strength?) throws {
        func agreement(_ key: String, _ date: String?) throws -> CatalogueEntry {
            let known = try #require(ShippedRecords.catalogue.agreements.all.first { $0.partnerType == .city })
            return .agreement(
                Agreement(
                    id: id(key), japaneseParty: known.japaneseParty, municipalityId: known.municipalityId,
                    partner: known.partner, partnerCityId: known.partnerCityId, country: known.country,
                    kind: known.kind, form: known.form, date: date.map { PrintedDate($0) }, source: Self.source))
        }
        let found = candidates(try agreement("new", one), among: try agreement("old", other))
        #expect(found.map(\.strength) == [strength].compactMap(\.self))
    }

    @Test(
        "a project without a year may be the one of any year, one of another year is another",
        arguments: [
            (2020, 2020, DuplicateCandidate.Strength.strong), (nil, 2020, .possible), (2020, 2021, nil),
        ] as [(Int?, Int?, DuplicateCandidate.Strength?)])
    func projectYears(one: Int?, other: Int?, strength: DuplicateCandidate.Strength?) throws {
        func project(_ key: String, _ year: Int?) -> CatalogueEntry {
            .jcmProject(
                JCMProject(
                    id: id(key), country: country("VN"), fiscalYear: year, title: "Solar power in a paint factory",
                    sectors: [], source: Self.source))
        }
        let found = candidates(project("new", one), among: project("old", other))
        #expect(found.map(\.strength) == [strength].compactMap(\.self))
    }

    @Test("no two records that ship are certainly the same, and the order of the records changes nothing")
    func shipped() {
        for kind in MatchmakingKind.allCases where kind.hasDuplicates {
            let entries = ShippedRecords.catalogue.entries(of: kind)
            let (index, backwards) = (DuplicateIndex(kind, entries), DuplicateIndex(kind, entries.reversed()))
            for entry in entries {
                let found = index.candidates(for: entry)
                #expect(found.allSatisfy { $0.strength < .certain && $0.id != entry.key }, "\(entry.key)")
                #expect(found.map(\.id) == backwards.candidates(for: entry).map(\.id))
            }
        }
    }
}
