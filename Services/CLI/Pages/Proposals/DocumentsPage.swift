import Model

/// The documents of an application as a checklist.
struct DocumentsPage {
    let report: DocumentReport
    let language: Language

    var page: Page {
        var page = Page()
        page.title(report.rules.title[language])
        page.paragraph(report.headline[language], tone)
        page.paragraph(
            "\(report.rules.edition) · \(report.kind.label[language]) · "
                + language(en: "submitted on \(report.submittedOn)", ja: "提出日 \(report.submittedOn)") + " · "
                + report.rules.source.text, .faint)
        page.table(table(report.documents))
        page.heading(language(en: "Implied by other rules, not on the list", ja: "一覧にはないが、他の規則から必要となる書類"))
        page.table(table(report.implied))
        page.append(questions)
        return page
    }

    private var tone: Tone {
        switch report.verdict {
        case .ready: .good
        case .notReady: .bad
        case .unknown: .caution
        }
    }

    private func table(_ items: [DocumentReport.Item]) -> Table {
        Table(
            [
                .left(language(en: "No", ja: "番号"), wraps: false), .left(language(en: "Document", ja: "書類")),
                .left(language(en: "State", ja: "状態"), wraps: false),
                .left(language(en: "What to do, and why", ja: "対応と理由")),
            ],
            rows: items.map { item in
                [
                    Table.Cell(item.document.first?.isNumber == true ? "(\(item.document))" : "–", .strong),
                    Table.Cell(item.title[language]), Table.Cell(item.status.label[language], tone(item.status)),
                    Table.Cell(lines(of: item).joined(separator: "\n")),
                ]
            })
    }

    private func tone(_ status: DocumentReport.Status) -> Tone {
        switch status {
        case .complete: .good
        case .incomplete, .missing, .invalid: .bad
        case .unknown, .asked: .caution
        case .nothingToSubmit: .faint
        }
    }

    private func lines(of item: DocumentReport.Item) -> [String] {
        item.missing.filter { $0.kind != .document }.map { "– " + $0.label[language] }
            + item.reasons.map { $0.message[language] }
            + item.consequences.map { "→ " + text(of: $0) }
            + item.notes.map { "! " + $0.message[language] }
    }

    private func text(of consequence: DocumentReport.Consequence) -> String {
        guard consequence.routeAtHand == true else { return consequence.message[language] }
        return consequence.message[language] + language(en: " (at hand)", ja: "（手元にあり）")
    }

    private var questions: Page {
        var page = Page()
        guard !report.questions.isEmpty else { return page }
        page.heading(language(en: "What is not known", ja: "不明な点"))
        page.points(
            report.questions.map { question in
                question.fact.question[language] + " — " + question.fact.pointer
                    + language(en: ": \(question.changes.en)", ja: "：\(question.changes.ja)")
            })
        return page
    }
}
