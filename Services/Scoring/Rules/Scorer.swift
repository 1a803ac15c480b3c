package import Model

/// Scores proposals by one sheet. Pure: the same proposal and reviews always get the same card.
package struct Scorer: Sendable {
    private let plan: SheetPlan

    package var sheet: ScoringSheet { plan.sheet }

    /// Refuses a sheet that its self-check finds a problem in.
    package init(_ sheet: ScoringSheet) throws(SheetRefusal) {
        let problems = SheetCheck.problems(of: sheet)
        guard problems.isEmpty else { throw SheetRefusal(problems: problems) }
        plan = SheetPlan(sheet)
    }

    /// The proposal's card; refuses a proposal with values that the sheet cannot hold, all of them at once.
    /// - Parameter judgements: what reviewers gave, by row id.
    package func scorecard(
        for proposal: Proposal, judgements: [String: RowJudgement] = [:]
    ) throws(ProposalRefusal) -> Scorecard {
        Evaluation(plan, try ProposalReading.read(proposal, judgements: judgements, against: plan)).scorecard
    }

    /// What the sheet would refuse of a proposal, all at once; empty where it can be scored.
    package func problems(of proposal: Proposal) -> [FieldProblem] {
        ProposalReading.readable(proposal, judgements: [:], against: plan).unread
    }

    /// The card of a proposal that was perhaps written for another sheet: what this one cannot read is unknown to it,
    /// and listed.
    package func readableScorecard(
        for proposal: Proposal, judgements: [String: RowJudgement] = [:]
    ) -> (card: Scorecard, unread: [FieldProblem]) {
        let (checked, unread) = ProposalReading.readable(proposal, judgements: judgements, against: plan)
        return (Evaluation(plan, checked).scorecard, unread)
    }

    /// The points of the proposal's card, without the reasons, for many proposals at once. Refuses what `scorecard`
    /// refuses.
    /// - Parameter judgements: what reviewers gave, by row id.
    package func tally(
        for proposal: Proposal, judgements: [String: RowJudgement] = [:]
    ) throws(ProposalRefusal) -> ScoreTally {
        Evaluation(plan, try ProposalReading.read(proposal, judgements: judgements, against: plan)).tally
    }

    /// The points of a proposal that was perhaps written for another sheet, as `readableScorecard` reads it.
    package func readableTally(
        for proposal: Proposal, judgements: [String: RowJudgement] = [:]
    ) -> (tally: ScoreTally, unread: [FieldProblem]) {
        let (checked, unread) = ProposalReading.readable(proposal, judgements: judgements, against: plan)
        return (Evaluation(plan, checked).tally, unread)
    }
}
