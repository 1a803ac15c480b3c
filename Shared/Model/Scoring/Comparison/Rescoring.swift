/// All proposals of a call under two sheets: who moved, and by which rows.
package struct Rescoring: Codable, Hashable, Sendable {
    package let toSheet: SheetName
    package let proposals: Int
    package let up: Int
    package let down: Int
    /// Those whose standing changed, whatever their points.
    package let standingChanged: Int
    package let unmoved: Int
    /// How many entries there are over all pages.
    package let entries: Int
    /// The greatest move first.
    package let moves: [Move]
    /// Proposals that could not be scored on one of the sides.
    package let unreadable: [ProposalRanking.Unreadable]

    package init(
        toSheet: SheetName, proposals: Int, up: Int, down: Int, standingChanged: Int, unmoved: Int, entries: Int,
        moves: [Move], unreadable: [ProposalRanking.Unreadable]
    ) {
        self.toSheet = toSheet
        self.proposals = proposals
        self.up = up
        self.down = down
        self.standingChanged = standingChanged
        self.unmoved = unmoved
        self.entries = entries
        self.moves = moves
        self.unreadable = unreadable
    }

    package struct Move: Codable, Hashable, Sendable {
        package let proposal: ProposalName
        package let before: CardSummary
        package let after: CardSummary
        package let change: PointChange
        /// Places among the eligible; left out for one that has none on that side.
        package let rankBefore: Int?
        package let rankAfter: Int?
        package let rows: [RowMove]
        /// What the new sheet does not ask, or cannot read, of the proposal: unknown to it.
        package let unread: [FieldProblem]

        package init(
            proposal: ProposalName, before: CardSummary, after: CardSummary, change: PointChange, rankBefore: Int?,
            rankAfter: Int?, rows: [RowMove], unread: [FieldProblem]
        ) {
            self.proposal = proposal
            self.before = before
            self.after = after
            self.change = change
            self.rankBefore = rankBefore
            self.rankAfter = rankAfter
            self.rows = rows
            self.unread = unread
        }
    }
}
