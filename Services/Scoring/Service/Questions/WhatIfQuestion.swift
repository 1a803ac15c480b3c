import Contracts
import JSONText
import Model
import ScoringRules

/// Answers what other facts would make of a proposal's points.
struct WhatIfQuestion: Sendable {
    let desk: ScoringDesk

    typealias Question = ScoringMethods.WhatIf.Params
    typealias Answer = ScoringMethods.WhatIf.Result

    func answer(_ question: Question) throws -> Answer {
        let most = ScoringMethods.WhatIf.greatestCases
        guard (1...most).contains(question.cases.count) else {
            throw ScoringError.outOfRange("/params/cases", lowest: 1, highest: most)
        }
        let reading = try desk.read(atLeast: question.minRevision)
        let source = try ProposalSource(question.proposal, id: question.proposalId, in: reading.catalogue)
        let scorer = try reading.scorer(for: source.proposal, sheet: question.sheet, asOf: question.asOf)
        let before = try reading.card(of: source, by: scorer)
        let outcomes = try question.cases.enumerated().map { index, asked in
            try outcome(of: asked, at: JSONPointer(tokens: ["params", "cases", "\(index)"]), source, scorer, before)
        }
        return Answer(
            proposal: ProposalName(source.proposal),
            before: CardSummary(ScoreTally(before), sheet: SheetName(scorer.sheet)), cases: outcomes,
            revision: reading.revision, stale: reading.isStale)
    }

    private func outcome(
        of asked: ScoringMethods.WhatIf.Case, at pointer: JSONPointer, _ source: ProposalSource, _ scorer: Scorer,
        _ before: Scorecard
    ) throws -> ScoringMethods.WhatIf.Outcome {
        var edit = try ProposalEdit(source.proposal)
        try edit.make(asked.changes, at: pointer)
        let changed = try edit.proposal(changedBy: asked.changes, at: pointer)
        // Points that the question itself states are meant to be tried, whatever the reviewers gave.
        let tried = Set(asked.changes.compactMap { JSONPointer($0.pointer)?.judgedRow })
        let after = try card(
            of: changed, by: scorer, judgements: source.judgements.filter { !tried.contains($0.key) }, asked, pointer)
        return ScoringMethods.WhatIf.Outcome(
            label: asked.label, after: CardSummary(ScoreTally(after), sheet: SheetName(scorer.sheet)),
            change: PointChange(from: before.total.points, to: after.total.points),
            rows: RowMoves.between(before, after), headline: after.headline)
    }

    private func card(
        of proposal: Proposal, by scorer: Scorer, judgements: [String: RowJudgement],
        _ asked: ScoringMethods.WhatIf.Case, _ pointer: JSONPointer
    ) throws(ScoringError) -> Scorecard {
        do throws(ProposalRefusal) {
            return try scorer.scorecard(for: proposal, judgements: judgements)
        } catch {
            throw .refusedChanges(
                error.problems.map { problem in
                    FieldProblem(
                        pointer: ProposalEdit.place(of: problem.pointer, among: asked.changes, at: pointer),
                        rule: problem.rule, message: problem.message)
                })
        }
    }
}

extension JSONPointer {
    /// The row whose judged points the place holds.
    fileprivate var judgedRow: String? {
        tokens.count == 2 && tokens[0] == "judged" ? tokens[1] : nil
    }
}
