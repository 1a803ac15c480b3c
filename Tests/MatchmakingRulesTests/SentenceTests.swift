import MatchmakingRules
import Model
import Testing

/// What an official or an analyst would stumble over.
@Suite("Sentences") struct SentenceTests {
    private static let asOf = day("2025-11-01")

    private static func reasons(_ ranking: Ranking) -> [(factor: Factor, text: BilingualText)] {
        ranking.results.flatMap { $0.factors.map { ($0.factor, $0.reason.message) } }
    }

    /// The reasons of every ranking for every fourth need.
    private static let everything: [(factor: Factor, text: BilingualText)] = {
        let matcher = ShippedRecords.matcher
        let options = RankingOptions(limit: 100)
        let needs = matcher.catalogue.needs.all.enumerated().filter { $0.offset.isMultiple(of: 4) }.map(\.element)
        return needs.flatMap { record in
            let need = NeedQuery(record, in: matcher.catalogue)
            return reasons(matcher.match(need, on: asOf, options))
                + reasons(matcher.rankMunicipalities(CityQuery(need), on: asOf, options))
                + reasons(matcher.rankLeads(LeadQuery(city: CityQuery(need)), on: asOf, options).ranking)
        }
    }()

    @Test("a noun after one is singular, and plural after every other number")
    func counts() throws {
        let nouns = "sector|project|technology|technologie|agreement|year|compan|need|point"
        let afterOne = try Regex("(^|[^0-9.,–-])1 (?:[A-Za-z-]+ ){0,2}(\(nouns))(s|ies)\\b")
        for (_, text) in Self.everything {
            #expect(text.en.firstMatch(of: afterOne) == nil, "\(text.en)")
        }
        #expect(EnglishNoun.counted(1, "match") == "1 match" && EnglishNoun.counted(0, "match") == "0 matches")
        #expect(EnglishNoun.counted(2, "company") == "2 companies" && EnglishNoun.counted(1, "day") == "1 day")
        #expect(EnglishNoun.counted(2, "day") == "2 days")
    }

    @Test("Japanese reasons have fiscal years in Japanese and no English words but names and abbreviations")
    func japanese() throws {
        let own: [Factor] = [.policy, .pastCollaboration, .sectorCooperation, .leadHistory, .leadingArea, .cityTie]
        let word = try Regex("[a-z]{3,} [a-z]{3,}")
        for (factor, text) in Self.everything {
            // What a record doubts is quoted as it says it.
            let ja = text.ja.replacing(/要確認: 「.*」/, with: "")
            #expect(!ja.contains("FY"), "\(text.ja)")
            if own.contains(factor) { #expect(ja.firstMatch(of: word) == nil, "\(text.ja)") }
        }
        let texts = Set(Self.everything.map(\.text.ja))
        #expect(texts.contains("都市間連携事業1件(2022〜2024年度)"))
        let areas = Self.everything.filter { $0.factor == .leadingArea }.map(\.text.ja)
        #expect(areas.contains { $0.hasSuffix("日選定)") } && !areas.contains { $0.contains(/[0-9]-[0-9]/) })
        #expect(texts.contains("ゼロカーボンシティ表明: 2020年7月28日") && texts.contains("ゼロカーボンシティ表明(日付不明)"))
    }

    @Test("what a project's own record doubts is said beside it, and takes nothing from its worth")
    func doubts() throws {
        let matcher = ShippedRecords.matcher
        let city = try #require(matcher.catalogue.partnerCities["pc-id-semarang"])
        let query = CityQuery(city, in: matcher.catalogue, on: Self.asOf)
        let ranking = matcher.rankMunicipalities(query, on: Self.asOf, RankingOptions(limit: 100))
        let toyama = try #require(ranking.results.first { $0.id == "lg-162019" })
        let doubt = "Toyama from the bus project of its company Hokusan, not from this excerpt"
        for factor in [Factor.pastCollaboration, .countryExperience] {
            let found = try #require(toyama.factors.first { $0.factor == factor })
            #expect(found.isKnown && found.reason.message.en.contains("; to be confirmed: \(doubt) (C3P-2017-03)"))
            #expect(found.reason.message.ja.contains("。要確認: 「\(doubt)」(C3P-2017-03)"))
        }
        #expect(toyama.factors.first { $0.factor == .pastCollaboration }?.value == 255)
        let bangkok = try #require(matcher.catalogue.partnerCities["pc-th-bangkok"])
        let leads = matcher.rankLeads(
            LeadQuery(city: CityQuery(bangkok, in: matcher.catalogue, on: Self.asOf)), on: Self.asOf,
            RankingOptions(limit: 1_000))
        let oecc = try #require(leads.ranking.results.first { $0.id == "org-oecc" })
        let history = try #require(oecc.factors.first { $0.factor == .leadHistory })
        #expect(history.reason.message.en.contains("; to be confirmed: Yokohama as the municipality is inferred"))
        #expect(history.reason.message.ja.contains("。要確認: 「Yokohama as the municipality is inferred"))
    }

    @Test("words that are shared in Japanese only are quoted as such in English")
    func sharedWords() throws {
        let need = NeedQuery(text: LocalisedText(ja: "離島の小水力とバナナの皮の利用"))
        var catalogue = ShippedRecords.catalogue
        catalogue.put([
            .technology(
                Technology(
                    id: id("te-peel"), names: Names(en: "Peel press", ja: "バナナの皮の圧搾機"), sectors: [],
                    source: Source("made up")))
        ])
        let ranking = Matcher(catalogue).match(need, on: Self.asOf, limit: 100)
        let shared = try #require(
            ranking.results.first { $0.id == "te-peel" }?.factors.first { $0.factor == .textAffinity })
        #expect(shared.reason.message.en.hasPrefix("shares in Japanese \""))
        #expect(shared.reason.message.ja.hasPrefix("共通する語: ") && !shared.reason.message.ja.contains("\""))
    }

    @Test("an agreement whose year is known says it as people write it in each language")
    func years() throws {
        let matcher = ShippedRecords.matcher
        let city = try #require(matcher.catalogue.partnerCities["pc-th-bangkok"])
        let ranking = matcher.rankMunicipalities(
            CityQuery(city, in: matcher.catalogue, on: Self.asOf), on: Self.asOf, RankingOptions(limit: 100))
        let agreed = Self.reasons(ranking).filter { $0.factor == .agreement }.map(\.text)
        #expect(agreed.contains { $0.en.contains(" 2013") } && agreed.contains { $0.ja.contains(" 2013年") })
    }

    @Test("an agreement printed in English has its form in Japanese")
    func agreements() throws {
        #expect(Agreement.Form.sister.name(printed: "green sister city MoU").ja == "姉妹・友好都市等の提携")
        #expect(Agreement.Form.memorandum.name(printed: "MoU") == BilingualText(en: "MOU", ja: "MOU"))
        #expect(Agreement.Form.memorandum.name(printed: "協力覚書").ja == "協力覚書")
    }
}
