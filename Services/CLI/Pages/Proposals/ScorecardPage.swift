import Model

/// A scorecard as people read it: gates first, then points, then what would improve them.
struct ScorecardPage {
    let card: Scorecard
    let language: Language
    /// The most improvements and questions that are shown.
    var limit = Int.max
    var detail = Detail.usual

    var page: Page {
        var page = Page()
        page.title(card.title[language])
        page.paragraph(card.headline[language], tone(card.standing))
        page.paragraph(sheet, .faint)
        page.table(gates)
        page.table(rows)
        page.paragraph(totals, .strong)
        page.append(improvements)
        page.append(questions)
        return page
    }

    private var sheet: String {
        "\(card.sheet.title[language]) \(card.sheet.edition) · \(card.kind.label[language]) · \(card.sheet.source.text)"
    }

    private func tone(_ standing: Scorecard.Standing) -> Tone {
        switch standing {
        case .eligible: .good
        case .notEligible: .bad
        case .undecided: .caution
        }
    }

    // MARK: - Gates and rows

    private var gates: Table {
        Table(
            [
                .left(language(en: "Gate", ja: "要件")), .left(language(en: "Passed", ja: "充足"), wraps: false),
                .left(language(en: "Why", ja: "理由")),
            ],
            rows: card.gates.map { gate in
                [Table.Cell(gate.gate, .strong), passed(gate.passed), Table.Cell(gate.reason.message[language])]
            })
    }

    private func passed(_ truth: Truth) -> Table.Cell {
        switch truth {
        case .yes: Table.Cell(language(en: "yes", ja: "充足"), .good)
        case .no: Table.Cell(language(en: "no", ja: "不充足"), .bad)
        case .unknown: Table.Cell(language(en: "unknown", ja: "不明"), .caution)
        }
    }

    private var rows: Table {
        var columns: [Table.Column] = [
            .left(language(en: "Row", ja: "項目"), wraps: false), .left(language(en: "Criterion", ja: "評価基準")),
            .right(language(en: "Points", ja: "点")), .left(language(en: "By", ja: "決定"), wraps: false),
        ]
        if detail != .brief { columns.append(.left(language(en: "Why", ja: "理由"))) }
        return Table(
            columns,
            rows: card.rows.filter { $0.status != .notScored }.map { row in
                let cells = [
                    Table.Cell(row.id, .strong), Table.Cell(row.title[language]), points(row),
                    Table.Cell(row.status.label[language]),
                ]
                return detail == .brief ? cells : cells + [Table.Cell(reasons(row))]
            })
    }

    private func points(_ row: Scorecard.Row) -> Table.Cell {
        guard let points = row.points else {
            return Table.Cell("\(row.possible.min)–\(row.possible.max)/\(row.maximum)", .caution)
        }
        return Table.Cell("\(points)/\(row.maximum)", points == Points(row.maximum) ? .good : .plain)
    }

    private func reasons(_ row: Scorecard.Row) -> String {
        let reasons = row.reasons.map { $0.message[language] }
        let flags = row.flags.map { "! " + $0.message[language] }
        return (reasons + flags).joined(separator: "\n")
    }

    private var totals: String {
        let range = "\(card.possible.min)–\(card.possible.max)"
        let judged = "\(card.judged.points)/\(card.judged.maximum)"
        let computed = "\(card.computed.points)/\(card.computed.maximum)"
        return language(
            en: "Total: \(card.total.points) of \(card.total.maximum) decided points (computed \(computed), judged "
                + "\(judged)); \(card.undecidedMaximum) points undecided. Still possible: \(range) of \(card.maximum).",
            ja: "合計: 確定分\(card.total.maximum)点中\(card.total.points)点(算定\(computed)、審査\(judged))、"
                + "未確定\(card.undecidedMaximum)点。最終的な範囲: \(card.maximum)点中\(range)点")
    }

    // MARK: - What could change

    private var improvements: Page {
        var page = Page()
        guard !card.improvements.isEmpty else { return page }
        page.heading(language(en: "What would add points, the cheapest first", ja: "点を増やす方法(容易な順)"))
        var columns: [Table.Column] = [
            .right(language(en: "Gain", ja: "加点")), .left(language(en: "Row", ja: "項目"), wraps: false),
            .left(language(en: "How", ja: "方法")), .left(language(en: "Effort", ja: "労力")),
        ]
        if detail != .brief { columns.append(.left(language(en: "Reference", ja: "出典"))) }
        page.table(
            Table(
                columns,
                rows: card.improvements.prefix(limit).map { improvement in
                    let cells = [
                        Table.Cell("+\(improvement.gain)", .good), Table.Cell(improvement.row, .strong),
                        Table.Cell(improvement.message[language]), Table.Cell(improvement.effort.label[language]),
                    ]
                    return detail == .brief ? cells : cells + [Table.Cell(improvement.reference.text, .faint)]
                }))
        return page
    }

    private var questions: Page {
        var page = Page()
        guard !card.questions.isEmpty else { return page }
        page.heading(language(en: "What is missing, the most at stake first", ja: "不足している情報(影響の大きい順)"))
        page.points(
            card.questions.prefix(limit).map { question in
                let rows = question.settles.joined(separator: ", ")
                let evidence = question.fact.evidence.map {
                    language(en: "; shown by \($0.en)", ja: "。確認資料: \($0.ja)")
                }
                return question.fact.question[language] + " — " + question.fact.pointer
                    + language(
                        en: " (settles \(rows): \(question.pointsAtStake) points at stake)",
                        ja: "(\(rows)が確定、\(question.pointsAtStake)点に影響)")
                    + (evidence ?? "")
            })
        return page
    }
}
