import Contracts
import Model
import Testing

@testable import CLI

@Suite("Schemes as people read them")
struct SchemesPageTests {
    private static let questions = [
        FundingQuestion(
            fact: .country, question: BilingualText(en: "Which country?", ja: "どの国ですか。"), options: nil, settles: 1,
            maySettle: 2)
    ]

    @Test("schemes stand by verdict, the best first, each with its clause and reference; questions and exits follow")
    func english() {
        let result = SampleSchemes.answer(
            [
                SampleSchemes.verdict("a", "T7-1", .fits), SampleSchemes.verdict("b", nil, .notNow),
                SampleSchemes.verdict("c", "T8-1", .fits),
            ], questions: Self.questions)
        #expect(
            SchemesPage(result: result, language: .en).page.text(PageStyle(columns: 100)) == """
                No country is stated.

                Fits (2)

                Scheme         Why                       Mind / what next
                ─────────────  ────────────────────────  ────────────────
                T7-1 Scheme a  • because of a [Table 7]
                Ministry
                T8-1 Scheme c  • because of c [Table 7]
                Ministry

                Not now (1)

                Scheme    Why                       Mind / what next
                ────────  ────────────────────────  ────────────────
                Scheme b  • because of b [Table 7]  look again
                Ministry

                What to find out next

                • Which country? (may settle 2 schemes)

                Ways on that are no schemes

                • business basis: always

                As of 2025-03-31. Editions: FY2024. Confirm every call with its agency before you apply.

                """)
    }

    @Test("what is beyond the limit is still named")
    func limited() {
        let result = SampleSchemes.answer([
            SampleSchemes.verdict("a", "T7-1", .fits), SampleSchemes.verdict("b", nil, .fits),
            SampleSchemes.verdict("c", "T8-1", .fits),
        ])
        let page = SchemesPage(result: result, language: .ja, limit: 1, detail: .brief).page
        let text = page.text(PageStyle(columns: 100))
        #expect(text.contains("適合 (3)"))
        #expect(text.contains("ほか: 制度b、T8-1"))
    }

    @Test("the tour says in a line what changes in a candidate country, or that nothing does")
    func candidate() {
        let partner = SampleSchemes.answer([
            SampleSchemes.verdict("a", "T7-1", .fits), SampleSchemes.verdict("b", nil, .fits),
            SampleSchemes.verdict("c", "T8-1", .unknown),
        ])
        let other = SampleSchemes.answer([
            SampleSchemes.verdict("a", "T7-1", .notNow), SampleSchemes.verdict("b", nil, .fits),
            SampleSchemes.verdict("c", "T8-1", .doesNotFit),
        ])
        let text = TourText(.en)
        #expect(
            text.candidate("Brazil", from: partner, to: other)
                == "For the same project in Brazil, a JCM candidate, this changes. "
                + "fits → not now: T7-1; unknown → does not fit: T8-1.")
        #expect(text.candidate("Brazil", from: partner, to: partner).contains("every verdict is the same"))
    }

    @Test("what to mind beside the verdict: two changes and how many more there are, marks, the call")
    func next() {
        let open = CallStatus(lifecycle: .open, message: BilingualText(en: "open until 30 June", ja: "6月30日まで公募中"))
        let result = SampleSchemes.answer([
            SampleSchemes.verdict(
                "a", "T7-1", .doesNotFit, call: open, misses: ["if x", "if y", "if z", "if w"])
        ])
        let text = SchemesPage(result: result, language: .en).page.text(PageStyle(columns: 100))
        for words in ["→ if x", "→ if y", "→ and 2 more (why)", "open until 30 June"] { #expect(text.contains(words)) }
        #expect(!text.contains("if z"))
    }

    @Test("a page of a longer answer says so, by verdict and as a whole, and how to go on")
    func paged() {
        let all = (0..<5).map { SampleSchemes.verdict("s\($0)", nil, .fits) }
        let result = SampleSchemes.answer(Array(all.prefix(2)), of: all, nextOffset: 2)
        let english = SchemesPage(result: result, language: .en).page.text(PageStyle(columns: 100))
        #expect(english.contains("Fits (2 of 5)"))
        #expect(english.contains("2 of 5 schemes are shown. The next: --offset 2"))
        let japanese = SchemesPage(result: result, language: .ja).page.text(PageStyle(columns: 100))
        #expect(japanese.contains("適合 (5件中2件)"))
        #expect(japanese.contains("続き: --offset 2"))
    }

    @Test("no line is wider than the terminal", arguments: [Language.en, .ja], [80, 120])
    func width(_ language: Language, _ columns: Int) {
        let result = SampleSchemes.answer(
            [SampleSchemes.verdict("a-scheme-with-a-long-name-of-its-own", "T7-1", .notNow, misses: ["if x"])],
            questions: FactName.allCases.map { SampleSchemes.question($0) })
        let text = SchemesPage(result: result, language: language).page.text(PageStyle(columns: columns))
        for line in text.split(separator: "\n") { #expect(TextWidth.of(line) <= columns, "\(line)") }
    }
}
