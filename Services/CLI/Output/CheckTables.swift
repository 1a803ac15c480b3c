import Model

extension CSVText {
    /// The criteria of a screening, one a line.
    init(_ report: ScreeningReport) {
        self.init([
            "proposal", "edition", "result", "group", "criterion", "title_en", "title_ja", "weight", "verdict",
            "reference", "rule", "reason_en", "reason_ja", "remedy_en", "remedy_ja", "missing",
        ])
        for finding in report.criteria {
            append([
                report.proposal.value, report.edition.id.value, report.result.rawValue, finding.group,
                finding.criterion, finding.title.en, finding.title.ja, finding.weight.rawValue,
                finding.verdict.rawValue, finding.reference.text, finding.reasons.first?.rule ?? "",
                finding.reasons.map(\.message.en).joined(separator: " / "),
                finding.reasons.map(\.message.ja).joined(separator: " / "),
                finding.remedies.map(\.en).joined(separator: " / "),
                finding.remedies.map(\.ja).joined(separator: " / "),
                finding.missing.map(\.pointer).joined(separator: " "),
            ])
        }
    }

    /// The lines of a budget, one a line, with the sums at the end. Yen without tax unless the line says otherwise.
    init(_ report: BudgetReport) {
        self.init(["rules", "verdict", "line", "title_en", "title_ja", "state", "amount_jpy"])
        let head = [report.rules.id.value, report.verdict.rawValue]
        for line in report.lines {
            append(
                head + [
                    line.id, line.title.en, line.title.ja, line.state.rawValue,
                    line.amount.map { String($0.amount) } ?? "",
                ])
        }
        append(head + ["total-with-tax", "Total with tax", "税込合計", "computed", String(report.sums.total.amount)])
    }

    /// The documents of an application, one a line, the implied ones last.
    init(_ report: DocumentReport) {
        self.init([
            "rules", "verdict", "list", "document", "title_en", "title_ja", "status", "missing_en", "missing_ja",
            "reference", "reason_en", "reason_ja",
        ])
        for (list, items) in [("printed", report.documents), ("implied", report.implied)] {
            for item in items {
                append([
                    report.rules.id.value, report.verdict.rawValue, list, item.document, item.title.en, item.title.ja,
                    item.status.rawValue, item.missing.map(\.label.en).joined(separator: " / "),
                    item.missing.map(\.label.ja).joined(separator: " / "), item.reference.text,
                    item.reasons.map(\.message.en).joined(separator: " / "),
                    item.reasons.map(\.message.ja).joined(separator: " / "),
                ])
            }
        }
    }
}
