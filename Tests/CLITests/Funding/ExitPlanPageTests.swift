import Model
import Testing

@testable import CLI

@Suite("Exit routes as people read them")
struct ExitPlanPageTests {
    private static let plan = ExitPlan(
        asOf: .day("2025-03-31"), editions: ["FY2024"], country: SampleSchemes.country,
        assumptions: [SampleSchemes.reason("No stage is stated.", "段階の指定がありません。")],
        primary: [SampleSchemes.judged("model", "T7-1", .notNow)],
        obstacles: [
            ExitPlan.Obstacle(
                fact: .countryStatus,
                finding: ClauseFinding(
                    effect: .notNow,
                    reason: SampleSchemes.reason("Malaysia is a candidate, not a partner.", "マレーシアは候補国です。")),
                removedBy: [
                    NearestMiss(
                        changes: [], becomes: .fits,
                        message: BilingualText(en: "would fit if it signed", ja: "署名すれば適合します"))
                ],
                waivedBy: [
                    ExitPlan.Waiver(
                        scheme: SchemeMention(SampleSchemes.scheme("biz", "T8-4")), verdict: .fitsIfConfirmed,
                        how: .notAsked, message: BilingualText(en: "asks for no country", ja: "国の要件がありません"))
                ])
        ],
        steps: [
            ExitPlan.Step(
                stage: .study, label: ProjectStage.study.label, schemes: [SampleSchemes.judged("c3p", nil, .fits)],
                note: BilingualText(en: "form the consortium", ja: "コンソーシアムを組成")),
            ExitPlan.Step(
                stage: .operation, label: ProjectStage.operation.label, schemes: [],
                note: BilingualText(en: "monitor", ja: "モニタリング")),
        ],
        cooperation: [SampleSchemes.judged("clair", "T8-5", .fits)], exits: SampleSchemes.exits,
        questions: [SampleSchemes.question(.country)])

    @Test("the primary exit, each obstacle with what removes and what waives it, the steps, the cooperation, the exits")
    func english() {
        let text = ExitPlanPage(plan: Self.plan, language: .en).page.text(PageStyle(columns: 120))
        let parts = [
            "Exit routes for the project", "No country is stated.", "• No stage is stated.", "The primary exit",
            "T7-1 Scheme model", "not now", "• because of model [Table 7]",
            "What stands in its way, and what waives it", "Malaysia is a candidate", "Over time",
            "1  study", "• Scheme c3p: fits", "form the consortium", "2  operation", "–",
            "System development and cooperation of cities (not equipment funding)", "T8-5 Scheme clair",
            "Ways on that are no schemes", "• business basis: always", "What to find out next", "As of 2025-03-31.",
        ]
        var rest = text[...]
        for part in parts {
            guard let range = rest.firstRange(of: part) else {
                Issue.record("\(part) is not where it should be in \(text)")
                return
            }
            rest = rest[range.upperBound...]
        }
        #expect(
            text.contains(
                """
                The country's standing in the JCM
                  Malaysia is a candidate, not a partner. [Table 7]
                  → would fit if it signed
                  Asks for no country
                    T8-4 Scheme biz: fits if confirmed

                """), "\(text)")
    }

    @Test("a project that nothing stands in the way of is told so")
    func noObstacle() {
        let plan = ExitPlan(
            asOf: .day("2025-03-31"), editions: [], country: SampleSchemes.country, assumptions: [], primary: [],
            obstacles: [], steps: [], cooperation: [], exits: [], questions: [])
        let text = ExitPlanPage(plan: plan, language: .ja).page.text(PageStyle(columns: 80))
        #expect(text.contains("支障となる要件と、それを免れる制度\n\nありません。"))
    }

    @Test("no line is wider than the terminal", arguments: [Language.en, .ja], [80, 120])
    func width(_ language: Language, _ columns: Int) {
        let text = ExitPlanPage(plan: Self.plan, language: language).page.text(PageStyle(columns: columns))
        for line in text.split(separator: "\n") { #expect(TextWidth.of(line) <= columns, "\(line)") }
    }
}
