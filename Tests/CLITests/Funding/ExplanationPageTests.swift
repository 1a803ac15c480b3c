import Model
import Testing

@testable import CLI

@Suite("Why a scheme comes to its verdict, as people read it")
struct ExplanationPageTests {
    private static func clause(
        _ id: String, _ fact: FactName, value: String?, decides: Bool = false, takenAsRead: Bool = false,
        outcomes: [RuleReading.OutcomeReading]
    ) -> RuleReading.ClauseReading {
        let outcome = EligibilityClause.Outcome(.allowed, BilingualText(en: "It is.", ja: "はい。"))
        return RuleReading.ClauseReading(
            EligibilityClause(
                id: .named(id), fact: fact, sentence: BilingualText(en: "On \(id).", ja: "\(id)の要件。"),
                reference: "Table 7 (L1118)", branches: [], otherwise: outcome), value: value, decides: decides,
            isTakenAsRead: takenAsRead, outcomes: outcomes)
    }

    private static func outcome(
        _ condition: String, _ effect: ClauseEffect, _ holds: Truth
    ) -> RuleReading.OutcomeReading {
        RuleReading.OutcomeReading(
            condition: BilingualText(en: condition, ja: condition), effect: effect,
            sentence: BilingualText(en: "Because.", ja: "理由。"), holds: holds)
    }

    private static let tree = RuleReading(
        kind: .all, effects: [.excluded],
        parts: [
            RuleReading(
                kind: .clause, effects: [.excluded],
                clause: clause(
                    "owner", .implementer, value: "governmentItself", decides: true,
                    outcomes: [
                        outcome("private company", .allowed, .no), outcome("any other value", .excluded, .yes),
                    ])),
            RuleReading(
                kind: .any, effects: [.allowed, .confirm],
                parts: [
                    RuleReading(
                        kind: .clause, effects: [.allowed, .confirm],
                        clause: clause(
                            "gas", .gases, value: nil,
                            outcomes: [
                                outcome("methane", .allowed, .unknown), outcome("any other value", .confirm, .unknown),
                            ])),
                    RuleReading(
                        kind: .not, effects: [.allowed],
                        parts: [
                            RuleReading(
                                kind: .clause, effects: [.excluded],
                                clause: clause(
                                    "purpose", .purposes, value: "mrv,jointPilot", outcomes: []))
                        ]),
                ]),
        ])

    private static let explanation = SchemeExplanation(
        asOf: .day("2025-03-31"), country: SampleSchemes.country, assumptions: [],
        verdict: SampleSchemes.verdict("model", "T7-1", .doesNotFit, unknown: [.gases], misses: ["if private"]),
        amendments: [.named("amended-2025")], standing: [], tree: tree)

    @Test("the verdict first, then the tree: each clause with its value, its answers, its reference")
    func english() {
        let text = ExplanationPage(explanation: Self.explanation, language: .en).page.text(PageStyle(columns: 100))
        #expect(
            text.hasPrefix("T7-1 Scheme model\n━━━━━━━━━━━━━━━━━\n\nDoes not fit\n\n• because of model [Table 7]\n"))
        #expect(text.contains("• → if private"))
        #expect(text.contains("• amended by amended-2025"))
        #expect(
            text.contains(
                """
                All of these → excluded
                  * On owner. → excluded
                    implementer in the partner country: government of the partner country itself
                    ✗ private company → allowed: Because.
                    ▸ any other value → excluded: Because.
                    [Table 7 (L1118)] owner
                  Any of these → allowed / to be confirmed
                    On gas. → allowed / to be confirmed
                      greenhouse gases reduced: unknown
                      ? methane → allowed: Because.
                      ? any other value → to be confirmed: Because.
                      [Table 7 (L1118)] gas
                    Not this → allowed
                      On purpose. → excluded
                        purposes of the support: measurement, reporting and verification (MRV), a joint pilot or
                          demonstration
                        [Table 7 (L1118)] purpose
                """), "\(text)")
    }

    @Test("in Japanese, with the labels of the values")
    func japanese() {
        let text = ExplanationPage(explanation: Self.explanation, language: .ja).page.text(PageStyle(columns: 100))
        for words in ["不適合", "次のすべて → 不可", "相手国での実施主体: 相手国政府(自治体を含む)自身", "温室効果ガス: 不明"] {
            #expect(text.contains(words), "\(text)")
        }
    }

    @Test("a tree of any depth stays within the terminal", arguments: [40, 80, 120])
    func deep(_ columns: Int) {
        var tree = Self.tree
        for _ in 0..<60 { tree = RuleReading(kind: .all, effects: [.allowed], parts: [tree]) }
        var page = Page()
        page.outline(RuleOutline(language: .ja).lines(of: tree))
        for line in page.text(PageStyle(columns: columns)).split(separator: "\n") {
            #expect(TextWidth.of(line) <= columns, "\(line)")
        }
    }
}
