import Foundation
import MatchingSupport
import MatchmakingRules
import Model
import RankingSupport
import Testing

@Suite("One need in two languages")
struct BilingualTests {
    private let matcher = ShippedRecords.matcher
    private static let asOf = day("2025-11-01")

    private func ranking(_ text: String) -> Ranking {
        matcher.match(NeedQuery(text: LocalisedText(en: text), country: country("VN")), on: Self.asOf, limit: 50)
    }

    /// The spellings of some terms as a need lists them.
    private func need(_ terms: [DomainTerm], _ spelling: (DomainTerm) -> String?) -> String {
        terms.compactMap(spelling).joined(separator: "、")
    }

    @Test("made of concepts, it has one ranking, with the same matched terms and reasons")
    func concepts() {
        var random = SeededGenerator(seed: 11)
        let terms = matcher.catalogue.terms.all
        for _ in 0..<300 {
            let some = (0..<Int.random(in: 1...4, using: &random)).compactMap { _ in terms.randomElement(using: &random)
            }
            let english = ranking(need(some) { $0.en.randomElement(using: &random) })
            let japanese = ranking(need(some) { $0.ja.randomElement(using: &random) })
            #expect(english == japanese, "\(some.map(\.key))")
        }
    }

    @Test("composition, width, case and kana of a need do not change its ranking")
    func folding() throws {
        for need in try Self.needs() {
            for text in [need.en, need.ja] {
                let before = ranking(text)
                // Kana are one in the spellings of concepts; between them, hiragana are grammar.
                for other in TermListTests.forms(of: text).prefix(6) { #expect(ranking(other) == before, "\(other)") }
            }
        }
    }

    @Test("every pair of spellings finds the same technologies in the same order")
    func spellings() {
        for term in matcher.catalogue.terms.all {
            guard let first = term.spellings.first else { continue }
            let expected = ranking(first)
            for spelling in term.spellings.dropFirst() { #expect(ranking(spelling) == expected, "\(spelling)") }
        }
    }

    @Test("written by hand in both languages, its first twenty agree")
    func agreement() throws {
        let quality = BilingualQuality(of: try Self.needs(), matcher: matcher, on: Self.asOf)
        #expect(quality.needs == 100)
        #expect(quality.agreement >= 0.95)
        #expect(quality.identical >= 85)
    }

    @Test("a record in one language is found by its title in the other")
    func titles() throws {
        let search = TitleSearch(of: matcher.catalogue, on: Self.asOf)
        func mean(_ question: Language, _ records: Language) throws -> Double {
            try #require(search.meanReciprocalRank[.init(question, records)])
        }
        #expect(search.titles >= 46)
        #expect(try mean(.en, .ja) >= 0.85 * mean(.ja, .ja))
        #expect(try mean(.ja, .en) >= 0.85 * mean(.en, .en))
        #expect(try mean(.en, .en) > 0.8 && mean(.ja, .ja) > 0.8)
    }

    private static func needs() throws -> [BilingualNeed] {
        try BilingualNeed.all(
            at: ShippedRecords.folder.deletingLastPathComponent()
                .appending(path: "examples/needs-in-both-languages.jsonl"))
    }
}

@Suite("Agreement of two lists")
struct RankAgreementTests {
    @Test(
        "is 1 for the same, −1 for the reverse, and between where the lists share a part",
        arguments: [
            ("abc", "abc", 1.0), ("abc", "cba", -1.0), ("", "", 1.0), ("a", "a", 1.0), ("a", "", -1.0),
            ("ab", "ac", 1.0 / 3), ("ab", "cd", -4.0 / 6),
        ])
    func tau(one: String, other: String, expected: Double) {
        #expect(abs(RankAgreement.tau(one.map(String.init), other.map(String.init)) - expected) < 1e-12)
        #expect(abs(RankAgreement.tau(other.map(String.init), one.map(String.init)) - expected) < 1e-12)
    }
}
