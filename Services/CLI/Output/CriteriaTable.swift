import Model

/// Points row by row, for a spreadsheet: one line for each proposal and criterion.
struct CriteriaTable {
    private(set) var csv = CSVText([
        "proposal", "title_en", "title_ja", "kind", "sheet", "standing", "rank", "row", "criterion_en", "criterion_ja",
        "status", "points", "lowest", "highest", "maximum",
    ])

    init() {}

    init(_ card: Scorecard) {
        let tally = card.rows.map {
            ScoreTally.Row(id: $0.id, status: $0.status, possible: $0.possible, maximum: $0.maximum)
        }
        let titles = Dictionary(card.rows.map { ($0.id, $0.title) }, uniquingKeysWith: { first, _ in first })
        append(
            (card.proposal.value, card.title, card.kind), sheet: card.sheet.id.value, standing: card.standing,
            rank: nil, rows: tally, titles: titles)
    }

    mutating func append(
        _ name: ProposalName, sheet: SheetName, standing: Scorecard.Standing, rank: Int?, rows: [ScoreTally.Row],
        titles: [String: BilingualText]
    ) {
        append(
            (name.id.value, name.title, name.kind), sheet: sheet.id.value, standing: standing, rank: rank, rows: rows,
            titles: titles)
    }

    private mutating func append(
        _ proposal: (id: String, title: BilingualText, kind: ProposalKind), sheet: String,
        standing: Scorecard.Standing, rank: Int?, rows: [ScoreTally.Row], titles: [String: BilingualText]
    ) {
        for row in rows {
            let title = titles[row.id] ?? BilingualText(en: row.id, ja: row.id)
            csv.append([
                proposal.id, proposal.title.en, proposal.title.ja, proposal.kind.rawValue, sheet, standing.rawValue,
                rank.map(String.init) ?? "", row.id, title.en, title.ja, row.status.rawValue,
                row.points.map(\.description) ?? "", row.possible.min.description, row.possible.max.description,
                String(row.maximum),
            ])
        }
    }
}
