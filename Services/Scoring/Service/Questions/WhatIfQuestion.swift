import Contracts
import JSONLines
import JSONText
import Model
import ScoringRules

/// Answers what other facts would make of a proposal's points.
struct WhatIfQuestion: Sendable {
    let desk: ScoringDesk
    let checks: ProposalChecks

    typealias Question = ScoringMethods.WhatIf.Params
    typealias Answer = ScoringMethods.WhatIf.Result

    func answer(_ question: Question, _ call: CallContext) async throws -> Answer {
        let most = ScoringMethods.WhatIf.greatestCases
        guard (1...most).contains(question.cases.count) else {
            throw ScoringError.outOfRange("/params/cases", lowest: 1, highest: most)
        }
        let reading = try await desk.read(atLeast: question.minRevision, by: call.deadline)
        let source = try ProposalSource(question.proposal, id: question.proposalId, in: reading.catalogue)
        let scorer = try reading.scorer(for: source.proposal, sheet: question.sheet, asOf: question.asOf)
        let before = try reading.card(of: source, by: scorer)
        let found = try await findings(on: source, reading, call)
        var isStale = reading.isStale || found.isStale
        var outcomes: [ScoringMethods.WhatIf.Outcome] = []
        for (index, asked) in question.cases.enumerated() {
            let pointer = JSONPointer(tokens: ["params", "cases", "\(index)"])
            var edit = try ProposalEdit(source.proposal)
            try edit.make(asked.changes, at: pointer)
            let changed = try edit.proposal(changedBy: asked.changes, at: pointer)
            let card = try card(of: changed, by: scorer, judgements: judgements(source, asked), asked, pointer)
            let after = try await findings(on: changed, asked, pointer, reading, call)
            isStale = isStale || after.isStale
            outcomes.append(
                ScoringMethods.WhatIf.Outcome(
                    label: asked.label, after: CardSummary(ScoreTally(card), sheet: SheetName(scorer.sheet)),
                    change: PointChange(from: before.total.points, to: card.total.points),
                    rows: RowMoves.between(before, card), checks: found.moves(to: after), headline: card.headline))
        }
        return Answer(
            proposal: ProposalName(source.proposal),
            before: CardSummary(ScoreTally(before), sheet: SheetName(scorer.sheet)), cases: outcomes,
            revision: reading.revision, stale: isStale)
    }

    /// Points that the question itself states are meant to be tried, whatever the reviewers gave.
    private func judgements(
        _ source: ProposalSource, _ asked: ScoringMethods.WhatIf.Case
    ) -> [String: RowJudgement] {
        let tried = Set(asked.changes.compactMap { JSONPointer($0.pointer)?.judgedRow })
        return source.judgements.filter { !tried.contains($0.key) }
    }

    private func findings(
        on source: ProposalSource, _ reading: ScoringDesk.Reading, _ call: CallContext
    ) async throws -> ProposalChecks.Findings {
        do {
            return try await checks.findings(on: source.proposal, in: reading, call)
        } catch let refusal as ProposalChecks.Refusal {
            throw ScoringError.refusedProposal(refusal.problems, at: source.pointer)
        }
    }

    private func findings(
        on changed: Proposal, _ asked: ScoringMethods.WhatIf.Case, _ pointer: JSONPointer,
        _ reading: ScoringDesk.Reading, _ call: CallContext
    ) async throws -> ProposalChecks.Findings {
        do {
            return try await checks.findings(on: changed, in: reading, call)
        } catch let refusal as ProposalChecks.Refusal {
            throw Self.refused(refusal.problems, asked, pointer)
        }
    }

    private static func refused(
        _ problems: [FieldProblem], _ asked: ScoringMethods.WhatIf.Case, _ pointer: JSONPointer
    ) -> ScoringError {
        .refusedChanges(
            problems.map { problem in
                FieldProblem(
                    pointer: ProposalEdit.place(of: problem.pointer, among: asked.changes, at: pointer),
                    rule: problem.rule, message: problem.message)
            })
    }

    private func card(
        of proposal: Proposal, by scorer: Scorer, judgements: [String: RowJudgement],
        _ asked: ScoringMethods.WhatIf.Case, _ pointer: JSONPointer
    ) throws(ScoringError) -> Scorecard {
        do throws(ProposalRefusal) {
            return try scorer.scorecard(for: proposal, judgements: judgements)
        } catch {
            throw Self.refused(error.problems, asked, pointer)
        }
    }
}

extension JSONPointer {
    /// The row whose judged points the place holds.
    fileprivate var judgedRow: String? {
        tokens.count == 2 && tokens[0] == "judged" ? tokens[1] : nil
    }
}
