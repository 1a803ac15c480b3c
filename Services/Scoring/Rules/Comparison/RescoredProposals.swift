package import Model

/// Proposals under the sheet they were scored by and under another one.
package enum RescoredProposals {
    /// One proposal on both sides.
    package struct Pair: Sendable {
        package let before: RankedProposals.Entry
        package let after: RankedProposals.Entry
        package let unread: [FieldProblem]

        package init(before: RankedProposals.Entry, after: RankedProposals.Entry, unread: [FieldProblem]) {
            self.before = before
            self.after = after
            self.unread = unread
        }

        var change: PointChange {
            PointChange(from: before.tally.total.points, to: after.tally.total.points)
        }

        /// Whether anything that a reader would call a move has happened: a row, a total or the standing.
        var isMoved: Bool { before.tally != after.tally }
    }

    /// Who moved, the greatest move first, then by id; all proposals where the unmoved are asked for too.
    package static func moves(
        of pairs: [Pair], unreadable: [ProposalRanking.Unreadable], to sheet: ScoringSheet,
        earlier: [ScoringSheet.ID: ScoringSheet], includingUnmoved: Bool,
        offset: Int, limit: Int
    ) -> Rescoring {
        let ranksBefore = RankedProposals(pairs.map(\.before)).rankByProposal
        let ranksAfter = RankedProposals(pairs.map(\.after)).rankByProposal
        let listed = pairs.filter { includingUnmoved || $0.isMoved }.sorted { left, right in
            left.change.by != right.change.by
                ? left.change.by > right.change.by : left.before.proposal.id < right.before.proposal.id
        }
        let page = listed.dropFirst(offset).prefix(limit)
        return Rescoring(
            toSheet: SheetName(sheet), proposals: pairs.count, up: pairs.count { $0.change.direction == .up },
            down: pairs.count { $0.change.direction == .down },
            standingChanged: pairs.count { $0.before.tally.standing != $0.after.tally.standing },
            unmoved: pairs.count { !$0.isMoved }, entries: listed.count,
            moves: page.map { pair in
                Rescoring.Move(
                    proposal: pair.before.proposal,
                    before: CardSummary(pair.before.tally, sheet: pair.before.sheet),
                    after: CardSummary(pair.after.tally, sheet: pair.after.sheet), change: pair.change,
                    rankBefore: ranksBefore[pair.before.proposal.id], rankAfter: ranksAfter[pair.after.proposal.id],
                    rows: RowMoves.between(
                        pair.before.tally, pair.after.tally, sheets: earlier[pair.before.sheet.id] ?? sheet, sheet),
                    unread: pair.unread)
            }, unreadable: unreadable)
    }
}
