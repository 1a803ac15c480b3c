import Contracts
import Model
import Testing

@testable import CLI

@Suite("Schemes as people read them")
struct SchemesPageTests {
    private static func reason(_ en: String, _ ja: String) -> Reason {
        Reason(rule: "rule", reference: "Table 7", message: BilingualText(en: en, ja: ja))
    }

    private static func scheme(_ id: String, _ number: String?, _ verdict: Verdict) -> SchemeVerdict {
        let outcome = EligibilityClause.Outcome(.allowed, BilingualText(en: "It is.", ja: "はい。"))
        let clause = EligibilityClause(
            id: .named("partner"), fact: .country, sentence: BilingualText(en: "Partner.", ja: "パートナー。"),
            reference: "Table 7", branches: [], otherwise: outcome)
        var scheme = Scheme(
            id: .named(id), beyondGuidebook: number == nil, names: Names(en: "Scheme \(id)", ja: "制度\(id)"),
            agency: BilingualText(en: "Ministry", ja: "省"), supportType: BilingualText(en: "Subsidy", ja: "補助金"),
            route: .partnerCountryExit, offers: Scheme.Offer(purposes: [.equipment], stages: [.equipment]),
            eligibility: .clause(clause), source: Source("Table 7"))
        scheme.guidebookNumber = number
        return SchemeVerdict(
            scheme: SchemeCard(
                scheme, call: CallStatus(lifecycle: .unknown, message: BilingualText(en: "no call", ja: "公募なし"))),
            verdict: verdict,
            deciding: [ClauseFinding(effect: .allowed, reason: reason("because of \(id)", "\(id)のため"))],
            alsoAgainst: [], cautions: [], marks: [], unknownFacts: [], nearestMisses: [],
            recheck: verdict == .notNow ? BilingualText(en: "look again", ja: "再確認") : nil,
            fitness: SchemeFitness(purposes: nil, stage: nil))
    }

    private static func result(_ verdicts: [SchemeVerdict]) -> FundingMethods.FindSchemes.Result {
        FundingMethods.FindSchemes.Result(
            SchemeFindings(
                asOf: .day("2025-03-31"), editions: ["FY2024"],
                country: CountryPosition(
                    code: nil, name: nil, status: nil, isJCMPartner: .unknown, cityToCityScope: .unknown,
                    reasons: [reason("No country is stated.", "国が示されていません。")]),
                assumptions: [], verdicts: verdicts, total: verdicts.count, counts: [],
                exits: [
                    ExitRoute(
                        id: .named("business"), name: BilingualText(en: "business basis", ja: "ビジネスベース"),
                        reason: reason("always", "常に"))
                ],
                questions: [
                    FundingQuestion(
                        fact: .country, question: BilingualText(en: "Which country?", ja: "どの国ですか。"), options: nil,
                        settles: 1, maySettle: 2)
                ]), bookmark: AnswerBookmark(revision: 1, asOf: .day("2025-03-31")), nextOffset: nil, revision: 1,
            stale: false)
    }

    @Test("schemes stand by verdict, the best first, each with its clause and reference; questions and exits follow")
    func english() {
        let result = Self.result([
            Self.scheme("a", "T7-1", .fits), Self.scheme("b", nil, .notNow), Self.scheme("c", "T8-1", .fits),
        ])
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
        let result = Self.result([
            Self.scheme("a", "T7-1", .fits), Self.scheme("b", nil, .fits), Self.scheme("c", "T8-1", .fits),
        ])
        let page = SchemesPage(result: result, language: .ja, limit: 1, detail: .brief).page
        let text = page.text(PageStyle(columns: 100))
        #expect(text.contains("適合 (3)"))
        #expect(text.contains("ほか: 制度b、T8-1"))
    }

    @Test("the tour says in a line what changes in a candidate country, or that nothing does")
    func candidate() {
        let partner = Self.result([
            Self.scheme("a", "T7-1", .fits), Self.scheme("b", nil, .fits), Self.scheme("c", "T8-1", .unknown),
        ])
        let other = Self.result([
            Self.scheme("a", "T7-1", .notNow), Self.scheme("b", nil, .fits), Self.scheme("c", "T8-1", .doesNotFit),
        ])
        let text = TourText(.en)
        #expect(
            text.candidate("Brazil", from: partner, to: other)
                == "For the same project in Brazil, a JCM candidate, this changes. "
                + "fits → not now: T7-1; unknown → does not fit: T8-1.")
        #expect(text.candidate("Brazil", from: partner, to: partner).contains("every verdict is the same"))
    }
}
