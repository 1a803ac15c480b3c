import Contracts
import Model

/// Who moves under another sheet.
struct RescorePage {
    let result: ScoringMethods.Rescore.Result
    let language: Language

    private var rescoring: Rescoring { result.rescoring }

    var page: Page {
        var page = Page()
        let sheet = rescoring.toSheet
        page.title(
            language(
                en: "Rescored by \(sheet.id) (\(sheet.edition), version \(sheet.version))",
                ja: "採点表 \(sheet.id)(\(sheet.edition)、第\(sheet.version)版)による再採点"))
        page.paragraph(
            language(
                en: "\(rescoring.proposals) proposals: \(rescoring.up) up, \(rescoring.down) down, "
                    + "\(rescoring.standingChanged) with another standing, \(rescoring.unmoved) unmoved",
                ja: "提案\(rescoring.proposals)件: 上昇\(rescoring.up)、下降\(rescoring.down)、"
                    + "適格性の変化\(rescoring.standingChanged)、変化なし\(rescoring.unmoved)"), .strong)
        page.table(moves)
        let unread = rescoring.moves.filter { !$0.unread.isEmpty }
        if !unread.isEmpty {
            page.heading(language(en: "Not read by the new sheet", ja: "新しい採点表が参照しない情報"))
            page.points(
                unread.map { "\($0.proposal.id): " + $0.unread.map(\.pointer).joined(separator: ", ") })
        }
        page.points(
            rescoring.unreadable.map { "\($0.proposal.id): " + ($0.problems.first?.message[language] ?? "") })
        if let next = result.nextOffset {
            page.paragraph(language(en: "More: --offset \(next)", ja: "続き: --offset \(next)"))
        }
        return page
    }

    private var moves: Table {
        Table(
            [
                .left(language(en: "Proposal", ja: "提案")), .right(language(en: "Before", ja: "変更前")),
                .right(language(en: "After", ja: "変更後")), .right(language(en: "Change", ja: "差")),
                .right(language(en: "Rank", ja: "順位")), .left(language(en: "By rows", ja: "項目")),
            ],
            rows: rescoring.moves.map { move in
                [
                    Table.Cell("\(move.proposal.title[language])\n\(move.proposal.id)"),
                    Table.Cell("\(move.before.total.points)/\(move.before.total.maximum)", move.before.standing.tone),
                    Table.Cell("\(move.after.total.points)/\(move.after.total.maximum)", move.after.standing.tone),
                    RowMovesTable.cell(move.change),
                    Table.Cell("\(rank(move.rankBefore)) → \(rank(move.rankAfter))"),
                    Table.Cell(move.rows.map { rowText($0) }.joined(separator: "\n")),
                ]
            })
    }

    private func rank(_ rank: Int?) -> String { rank.map(String.init) ?? "–" }

    private func rowText(_ row: RowMove) -> String {
        func text(_ state: RowMove.State?) -> String {
            guard let state else { return "–" }
            return state.points.map(\.description) ?? "\(state.possible.min)–\(state.possible.max)"
        }
        return "\(row.row): \(text(row.before)) → \(text(row.after))"
    }
}
