import Contracts
import Model
import Testing

@testable import CLI

@Suite("A budget as people read it")
struct BudgetPageTests {
    @Test("the verdict comes first, then lines under their headings with sums, then the checks beside it")
    func english() {
        #expect(
            BudgetPage(report: SampleBudget.report(), language: .en).page.text(PageStyle(columns: 100)) == """
                Budget for one fiscal year
                ━━━━━━━━━━━━━━━━━━━━━━━━━━

                Fail by JPY 200

                Budget rules FY2025 · Table 5

                #  Line                            JPY without tax
                ─  ──────────────────────────────  ───────────────  ────────
                   Direct costs · Operating costs          ≥ 2,000
                1  Rent                                      2,000
                   Tax                                         200
                2  Consumption tax                             200  computed
                   Sum without tax                           2,000
                   Total with tax                            2,200
                   Ceiling with tax                          2,000

                • JPY 200 above the ceiling [Section 3.3(3)]

                What would change the verdict

                • pass: reduce by JPY 181

                Half rule in every reading (a warning only)

                Reading        JPY  At most     Of  Kept
                ───────────  ─────  ───────  ─────  ────
                (a) literal  2,000    1,100  2,200  no

                ask

                Obligatory tasks

                unknown: cost unknown: (2)

                     Task             How often    JPY without tax  State
                ───  ───────────────  ───────────  ───────────────  ───────
                (2)  Monthly reports  every month                ?  unknown

                Purchases

                Item   JPY for one  Line                                 Why
                ─────  ───────────  ───────────────────────────────────  ────────────
                Meter          300  Rent (differs from the line chosen)  cheap
                                                                         ! other line

                To mind

                • note: ask first [Table 3]

                What is missing

                • what do tasks cost — /tasks (0 fails)

                """)
    }

    @Test("Japanese says the same")
    func japanese() {
        let text = BudgetPage(report: SampleBudget.report(), language: .ja).page.text(PageStyle(columns: 100))
        for words in [
            "不適合（200円超過）", "直接経費 · 業務費", "総額（税込）", "適合: 181円減額", "(a) 文字どおり", "金額不明：(2)", "! 区分相違", "事前確認",
            "業務の金額 — /tasks (0円は不可)",
        ] { #expect(text.contains(words), "\(words)\n\(text)") }
    }

    @Test("the expense lines stand under their headings with all definitions, and the tax is not entered")
    func lines() {
        let result = ScoringMethods.ListExpenseLines.Result(
            asOf: nil, rules: SampleBudget.rules, lines: SampleBudget.rules.lines, revision: 1, stale: false)
        #expect(
            ExpenseLinesPage(result: result, language: .en).page.text(PageStyle(columns: 100)) == """
                Budget rules
                ━━━━━━━━━━━━

                FY2025 · Table 5

                Direct costs · Operating costs

                #  Line  ID    What belongs in it
                ─  ────  ────  ──────────────────
                1  Rent  rent  (1) Venues
                               ! ask first

                Tax

                #  Line             ID   What belongs in it
                ─  ───────────────  ───  ─────────────────────
                2  Consumption tax  tax  10%
                                         computed, not entered

                """)
    }
}
