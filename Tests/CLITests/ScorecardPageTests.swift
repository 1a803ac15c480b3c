import Model
import Testing

@testable import CLI

@Suite("A scorecard as people read it")
struct ScorecardPageTests {
    private static let reference: Reference = "Table 6 row 1h"

    private static func reason(_ en: String, _ ja: String) -> Reason {
        Reason(rule: "rule", reference: reference, message: BilingualText(en: en, ja: ja))
    }

    private static let missing = Scorecard.MissingFact(
        pointer: "/judged/1f", question: BilingualText(en: "a reviewer's points", ja: "審査員の点"),
        evidence: BilingualText(en: "a review", ja: "審査結果"))

    private static let card = Scorecard(
        proposal: .named("p-1"), title: BilingualText(en: "Solar roofs", ja: "屋根置き太陽光"), kind: .new,
        sheet: .init(
            ScoringSheet(
                id: .named("fy2025"), edition: "FY2025", title: BilingualText(en: "Scoring sheet", ja: "採点表"),
                effective: EffectivePeriod(from: .day("2025-01-01")), source: Source("Table 6"),
                totals: ColumnPoints(new: 25, ongoing: nil), inputs: [], groups: [], gates: [], rows: [])),
        headline: BilingualText(en: "Not eligible. 3 of 5 decided", ja: "選定対象外。5点中3点"), standing: .notEligible,
        gates: [.init(gate: "novelty", passed: .no, reason: reason("novelty is lacking", "新規性がない"))],
        total: .init(points: 3, maximum: 5), computed: .init(points: 3, maximum: 5),
        judged: .init(points: 0, maximum: 0),
        undecidedMaximum: 20, possible: PointRange(min: 3, max: 23), maximum: 25,
        rows: [
            .init(
                id: "1f", title: BilingualText(en: "Multiple benefits", ja: "マルチベネフィット"), group: "1",
                status: .undecided, possible: PointRange(min: 0, max: 20), maximum: 20,
                reasons: [reason("not judged yet", "未審査")], flags: [], missing: [missing], statements: []),
            .init(
                id: "1h", title: BilingualText(en: "Reductions", ja: "削減量"), group: "1", status: .computed,
                possible: PointRange(min: 3, max: 3), maximum: 5, reasons: [reason("12,400: 3 points", "12,400：3点")],
                flags: [], missing: [], statements: []),
            .init(
                id: "3", title: BilingualText(en: "Achievements", ja: "実績"), group: "3", status: .notScored,
                possible: PointRange(min: 0, max: 0), maximum: 0, reasons: [], flags: [], missing: [], statements: []),
        ],
        improvements: [
            .init(
                row: "1h", gain: 1, reaching: 4, effort: .project, alternatives: [], reference: reference,
                message: BilingualText(en: "reduce more", ja: "削減を増やす"))
        ],
        questions: [.init(fact: missing, settles: ["1f"], pointsAtStake: 20)])

    @Test("gates come before points, rows that are not scored are left out, improvements and questions follow")
    func english() {
        #expect(
            ScorecardPage(card: Self.card, language: .en).page.text(PageStyle(columns: 100)) == """
                Solar roofs
                ━━━━━━━━━━━

                Not eligible. 3 of 5 decided

                Scoring sheet FY2025 · new project · Table 6

                Gate     Passed  Why
                ───────  ──────  ──────────────────
                novelty  no      novelty is lacking

                Row  Criterion           Points  By         Why
                ───  ─────────────────  ───────  ─────────  ────────────────
                1f   Multiple benefits  0–20/20  undecided  not judged yet
                1h   Reductions             3/5  computed   12,400: 3 points

                Total: 3 of 5 decided points (computed 3/5, judged 0/0); 20 points undecided. Still possible: 3–23
                of 25.

                What would add points, the cheapest first

                Gain  Row  How          Effort                Reference
                ────  ───  ───────────  ────────────────────  ──────────────
                  +1  1h   reduce more  redesign the project  Table 6 row 1h

                What is missing, the most at stake first

                • a reviewer's points — /judged/1f (settles 1f: 20 points at stake); shown by a review

                """)
    }

    @Test("Japanese says the same")
    func japanese() {
        let text = ScorecardPage(card: Self.card, language: .ja).page.text(PageStyle(columns: 100))
        for words in [
            "屋根置き太陽光", "選定対象外。5点中3点", "novelty  不充足  新規性がない", "合計: 確定分5点中3点", "+1  1h    削減を増やす",
            "(1fが確定、20点に影響)。確認資料: 審査結果",
        ] { #expect(text.contains(words), "\(words)\n\(text)") }
    }

    @Test("in brief the rows have no reasons and the improvements no references")
    func brief() {
        let text = ScorecardPage(card: Self.card, language: .en, limit: 1, detail: .brief).page
            .text(PageStyle(columns: 100))
        #expect(!text.contains("12,400: 3 points"))
        #expect(!text.contains("Table 6 row 1h"))
        #expect(text.contains("reduce more"))
    }
}
