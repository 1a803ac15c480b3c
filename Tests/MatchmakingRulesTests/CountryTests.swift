import Foundation
import MatchmakingRules
import Model
import Testing

@Suite("Countries and their standing")
struct CountryTests {
    private let catalogue = ShippedRecords.catalogue

    @Test("every printed spelling of every country finds it, in any case, width, spacing and kana")
    func everySpelling() throws {
        let aliases = CountryAliases(catalogue.countries.all)
        for country in catalogue.countries.all {
            for name in country.names.all + [country.id.value] {
                let wide = try #require(name.applyingTransform(.fullwidthToHalfwidth, reverse: true))
                let narrow = try #require(name.applyingTransform(.fullwidthToHalfwidth, reverse: false))
                let hiragana = String(String.UnicodeScalarView(name.unicodeScalars.map(hiragana)))
                for spelling in [
                    name, name.uppercased(), name.lowercased(), "  \(name) ", wide, narrow, hiragana,
                    name.decomposedStringWithCanonicalMapping,
                ] {
                    #expect(aliases.code(for: spelling) == country.id, "\(spelling)")
                }
            }
        }
    }

    /// The hiragana of a katakana; other characters as they are.
    private func hiragana(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        guard (0x30A1...0x30F6).contains(scalar.value) else { return scalar }
        return Unicode.Scalar(scalar.value - 0x60) ?? scalar
    }

    @Test(
        "the spellings of the guidebook's lists are one country each",
        arguments: [
            ("Vietnam", "VN"), ("Viet Nam", "VN"), ("Laos", "LA"), ("Lao PDR", "LA"), ("Kyrgyz", "KG"),
            ("Kyrgyzstan", "KG"), ("Kyrgyz Republic", "KG"), ("キルギス", "KG"), ("Türkiye", "TR"), ("Turkey", "TR"),
            ("turkiye", "TR"), ("UAE", "AE"), ("U.A.E.", "AE"), ("ﾍﾞﾄﾅﾑ", "VN"), ("べとなむ", "VN"),
            ("The Philippines", "PH"),
        ])
    func guidebookSpellings(spelling: String, code: String) {
        #expect(CountryAliases(catalogue.countries.all).code(for: spelling) == country(code))
    }

    @Test("a name that no record has finds nothing", arguments: ["Atlantis", "", "the", "V", "ベト"])
    func unknownNames(name: String) {
        #expect(CountryAliases(catalogue.countries.all).code(for: name) == nil)
    }

    @Test("29 countries are partners and 5 candidates in the guidebook's edition")
    func edition() {
        let standings = catalogue.countries.all.map { $0.standing(on: day("2025-03-31")).certain?.status }
        #expect(standings.count { $0 == .partner } == 29)
        #expect(standings.count { $0 == .candidate } == 5)
        #expect(standings.count { $0 == nil } == 1)
    }

    @Test("India is a candidate until its partnership, and either while only the month is known")
    func changeOfStanding() throws {
        let india = try #require(catalogue.countries["IN"])
        #expect(india.standing(on: day("2024-12-31")).certain == nil)
        #expect(india.standing(on: day("2025-07-31")).certain?.status == .candidate)
        let running = india.standing(on: day("2025-08-15"))
        #expect(running.certain?.status == .candidate)
        #expect(running.possible?.status == .partner)
        #expect(india.standing(on: day("2025-09-01")).certain?.status == .partner)
        // Not named before: that the day may have come is said, and asked.
        var other = india
        other.statuses = india.statuses.filter { $0.status == .partner }
        var catalogue = catalogue
        catalogue.put(.country(other))
        let verdict = CountryScope.verdict(for: other.id, in: catalogue, on: day("2025-08-15"))
        #expect(verdict.verdict == .unknown && verdict.reason.message.en.contains("whether it is one already"))
        #expect(verdict.reason.message.ja.contains("要確認"))
        #expect(india.standing(on: day("2025-09-01")).possible == nil)
    }

    @Test("a country is a partner from the day it signed")
    func signedDay() throws {
        let ukraine = try #require(catalogue.countries["UA"])
        #expect(ukraine.standing(on: day("2024-02-18")).certain == nil)
        #expect(ukraine.standing(on: day("2024-02-19")).certain?.status == .partner)
    }

    @Test("the order of a country's entries does not matter")
    func entryOrder() throws {
        let india = try #require(catalogue.countries["IN"])
        let reversed = Country(id: india.id, names: india.names, statuses: india.statuses.reversed())
        for text in ["2025-01-01", "2025-06-01", "2025-08-20", "2026-01-01"] {
            #expect(india.standing(on: day(text)) == reversed.standing(on: day(text)))
        }
    }

    @Test(
        "scope: partners and candidates yes, others to be confirmed, Japan no",
        arguments: [
            ("PW", "2025-03-01", Truth.yes), ("BR", "2025-03-01", .yes), ("UA", "2024-02-18", .unknown),
            ("TZ", "2025-03-01", .unknown), ("TZ", "2025-06-01", .yes), ("DE", "2025-03-01", .unknown),
            ("JP", "2025-03-01", .no),
        ])
    func scope(code: String, on date: String, verdict: Truth) {
        #expect(CountryScope.verdict(for: country(code), in: catalogue, on: day(date)).verdict == verdict)
    }

    @Test("scope says since when, with the day as each language writes it")
    func scopeSentences() throws {
        func message(_ code: String) -> BilingualText {
            CountryScope.verdict(for: country(code), in: catalogue, on: day("2025-03-01")).reason.message
        }
        let ukraine = message("UA")
        #expect(ukraine.en.hasSuffix(" has been a JCM partner country since 2024-02-19"))
        #expect(ukraine.ja.hasSuffix("は2024年2月19日からJCMパートナー国です"))
        #expect(message("BR").ja.contains("候補です(2025年2月)"))
        #expect(message("DE").ja.contains("は2025年3月1日時点で"))
    }

    @Test("scope without a country is unknown and says what to do")
    func noCountry() {
        let scope = CountryScope.verdict(for: nil, in: catalogue, on: day("2025-03-01"))
        #expect(scope.verdict == .unknown)
        #expect(scope.reason.message.en.contains("state it"))
    }

    @Test("doubtful dates are kept and do not decide")
    func doubts() throws {
        let maldives = try #require(catalogue.countries["MV"])
        #expect(maldives.statuses[0].dateDoubt?.otherMonth.text == "2013-06")
        #expect(maldives.standing(on: day("2013-02-01")).certain?.status == .partner)
    }
}
