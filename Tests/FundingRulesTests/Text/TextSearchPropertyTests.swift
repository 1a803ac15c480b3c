import FundingRules
import Model
import Testing

@Suite("Searching schemes in two languages") struct TextSearchPropertyTests {
    @Test("two terms find the same schemes in English and in Japanese, in either order", arguments: 0..<500)
    func twoTerms(seed: Int) throws {
        var random = SeededGenerator(seed: UInt64(seed))
        let shipped = try Shipped.value.get()
        let first = try #require(shipped.found.randomElement(using: &random))
        let second = try #require(shipped.found.randomElement(using: &random))
        let both = shipped.places(of: first).filter(Set(shipped.places(of: second)).contains)
        for language in Language.allCases {
            let one = try #require(first.spellings(language).randomElement(using: &random))
            let other = try #require(second.spellings(language).randomElement(using: &random))
            let joins = language == .en ? [", ", "; ", " / "] : ["、", "。", " / "]
            let join = try #require(joins.randomElement(using: &random))
            #expect(shipped.index.places(matching: one + join + other).places == both, "\(one)\(join)\(other)")
            #expect(shipped.index.places(matching: other + join + one).places == both, "\(other)\(join)\(one)")
        }
    }

    @Test("a space between two terms does the same in both languages")
    func spaced() throws {
        let shipped = try Shipped.value.get()
        for first in shipped.found {
            for second in shipped.found {
                let english = "\(first.en[0]) \(second.en[0])"
                let japanese = "\(first.ja[0]) \(second.ja[0])"
                let found = shipped.index.places(matching: english)
                #expect(found == shipped.index.places(matching: japanese), "\(english) | \(japanese)")
            }
        }
    }

    @Test("any query finds what a look through all texts finds", arguments: 0..<200)
    func agreesWithNaiveSearch(seed: Int) throws {
        var random = SeededGenerator(seed: UInt64(1_000 + seed))
        let shipped = try Shipped.value.get()
        var query = ""
        for _ in 0..<Int.random(in: 1...3, using: &random) {
            query += try shipped.piece(using: &random)
            query += try #require([" ", "", "の", ", ", "-", " for ", "・"].randomElement(using: &random))
        }
        #expect(shipped.index.places(matching: query).places == shipped.naive.places(matching: query), "\(query)")
    }

    @Test("any characters are a query, and find nothing where they say nothing")
    func anyCharacters() throws {
        var random = SeededGenerator(seed: 11)
        let index = try Shipped.value.get().index
        for _ in 0..<2_000 {
            let scalars = (0..<Int.random(in: 0...40, using: &random)).compactMap { _ in
                Unicode.Scalar(UInt32.random(in: 0...0x1_FFFF, using: &random))
            }
            let text = String(String.UnicodeScalarView(scalars))
            let found = index.places(matching: text)
            if !SchemeTextIndex.problems(of: text, at: "").isEmpty { #expect(found.isEmpty) }
        }
    }
}

/// The shipped schemes and terms, read once for all cases.
private struct Shipped {
    let index: SchemeTextIndex
    let naive: NaiveSearch
    /// The terms that some scheme has.
    let found: [FundingTerm]
    private let placesOfTerms: [FundingTerm.ID: [Int]]
    /// Words of the schemes' texts, and parts of their Japanese.
    private let words: [String]

    static let value = Result { try Shipped() }

    private init() throws {
        let schemes = try ShippedSchemes.load()
        let terms = try ShippedTerms.load()
        index = try ShippedTerms.index()
        let naive = NaiveSearch(schemes, terms: terms, fillers: ["for", "ノ"])
        self.naive = naive
        placesOfTerms = Dictionary(uniqueKeysWithValues: terms.map { ($0.id, naive.places(matching: $0.ja[0])) })
        let places = placesOfTerms
        found = terms.filter { places[$0.id]?.isEmpty == false }
        words = schemes.flatMap(Self.words)
    }

    private static func words(of scheme: Scheme) -> [String] {
        let sentences = (scheme.statements ?? []).map(\.text) + [scheme.agency, scheme.supportType]
        let english = sentences.flatMap { $0.en.split(separator: " ") }.filter { $0.count > 6 }
        let japanese = sentences.flatMap { $0.ja.split { !isKanjiOrKatakana($0) } }.filter { $0.count > 1 }
        return (english + japanese).map { String($0) }
    }

    private static func isKanjiOrKatakana(_ character: Character) -> Bool {
        ("一"..."鿿").contains(character) || ("ァ"..."ー").contains(character)
    }

    func places(of term: FundingTerm) -> [Int] { placesOfTerms[term.id] ?? [] }

    /// A spelling of a term, a word, or a part of one.
    func piece(using random: inout SeededGenerator) throws -> String {
        if Bool.random(using: &random) {
            let term = try #require(found.randomElement(using: &random))
            return try #require((term.en + term.ja).randomElement(using: &random))
        }
        let word = try #require(words.randomElement(using: &random))
        guard word.utf8.allSatisfy({ $0 > 0x7F }) else { return word }
        return String(word.dropFirst(Int.random(in: 0...max(0, word.count - 2), using: &random)))
    }
}

extension FundingTerm {
    fileprivate func spellings(_ language: Language) -> [String] { language == .en ? en : ja }
}
