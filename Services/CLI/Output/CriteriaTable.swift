import Model

/// Points row by row, for a spreadsheet: one line for each proposal and criterion.
struct CriteriaTable {
    private(set) var csv = CSVText([
        "proposal", "title_en", "title_ja", "kind", "sheet", "standing", "rank", "row", "criterion_en", "criterion_ja",
        "status", "points", "lowest", "highest", "maximum", "rule", "reference", "reason_en", "reason_ja", "flags",
    ])

    /// A proposal of which lines are written.
    struct Subject {
        let name: ProposalName
        let sheet: ScoringSheet.ID
        let standing: Scorecard.Standing
        var rank: Int?
    }

    init() {}

    /// One card, with its reasons.
    init(_ result: Scorecard) {
        for row in result.rows {
            let reason = row.reasons.first
            append(
                [
                    result.proposal.value, result.title.en, result.title.ja, result.kind.rawValue,
                    result.sheet.id.value, result.standing.rawValue, "",
                ],
                ScoreTally.Row(id: row.id, status: row.status, possible: row.possible, maximum: row.maximum),
                title: row.title,
                [
                    reason?.rule ?? "", reason?.reference.text ?? "",
                    row.reasons.map(\.message.en).joined(separator: " / "),
                    row.reasons.map(\.message.ja).joined(separator: " / "),
                    row.flags.map(\.id).joined(separator: " "),
                ])
        }
    }

    /// The points of one of many proposals, without reasons.
    mutating func append(_ subject: Subject, rows: [ScoreTally.Row], titles: [String: BilingualText]) {
        for row in rows {
            append(
                [
                    subject.name.id.value, subject.name.title.en, subject.name.title.ja, subject.name.kind.rawValue,
                    subject.sheet.value, subject.standing.rawValue, subject.rank.map(String.init) ?? "",
                ], row, title: titles[row.id] ?? BilingualText(en: row.id, ja: row.id), ["", "", "", "", ""])
        }
    }

    private mutating func append(
        _ proposal: [String], _ row: ScoreTally.Row, title: BilingualText, _ reasons: [String]
    ) {
        csv.append(
            proposal + [
                row.id, title.en, title.ja, row.status.rawValue, row.points.map(\.description) ?? "",
                row.possible.min.description, row.possible.max.description, String(row.maximum),
            ] + reasons)
    }
}
