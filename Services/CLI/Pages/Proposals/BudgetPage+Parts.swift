import Model

extension BudgetPage {
    var tasks: Page {
        var page = Page()
        guard !report.tasks.tasks.isEmpty else { return page }
        page.heading(language(en: "Obligatory tasks", ja: "必須業務"))
        page.paragraph(
            "\(report.tasks.verdict.label[language]): \(report.tasks.reason.message[language])",
            report.tasks.verdict.tone)
        page.table(
            Table(
                [
                    .left("", wraps: false), .left(language(en: "Task", ja: "業務")),
                    .left(language(en: "How often", ja: "頻度")), .right(language(en: "JPY without tax", ja: "金額（円、税抜）")),
                    .left(language(en: "State", ja: "計上"), wraps: false),
                ],
                rows: report.tasks.tasks.map { task in
                    [
                        Table.Cell("(\(task.id))", .strong), Table.Cell(task.title[language]),
                        Table.Cell(task.cadence[language]),
                        task.amount.map { .number($0.amount) } ?? Table.Cell("?", .caution), state(task.state),
                    ]
                }))
        if let remainder = report.tasks.remainder {
            let rest = GroupedNumber.text(remainder.amount)
            page.paragraph(
                language(en: "JPY \(rest) of the lines belong to no task.", ja: "業務に配分されていない経費: \(rest)円"), .faint)
        }
        return page
    }

    private func state(_ state: BudgetReport.TaskState) -> Table.Cell {
        let tone: Tone =
            switch state {
            case .costed: .good
            case .notCosted: .bad
            case .unknown: .caution
            }
        return Table.Cell(state.label[language], tone)
    }

    var items: Page {
        var page = Page()
        guard !report.items.isEmpty else { return page }
        page.heading(language(en: "Purchases", ja: "購入品目"))
        page.table(
            Table(
                [
                    .left(language(en: "Item", ja: "品目")), .right(language(en: "JPY for one", ja: "単価（円、税抜）")),
                    .left(language(en: "Line", ja: "経費区分")), .left(language(en: "Why", ja: "理由")),
                ],
                rows: report.items.map { item in
                    [
                        Table.Cell(item.title[language]),
                        item.unitCost.map { .number($0.amount) } ?? Table.Cell("?", .caution), line(of: item),
                        Table.Cell(
                            ([item.reason.message] + item.notices.map(\.message)).map { $0[language] }
                                .joined(separator: "\n! ")),
                    ]
                }))
        return page
    }

    private func line(of item: BudgetReport.Item) -> Table.Cell {
        let title = report.lines.first { $0.id == item.line }?.title[language] ?? "?"
        let isOpen = item.placement == .open || item.placement == .differs
        return Table.Cell("\(title) (\(item.placement.label[language]))", isOpen ? .caution : .plain)
    }
}
