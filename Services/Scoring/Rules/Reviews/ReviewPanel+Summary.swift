package import Model

extension ReviewPanel {
    /// The panel's reviews on one proposal, for people.
    package func summary(
        of proposal: Proposal, by sheet: ScoringSheet, reviewers: [Reviewer.ID: Reviewer]
    ) -> ReviewSummary {
        let judgedRows = sheet.rows.filter { $0.rule == .judged && $0.maximum[proposal.kind] != nil }
        let rows = judgedRows.map { row in
            let maximum = row.maximum[proposal.kind] ?? 0
            let entries = (judgements[row.id]?.entries ?? []).filter { $0.points <= maximum }
            return ReviewSummary.Row(
                id: row.id, title: row.title, maximum: maximum, summary: RowJudgement.Summary(entries),
                entries: entries)
        }
        func standing(_ review: Review, _ reason: Reason?) -> ReviewSummary.Standing {
            ReviewSummary.Standing(
                id: review.id, reviewer: review.reviewer, name: reviewers[review.reviewer]?.name,
                counts: reason == nil, excludedBy: reason,
                pending: judgedRows.map(\.id).filter { review.entries[$0] == nil }, comment: review.comment)
        }
        return ReviewSummary(
            proposal: ProposalName(proposal), sheet: SheetName(sheet), rows: rows,
            reviews: counted.map { standing($0, nil) } + excluded.map { standing($0.review, $0.reason) },
            pending: rows.filter { $0.summary == nil }.map(\.id))
    }
}
