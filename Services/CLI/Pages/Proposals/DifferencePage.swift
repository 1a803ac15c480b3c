import Contracts
import JSONText
import Model

/// What differs between two proposals.
struct DifferencePage {
    let result: ScoringMethods.DiffProposals.Result
    let language: Language

    var page: Page {
        var page = Page()
        page.title("\(name(result.from)) → \(name(result.to))")
        page.paragraph(result.from.summary.words(language) + " → " + result.to.summary.words(language), .strong)
        if result.changes.isEmpty { page.paragraph(language(en: "Nothing differs.", ja: "違いはありません。")) }
        page.table(
            Table(
                [
                    .left(language(en: "Place", ja: "位置")), .left(language(en: "Before", ja: "変更前")),
                    .left(language(en: "After", ja: "変更後")),
                ],
                rows: result.changes.map { change in
                    [Table.Cell(change.pointer, .strong), cell(change.before), cell(change.after)]
                }))
        page.table(RowMovesTable(moves: result.rows, language: language).table)
        return page
    }

    private func name(_ version: ScoringMethods.DiffProposals.Version) -> String {
        version.proposal.id.value + (version.revision.map { ":\($0)" } ?? "")
    }

    private func cell(_ value: JSONValue?) -> Table.Cell {
        guard let value else { return Table.Cell(language(en: "(left out)", ja: "(なし)"), .faint) }
        if case .string(let text) = value { return Table.Cell(text) }
        var bytes: [UInt8] = []
        value.append(to: &bytes)
        return Table.Cell(String(decoding: bytes, as: UTF8.self))
    }
}
