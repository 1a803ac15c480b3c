package import Model

/// The rows that differ between two cards of a proposal.
package enum RowMoves {
    /// In the order of the later sheet, then rows that only the earlier one has.
    package static func between(_ before: ScoreTally, _ after: ScoreTally, sheets: ScoringSheet...) -> [RowMove] {
        let titles = Dictionary(
            sheets.flatMap { $0.rows.map { ($0.id, $0.title) } }, uniquingKeysWith: { _, last in last })
        return moves(before, after, titles: titles, reasons: [:])
    }

    /// As above, each with the reason of the points after.
    package static func between(_ before: Scorecard, _ after: Scorecard) -> [RowMove] {
        let rows = before.rows + after.rows
        let titles = Dictionary(rows.map { ($0.id, $0.title) }, uniquingKeysWith: { _, last in last })
        let reasons = Dictionary(
            after.rows.compactMap { row in row.reasons.first.map { (row.id, $0.message) } },
            uniquingKeysWith: { first, _ in first })
        return moves(ScoreTally(before), ScoreTally(after), titles: titles, reasons: reasons)
    }

    private static func moves(
        _ before: ScoreTally, _ after: ScoreTally, titles: [String: BilingualText], reasons: [String: BilingualText]
    ) -> [RowMove] {
        func move(_ id: String, _ old: ScoreTally.Row?, _ new: ScoreTally.Row?) -> RowMove {
            RowMove(
                row: id, title: titles[id] ?? BilingualText(en: id, ja: id), before: old.map { .init($0) },
                after: new.map { .init($0) }, reason: reasons[id])
        }
        let present = after.rows.compactMap { new -> RowMove? in
            let old = before[row: new.id]
            return old == new ? nil : move(new.id, old, new)
        }
        let gone = before.rows.filter { after[row: $0.id] == nil }.map { move($0.id, $0, nil) }
        return present + gone
    }
}

extension ScoreTally {
    /// The points of a card.
    package init(_ card: Scorecard) {
        self.init(
            standing: card.standing,
            rows: card.rows.map { Row(id: $0.id, status: $0.status, possible: $0.possible, maximum: $0.maximum) })
    }
}
