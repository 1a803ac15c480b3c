import Model
import Testing

@testable import CLI

@Suite("A screening report as people read it")
struct ScreeningPageTests {
    private static let reference: Reference = "section 3.2"

    private static func finding(
        _ id: String, _ verdict: ScreeningVerdict, group: String = "e", weight: ScreeningEdition.Weight = .required,
        why: BilingualText, remedies: [BilingualText] = [], missing: [Scorecard.MissingFact] = [],
        changes: [ScreeningReport.Change] = []
    ) -> ScreeningReport.Finding {
        .init(
            criterion: id, group: group, title: BilingualText(en: "Criterion \(id)", ja: "要件\(id)"),
            reference: reference, weight: weight, verdict: verdict, possible: [verdict],
            reasons: [Reason(rule: "rule", reference: reference, message: why)], remedies: remedies, missing: missing,
            changes: changes)
    }

    private static let rating = Scorecard.MissingFact(
        pointer: "/screening/rating", question: BilingualText(en: "the rating", ja: "等級"),
        evidence: BilingualText(en: "a copy", ja: "写し"))

    private static let report = ScreeningReport(
        proposal: .named("p-1"), title: BilingualText(en: "Solar roofs", ja: "屋根置き太陽光"), kind: .new,
        edition: EditionUse(
            ScreeningEdition(
                id: .named("fy2025"), edition: "FY2025", title: BilingualText(en: "Criteria", ja: "応募要件"),
                effective: EffectivePeriod(from: .day("2025-01-01")), source: Source("S"), inputs: [], facts: [],
                derived: [], groups: [], criteria: [])),
        groups: [
            .init(id: "e", title: BilingualText(en: "Eligibility", ja: "応募要件")),
            .init(id: "c", title: BilingualText(en: "Claims", ja: "主張")),
        ],
        fiscalYear: 2025, headline: BilingualText(en: "Not eligible yet", ja: "現時点では不可"), result: .notEligibleYet,
        counts: .init([.fail, .unknown]), conditions: 0, unsettled: [],
        criteria: [
            finding(
                "6", .unknown, why: BilingualText(en: "not settled", ja: "未確定"), missing: [rating],
                changes: [
                    .init(
                        facts: [
                            .init(
                                pointer: "/screening/rating", label: rating.question, from: nil,
                                to: ["A", "B"].map { .init(name: $0, label: BilingualText(en: $0, ja: $0)) })
                        ], verdict: .pass)
                ]),
            finding(
                "9", .fail, why: BilingualText(en: "no letter", ja: "書面なし"),
                remedies: [BilingualText(en: "obtain it", ja: "取得する")]),
            finding("x", .fail, group: "c", weight: .advice, why: BilingualText(en: "differs", ja: "相違")),
        ],
        questions: [.init(fact: rating, settles: ["6"])],
        notices: [BilingualText(en: "The register is away.", ja: "台帳が応答しません。")])

    private static func text(_ language: Language) -> String {
        ScreeningPage(report: report, asOf: .day("2025-03-03"), language: language).page
            .text(PageStyle(columns: 100))
    }

    @Test("the result comes first, then each group of criteria, then what to ask")
    func english() {
        #expect(
            Self.text(.en) == """
                Solar roofs
                ━━━━━━━━━━━

                Not eligible yet

                Criteria FY2025 · new project · for FY2025 · as of 2025-03-03

                • The register is away.

                Eligibility

                Criterion    Verdict  Why, and what would change it
                ───────────  ───────  ─────────────────────────────
                Criterion 6  unknown  not settled
                                      [section 3.2]
                                      → A or B gives pass
                Criterion 9  fail     no letter
                                      [section 3.2]
                                      → obtain it

                Claims

                Criterion    Verdict  Why, and what would change it
                ───────────  ───────  ─────────────────────────────
                Criterion x  warning  differs
                                      [section 3.2]

                What to find out, the required criteria first

                • the rating — /screening/rating (settles 6; see a copy)

                """)
    }

    @Test("Japanese says the same")
    func japanese() {
        let text = Self.text(.ja)
        for words in [
            "屋根置き太陽光", "現時点では不可", "応募要件 FY2025 · 新規事業 · 2025年度実施 · 基準日 2025-03-03", "台帳が応答しません。", "不適合", "→ 取得する",
            "→ A・B → 適合", "注意", "等級 — /screening/rating(6が確定。根拠：写し)",
        ] { #expect(text.contains(words), "\(words)\n\(text)") }
    }
}
