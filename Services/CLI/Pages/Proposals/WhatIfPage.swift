import Contracts
import Model

/// A proposal as it is, and as each case would make it.
struct WhatIfPage {
    let result: ScoringMethods.WhatIf.Result
    let language: Language

    var page: Page {
        var page = Page()
        page.title(result.proposal.title[language])
        page.paragraph(language(en: "Now: ", ja: "現在: ") + result.before.words(language))
        for (index, outcome) in result.cases.enumerated() {
            if result.cases.count > 1 || outcome.label != nil {
                page.heading(outcome.label ?? language(en: "Case \(index + 1)", ja: "ケース\(index + 1)"))
            }
            page.paragraph(
                language(en: "Then: ", ja: "変更後: ") + outcome.headline[language], outcome.after.standing.tone)
            page.table(RowMovesTable(moves: outcome.rows, language: language).table)
            if outcome.rows.isEmpty {
                page.paragraph(language(en: "No row moves.", ja: "点数の変わる項目はありません。"))
            }
            page.table(checks(outcome.checks))
            page.points(outcome.notices.map { $0[language] })
        }
        return page
    }

    private func checks(_ moves: [CheckMove]) -> Table {
        Table(
            [
                .left(language(en: "Check", ja: "確認"), wraps: false), .left(language(en: "Item", ja: "項目")),
                .left(language(en: "Before", ja: "変更前"), wraps: false),
                .left(language(en: "After", ja: "変更後"), wraps: false), .left(language(en: "Why", ja: "理由")),
            ],
            rows: moves.map { move in
                [
                    Table.Cell(move.check.label[language], .strong),
                    Table.Cell("\(move.item): \(move.title[language])"),
                    Table.Cell(move.before?.label[language] ?? "–"), Table.Cell(move.after?.label[language] ?? "–"),
                    Table.Cell(move.after?.reason?[language] ?? ""),
                ]
            })
    }
}
