/// What the reviewers of a proposal have said, row by row, and whose reviews do not count.
package struct ReviewSummary: Codable, Hashable, Sendable {
    package let proposal: ProposalName
    package let sheet: SheetName
    /// The judged rows of the proposal's column, in the sheet's order.
    package let rows: [Row]
    package let reviews: [Standing]
    /// Rows that nobody has judged.
    package let pending: [String]

    package init(
        proposal: ProposalName, sheet: SheetName, rows: [Row], reviews: [Standing], pending: [String]
    ) {
        self.proposal = proposal
        self.sheet = sheet
        self.rows = rows
        self.reviews = reviews
        self.pending = pending
    }

    package struct Row: Codable, Hashable, Sendable {
        package let id: String
        package let title: BilingualText
        package let maximum: Int
        /// Left out where nobody has judged the row.
        package let summary: RowJudgement.Summary?
        package let entries: [RowJudgement.Entry]

        package init(
            id: String, title: BilingualText, maximum: Int, summary: RowJudgement.Summary?,
            entries: [RowJudgement.Entry]
        ) {
            self.id = id
            self.title = title
            self.maximum = maximum
            self.summary = summary
            self.entries = entries
        }
    }

    /// One review, and whether it counts.
    package struct Standing: Codable, Hashable, Sendable {
        package let id: Review.ID
        package let reviewer: Reviewer.ID
        package let name: BilingualText?
        package let counts: Bool
        /// Left out where it counts.
        package let excludedBy: Reason?
        /// Judged rows that it has not judged.
        package let pending: [String]
        package let comment: String?

        package init(
            id: Review.ID, reviewer: Reviewer.ID, name: BilingualText?, counts: Bool, excludedBy: Reason?,
            pending: [String], comment: String?
        ) {
            self.id = id
            self.reviewer = reviewer
            self.name = name
            self.counts = counts
            self.excludedBy = excludedBy
            self.pending = pending
            self.comment = comment
        }
    }
}
