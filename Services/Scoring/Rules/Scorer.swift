package import Model

/// Scores proposals by one sheet. Pure: the same proposal and reviews always get the same card.
package struct Scorer: Sendable {
    package let sheet: ScoringSheet
    private let inputs: [String: ScoringSheet.Input]

    /// Refuses a sheet that its self-check finds a problem in.
    package init(_ sheet: ScoringSheet) throws(SheetRefusal) {
        let problems = SheetCheck.problems(of: sheet)
        guard problems.isEmpty else { throw SheetRefusal(problems: problems) }
        self.sheet = sheet
        inputs = Dictionary(sheet.inputs.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// The proposal's card; refuses a proposal with values that the sheet cannot hold, all of them at once.
    /// - Parameter judgements: what reviewers gave, by row id.
    package func scorecard(
        for proposal: Proposal, judgements: [String: RowJudgement] = [:]
    ) throws(ProposalRefusal) -> Scorecard {
        card(of: try ProposalReading.read(proposal, judgements: judgements, against: sheet))
    }

    /// What the sheet would refuse of a proposal, all at once; empty where it can be scored.
    package func problems(of proposal: Proposal) -> [FieldProblem] {
        ProposalReading.readable(proposal, judgements: [:], against: sheet).unread
    }

    /// The card of a proposal that was perhaps written for another sheet: what this one cannot read is unknown to it,
    /// and listed.
    package func readableScorecard(
        for proposal: Proposal, judgements: [String: RowJudgement] = [:]
    ) -> (card: Scorecard, unread: [FieldProblem]) {
        let (checked, unread) = ProposalReading.readable(proposal, judgements: judgements, against: sheet)
        return (card(of: checked), unread)
    }

    /// The points of the proposal's card, without the reasons; refuses what `scorecard` refuses.
    /// - Parameter judgements: what reviewers gave, by row id.
    package func tally(
        for proposal: Proposal, judgements: [String: RowJudgement] = [:]
    ) throws(ProposalRefusal) -> ScoreTally {
        tally(of: try ProposalReading.read(proposal, judgements: judgements, against: sheet))
    }

    /// The points of a proposal that was perhaps written for another sheet, as `readableScorecard` reads it.
    package func readableTally(
        for proposal: Proposal, judgements: [String: RowJudgement] = [:]
    ) -> (tally: ScoreTally, unread: [FieldProblem]) {
        let (checked, unread) = ProposalReading.readable(proposal, judgements: judgements, against: sheet)
        return (tally(of: checked), unread)
    }

    private func tally(of checked: CheckedProposal) -> ScoreTally {
        let card = card(of: checked)
        return ScoreTally(
            standing: card.standing,
            rows: card.rows.map {
                ScoreTally.Row(id: $0.id, status: $0.status, possible: $0.possible, maximum: $0.maximum)
            })
    }

    private func card(of checked: CheckedProposal) -> Scorecard {
        let evaluation = Evaluation(sheet: sheet, inputs: inputs, checked: checked)
        return evaluation.scorecard(of: sheet.rows.map { evaluation.card(for: $0) })
    }
}
