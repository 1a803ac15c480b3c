import Contracts
import Model

/// The expense lines of an edition as people read them, under the headings of the printed table.
struct ExpenseLinesPage {
    let result: ScoringMethods.ListExpenseLines.Result
    let language: Language

    var page: Page {
        var page = Page()
        page.title(result.rules.title[language])
        page.paragraph("\(result.rules.edition) · \(result.rules.source.text)", .faint)
        for group in result.groups {
            let lines = result.lines.filter { $0.group == group.id }
            guard !lines.isEmpty else { continue }
            let name = [group.category[language], group.title[language]]
            page.heading(name[0] == name[1] ? name[0] : name.joined(separator: " · "))
            page.table(table(lines))
        }
        return page
    }

    private func table(_ lines: [BudgetRules.Line]) -> Table {
        Table(
            [
                .right("#"), .left(language(en: "Line", ja: "経費区分")), .left("ID", wraps: false),
                .left(language(en: "What belongs in it", ja: "対象となる経費")),
            ],
            rows: lines.map { line in
                [
                    .number(line.number), Table.Cell(line.title[language], .strong), Table.Cell(line.id, .faint),
                    Table.Cell(definitions(line)),
                ]
            })
    }

    private func definitions(_ line: BudgetRules.Line) -> String {
        let texts = line.definitions.map { definition in
            (definition.number.map { "(\($0)) " } ?? "") + definition.text[language]
        }
        let computed =
            line.id == result.computedLine ? [language(en: "computed, not entered", ja: "自動計算（記入不可）")] : []
        return (texts + computed + (line.notices ?? []).map { "! " + $0.message[language] }).joined(separator: "\n")
    }
}
