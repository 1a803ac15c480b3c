import Foundation
import MatchingSupport
import MatchmakingRules
import Model
import Testing

@Suite("The same text, however it is typed") struct SpellingTests {
    private static let matcher = ShippedRecords.matcher
    private static let analysis = TextAnalysis(
        Lexicon(ShippedRecords.catalogue.sectors.all, terms: ShippedRecords.catalogue.terms.all))

    /// Every way to type a text that says the same.
    private static let spellings: [@Sendable (String) -> String] = [
        { $0.uppercased() }, { $0.lowercased() }, { $0.capitalized }, { $0.decomposedStringWithCanonicalMapping },
        { $0.precomposedStringWithCanonicalMapping }, { $0.decomposedStringWithCompatibilityMapping },
        { $0.precomposedStringWithCompatibilityMapping },
        { $0.applyingTransform(.fullwidthToHalfwidth, reverse: true) ?? $0 },
        { $0.applyingTransform(.fullwidthToHalfwidth, reverse: false) ?? $0 },
    ]

    /// Words of both languages with accents, voiced kana and long vowels, sectors and terms by any of their spellings.
    private func text(_ random: inout SeededGenerator) -> String {
        let words =
            Self.matcher.catalogue.terms.all.flatMap(\.spellings)
            + [
                "Hồ Chí Minh", "São Paulo", "Đà Nẵng", "ガス", "バイオガスプラント", "ボイラー", "ヴィラ", "が", "ぱねる", "発電・蓄電", "CO2",
                "Ⅲ", "㎡", "地域エネルギー", "ﾊﾟﾈﾙ", "e-bus", "Ｗｉ－Ｆｉ",
            ]
        let separators = [" ", "、", ", ", "と", "の", " / ", "・"]
        return (0..<Int.random(in: 1...6, using: &random)).reduce(into: "") { text, _ in
            text += (words.randomElement(using: &random) ?? "") + (separators.randomElement(using: &random) ?? "")
        }
    }

    @Test("P10: composition, width and case of letters and kana change nothing in what a text says: 10,000 texts")
    func spellings() {
        var random = SeededGenerator(seed: 50)
        for number in 0..<10_000 {
            let text = text(&random)
            let spelling = Self.spellings[number % Self.spellings.count]
            // Two ways at once: "ｶﾞ" of a decomposed "ガ".
            let other = Bool.random(using: &random) ? spelling(text) : spelling(Self.spellings[3](text))
            if number.isMultiple(of: 2) {
                #expect(Self.analysis.question(other) == Self.analysis.question(text), "\(text) \(other)")
            } else {
                #expect(Self.analysis.document(other) == Self.analysis.document(text), "\(text) \(other)")
            }
        }
    }

    @Test("P10: a need and a technology typed in another way have the same scores")
    func rankings() {
        var random = SeededGenerator(seed: 51)
        for seed in 51_000..<51_100 as Range<UInt64> {
            var seeded = SeededCatalogue(seed: seed)
            let entries = seeded.entries(technologies: 6)
            let spelling = Self.spellings.randomElement(using: &random) ?? { $0 }
            let typed = entries.map { entry -> CatalogueEntry in
                guard case .technology(var record) = entry else { return entry }
                record.names.en = spelling(record.names.en)
                record.names.ja = record.names.ja.map(spelling)
                record.summary = record.summary.map { LocalisedText(en: $0.en.map(spelling), ja: $0.ja.map(spelling)) }
                return .technology(record)
            }
            let (matcher, other) = (Matcher(Catalogue(entries)), Matcher(Catalogue(typed)))
            for _ in 0..<5 {
                let query = seeded.query()
                var again = query
                again.text = LocalisedText(en: query.text.en.map(spelling), ja: query.text.ja.map(spelling))
                func lines(_ matcher: Matcher, _ query: NeedQuery) -> [BruteForce.Line] {
                    matcher.match(query, on: SeededCatalogue.asOf, limit: 10).results.map(BruteForce.Line.init)
                }
                let expected = lines(matcher, query)
                #expect(lines(matcher, again) == expected, "seed \(seed): \(query.text)")
                #expect(lines(other, query) == expected, "seed \(seed): \(query.text)")
            }
        }
    }

    @Test("P11: a need that names sectors only says the same in English and in Japanese: 10,000 needs")
    func sectorsOnly() {
        var random = SeededGenerator(seed: 52)
        let sectors = ShippedRecords.catalogue.sectors.all
        for number in 0..<10_000 {
            let some = (0..<Int.random(in: 1...4, using: &random)).compactMap { _ in
                sectors.randomElement(using: &random)
            }
            let english = some.map(\.names.en).joined(separator: ", ")
            let japanese = some.map(\.names[.ja]).joined(separator: "、")
            #expect(Self.analysis.question(english) == Self.analysis.question(japanese), "\(english)")
            // The ranking rests on that alone; some of them whole.
            guard number.isMultiple(of: 20) else { continue }
            let country = SeededCatalogue.countries.randomElement(using: &random)
            let rankings = [LocalisedText(en: english), LocalisedText(ja: japanese), LocalisedText(en: japanese)].map {
                Self.matcher.match(NeedQuery(text: $0, country: country), on: SeededCatalogue.asOf, limit: 3)
            }
            #expect(rankings.allSatisfy { $0 == rankings[0] }, "\(english)")
        }
    }
}
