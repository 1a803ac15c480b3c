import Model

/// A budget's report as people read it: the verdict, the lines with their sums, what would change it, then the checks
/// beside it.
struct BudgetPage {
    let report: BudgetReport
    let language: Language

    var page: Page {
        var page = Page()
        page.title(language(en: "Budget for one fiscal year", ja: "単年度経費の確認"))
        page.paragraph(report.headline[language], report.verdict.tone)
        page.paragraph(
            "\(report.rules.title[language]) \(report.rules.edition) · \(report.rules.source.text)", .faint)
        page.table(lines)
        page.points(report.reasons.map { "\($0.message[language]) [\($0.reference.text)]" })
        page.append(changes)
        for share in report.shares { page.append(self.share(share)) }
        page.append(tasks)
        page.append(items)
        page.append(notices)
        page.append(questions)
        return page
    }

    // MARK: - Lines

    private var lines: Table {
        Table(
            [
                .right("#"), .left(language(en: "Line", ja: "経費区分")),
                .right(language(en: "JPY without tax", ja: "金額（円、税抜）")), .left("", wraps: false),
            ],
            rows: report.groups.flatMap { group in
                [heading(group)] + report.lines.filter { $0.group == group.id }.map(row)
            } + sums)
    }

    private func heading(_ group: BudgetReport.GroupSum) -> [Table.Cell] {
        let name = [group.category[language], group.title[language]]
        return [
            "", Table.Cell(name[0] == name[1] ? name[0] : name.joined(separator: " · "), .strong),
            Table.Cell(figure(group.amount, isComplete: group.isComplete), .strong), "",
        ]
    }

    private func row(_ line: BudgetReport.Line) -> [Table.Cell] {
        [
            .number(line.number), Table.Cell(line.title[language]), amount(line.amount),
            Table.Cell(line.state == .stated ? "" : line.state.label[language], .faint),
        ]
    }

    private var sums: [[Table.Cell]] {
        let sums = report.sums
        return [
            (language(en: "Sum without tax", ja: "合計（税抜）"), sums.net),
            (language(en: "Total with tax", ja: "総額（税込）"), sums.total),
            (language(en: "Ceiling with tax", ja: "上限額（税込）"), report.ceiling.amountIncludingTax),
        ].enumerated().map { index, sum in
            [
                "", Table.Cell(sum.0, .strong),
                Table.Cell(figure(sum.1, isComplete: sums.isComplete || index == 2), .strong), "",
            ]
        }
    }

    private func figure(_ amount: Yen, isComplete: Bool) -> String {
        (isComplete ? "" : "≥ ") + GroupedNumber.text(amount.amount)
    }

    private func amount(_ amount: Yen?) -> Table.Cell {
        amount.map { .number($0.amount) } ?? Table.Cell("?", .caution)
    }

    // MARK: - What would change it, and what only warns

    private var changes: Page {
        var page = Page()
        guard !report.changes.isEmpty else { return page }
        page.heading(language(en: "What would change the verdict", ja: "判定を変える方法"))
        page.points(report.changes.map { "\($0.reaching.label[language]): \($0.message[language])" })
        return page
    }

    private func share(_ share: BudgetReport.Share) -> Page {
        var page = Page()
        page.heading(
            language(
                en: "\(share.title.en) in every reading (a warning only)",
                ja: "\(share.title.ja)：読み方別の判定（警告のみ）"))
        page.table(
            Table(
                [
                    .left(language(en: "Reading", ja: "読み方")), .right(language(en: "JPY", ja: "金額（円）")),
                    .right(language(en: "At most", ja: "限度（円）")), .right(language(en: "Of", ja: "対象合計（円）")),
                    .left(language(en: "Kept", ja: "判定"), wraps: false),
                ],
                rows: share.readings.map { reading in
                    [
                        Table.Cell("(\(reading.id)) \(reading.title[language])"), .number(reading.part.amount),
                        .number(reading.limit.amount), .number(reading.whole.amount), kept(reading.holds),
                    ]
                }))
        page.paragraph(share.note[language], .faint)
        return page
    }

    private func kept(_ truth: Truth) -> Table.Cell {
        switch truth {
        case .yes: Table.Cell(language(en: "yes", ja: "限度内"), .good)
        case .no: Table.Cell(language(en: "no", ja: "超過"), .caution)
        case .unknown: Table.Cell(language(en: "unknown", ja: "不明"), .caution)
        }
    }

    private var notices: Page {
        var page = Page()
        guard !report.notices.isEmpty else { return page }
        page.heading(language(en: "To mind", ja: "留意事項"))
        page.points(
            report.notices.map { "\($0.level.label[language]): \($0.message[language]) [\($0.reference.text)]" })
        return page
    }

    private var questions: Page {
        var page = Page()
        guard !report.questions.isEmpty else { return page }
        page.heading(language(en: "What is missing", ja: "不足している情報"))
        page.points(
            report.questions.map { "\($0.question[language]) — \($0.pointer) (\($0.effect[language]))" })
        return page
    }
}

extension BudgetReport.Verdict {
    var tone: Tone {
        switch self {
        case .pass: .good
        case .conditional, .unknown: .caution
        case .fail: .bad
        }
    }
}
