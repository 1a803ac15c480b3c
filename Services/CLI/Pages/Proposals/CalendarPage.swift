import Model

/// The obligations of a contract year as a dated list.
struct CalendarPage {
    let year: ContractYear
    let language: Language

    var page: Page {
        var page = Page()
        page.title(year.rules.title[language])
        page.paragraph(
            language(
                en: "Fiscal \(year.fiscalYear): \(year.start) to \(year.end)",
                ja: "\(year.fiscalYear)年度：\(year.start)〜\(year.end)"), .strong)
        page.paragraph("\(year.rules.edition) · \(year.rules.source.text)", .faint)
        page.table(table(year.entries))
        page.heading(language(en: "Without a day: on request, or set by the Ministry", ja: "日付未定（環境省の求め・決定による）"))
        page.table(table(year.undated))
        page.points(year.notes.map { $0.message[language] })
        return page
    }

    private func table(_ entries: [ContractYear.Entry]) -> Table {
        Table(
            [
                .left(language(en: "When", ja: "時期"), wraps: false),
                .left(language(en: "Task", ja: "業務"), wraps: false),
                .left(language(en: "What", ja: "内容")), .left(language(en: "Set by", ja: "区分"), wraps: false),
                .left(language(en: "Reference", ja: "出典")),
            ],
            rows: entries.map { entry in
                [
                    Table.Cell(days(of: entry), .strong), Table.Cell(entry.task.map { "(\($0))" } ?? ""),
                    Table.Cell(title(of: entry)),
                    Table.Cell(
                        entry.certainty.label[language], entry.certainty == .fixed ? .plain : .caution),
                    Table.Cell(entry.reference.text, .faint),
                ]
            })
    }

    private func title(of entry: ContractYear.Entry) -> String {
        entry.title[language] + (entry.isApproximate ? language(en: " (number: about)", ja: "（回数は目安）") : "")
    }

    private func days(of entry: ContractYear.Entry) -> String {
        guard let from = entry.from else { return "–" }
        guard let through = entry.through, through != from else { return from.description }
        return "\(from) – \(through)"
    }
}
