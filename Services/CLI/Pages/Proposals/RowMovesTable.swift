import Model

/// Rows that moved, with what they had and have.
struct RowMovesTable {
    let moves: [RowMove]
    let language: Language

    /// Without a column of reasons where only points were asked for.
    var table: Table {
        guard moves.contains(where: { $0.reason != nil }) else { return points }
        return Table(
            points.columns + [.left(language(en: "Why", ja: "理由"))],
            rows: zip(points.rows, moves).map { $0 + [Table.Cell($1.reason?[language] ?? "")] })
    }

    private var points: Table {
        Table(
            [
                .left(language(en: "Row", ja: "項目"), wraps: false), .left(language(en: "Criterion", ja: "評価基準")),
                .right(language(en: "Before", ja: "変更前")), .right(language(en: "After", ja: "変更後")),
                .right(language(en: "Change", ja: "差")),
            ],
            rows: moves.map { move in
                [
                    Table.Cell(move.row, .strong), Table.Cell(move.title[language]), cell(move.before),
                    cell(move.after), Self.cell(move.change),
                ]
            })
    }

    private func cell(_ state: RowMove.State?) -> Table.Cell {
        guard let state else { return Table.Cell("–", .faint) }
        guard state.status != .notScored else { return Table.Cell("–", .faint) }
        guard let points = state.points else {
            return Table.Cell("\(state.possible.min)–\(state.possible.max)/\(state.maximum)", .caution)
        }
        return Table.Cell("\(points)/\(state.maximum)")
    }

    static func cell(_ change: PointChange?) -> Table.Cell {
        switch change?.direction {
        case .up: Table.Cell("+\(change?.by ?? 0)", .good)
        case .down: Table.Cell("−\(change?.by ?? 0)", .bad)
        case .some(.none): Table.Cell("0")
        case nil: Table.Cell("?", .caution)
        }
    }
}

extension CardSummary {
    /// "138 of 185", or what is decided and still possible.
    func words(_ language: Language) -> String {
        guard total.maximum < maximum else {
            return language(en: "\(total.points) of \(maximum)", ja: "\(maximum)点中\(total.points)点")
        }
        return language(
            en:
                "\(total.points) of \(total.maximum) decided; \(possible.min) to \(possible.max) of \(maximum) possible",
            ja: "確定分\(total.maximum)点中\(total.points)点、全体では\(maximum)点中\(possible.min)〜\(possible.max)点の可能性")
    }
}

extension Scorecard.Standing {
    var tone: Tone {
        switch self {
        case .eligible: .good
        case .notEligible: .bad
        case .undecided: .caution
        }
    }
}
