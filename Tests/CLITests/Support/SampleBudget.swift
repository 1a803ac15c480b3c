import Model

/// A small report, made by hand.
enum SampleBudget {
    static let text = BilingualText(en: "Rent", ja: "借料")

    private static func words(_ en: String, _ ja: String) -> BilingualText { BilingualText(en: en, ja: ja) }

    static let rules = BudgetRules(
        id: .named("b-1"), edition: "FY2025", title: words("Budget rules", "経費基準"),
        effective: EffectivePeriod(from: .day("2025-02-10")), source: Source("Table 5"),
        groups: [
            .init(id: "direct", title: words("Operating costs", "業務費"), category: words("Direct costs", "直接経費")),
            .init(id: "tax", title: words("Tax", "消費税"), category: words("Tax", "消費税")),
        ],
        lines: [
            .init(
                id: "rent", number: 1, printedName: "Rent", title: text, group: "direct",
                definitions: [.init(number: "1", text: words("Venues", "会場借料"))], reference: "Table 5, Rent",
                notices: [.init(id: "ask", reference: "Table 5", message: words("ask first", "事前確認"))]),
            .init(
                id: "tax", number: 2, printedName: "Tax", title: words("Consumption tax", "消費税及び地方消費税"),
                group: "tax", definitions: [.init(text: words("10%", "10%"))], reference: "Table 5, Tax"),
        ], tax: .init(ruleID: "tax", line: "tax", percent: 10, reference: "R"),
        ceiling: .init(ruleID: "ceiling", amountIncludingTax: Yen(2_000), reference: "Section 3.3(3)"),
        obligation: .init(
            ruleID: "tasks", reference: "Table 3",
            tasks: [
                .init(
                    id: "2", title: words("Monthly reports", "月次報告"), deliverables: text,
                    cadence: words("every month", "毎月"), reference: "Table 3, item (2)")
            ]),
        shares: [
            .init(
                ruleID: "half", title: words("Half rule", "2分の1ルール"), reference: "Table 5", mostPercent: 50,
                note: words("ask", "要確認"), readings: [])
        ],
        purchases: .init(
            ruleID: "p", reference: "R", consumables: "rent", equipment: "rent", tests: [], properties: []))

    static func report(
        _ verdict: BudgetReport.Verdict = .fail, tasks: BudgetReport.Verdict = .unknown
    ) -> BudgetReport {
        func reason(_ text: BilingualText) -> Reason { Reason(rule: "r", reference: "Section 3.3(3)", message: text) }
        return BudgetReport(
            rules: .init(rules), verdict: verdict, headline: words("Fail by JPY 200", "不適合（200円超過）"),
            reasons: [reason(words("JPY 200 above the ceiling", "上限を200円超過"))],
            lines: [
                .init(rules.lines[0], state: .stated, amount: Yen(2_000)),
                .init(rules.lines[1], state: .computed, amount: Yen(200)),
            ],
            groups: [
                .init(rules.groups[0], amount: Yen(2_000), isComplete: false),
                .init(rules.groups[1], amount: Yen(200), isComplete: true),
            ],
            sums: .init(net: Yen(2_000), tax: Yen(200), total: Yen(2_200), isComplete: true),
            ceiling: .init(
                verdict: verdict, amountIncludingTax: Yen(2_000), headroom: nil, excess: Yen(200),
                greatestNet: Yen(1_819),
                roomBeforeTax: nil, supplement: nil),
            changes: [.init(reaching: .pass, reduction: Yen(181), message: words("reduce by JPY 181", "181円減額"))],
            shares: [
                .init(
                    rules.shares[0],
                    readings: [
                        .init(
                            id: "a", title: words("literal", "文字どおり"), holds: .no, part: Yen(2_000),
                            whole: Yen(2_200), limit: Yen(1_100), excess: Yen(900), isComplete: true, message: text)
                    ])
            ],
            tasks: .init(
                verdict: tasks, reason: reason(words("cost unknown: (2)", "金額不明：(2)")),
                tasks: [.init(rules.obligation.tasks[0], state: .unknown, amount: nil)], sum: Yen(0), remainder: nil),
            items: [
                .init(
                    title: words("Meter", "計器"), unitCost: Yen(300), quantity: nil, amount: nil, line: "rent",
                    definition: "1", reason: reason(words("cheap", "安価")), chosenLine: "tax", placement: .differs,
                    notices: [
                        .init(id: "n", level: .warning, reference: "R", message: words("other line", "区分相違"))
                    ])
            ],
            notices: [.init(id: "n", level: .advice, reference: "Table 3", message: words("ask first", "事前確認"))],
            questions: [
                .init(
                    pointer: "/tasks", question: words("what do tasks cost", "業務の金額"), effect: words("0 fails", "0円は不可")
                )
            ])
    }
}
