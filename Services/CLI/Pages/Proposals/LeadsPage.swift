import Contracts
import Model

/// Lead organisations side by side.
struct LeadsPage {
    let result: ScoringMethods.CompareLeads.Result
    let language: Language

    var page: Page {
        var page = Page()
        page.title(
            language(en: "Leads for: ", ja: "代表事業者の比較: ") + result.proposal.title[language])
        page.table(candidates)
        for candidate in result.comparison.candidates where !candidate.excludedBy.isEmpty {
            page.heading(
                language(
                    en: "\(candidate.lead.name.en) may not lead", ja: "\(candidate.lead.name.ja)は代表になれません"))
            page.points(candidate.excludedBy.map { "\($0.message[language]) (\($0.reference.text))" })
        }
        let open = result.comparison.candidates.filter { !$0.missing.isEmpty }
        if !open.isEmpty {
            page.heading(language(en: "What is not known", ja: "不明な情報"))
            page.points(
                open.map { candidate in
                    candidate.lead.name[language] + ": "
                        + candidate.missing.map { $0.question[language] }.joined(separator: "; ")
                })
        }
        return page
    }

    private var candidates: Table {
        let rows = result.comparison.leadRows
        return Table(
            [.left(language(en: "Lead", ja: "代表事業者"))]
                + rows.map { .right($0) }
                + [
                    .right(language(en: "Of these rows", ja: "該当項目計")), .right(language(en: "Possible", ja: "可能範囲")),
                    .left(language(en: "Whole proposal", ja: "提案全体")),
                ],
            rows: result.comparison.candidates.map { candidate in
                let isOut = !candidate.excludedBy.isEmpty
                return [Table.Cell(candidate.lead.name[language], isOut ? .bad : .strong)]
                    + rows.map { id in cell(candidate.rows.first { $0.id == id }) }
                    + [
                        Table.Cell("\(candidate.leadPoints.points)/\(candidate.leadPoints.maximum)", .strong),
                        Table.Cell("\(candidate.leadPossible.min)–\(candidate.leadPossible.max)"),
                        Table.Cell(candidate.summary.words(language)),
                    ]
            })
    }

    private func cell(_ row: Scorecard.Row?) -> Table.Cell {
        guard let row else { return Table.Cell("–", .faint) }
        guard let points = row.points else {
            return Table.Cell("\(row.possible.min)–\(row.possible.max)", .caution)
        }
        return Table.Cell("\(points)")
    }
}
