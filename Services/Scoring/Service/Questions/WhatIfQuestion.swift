import Contracts
import JSONLines
import JSONText
import Model
import Records
import ScoringRules

/// Answers what other facts would make of a proposal.
struct WhatIfQuestion: Sendable {
    let desk: ScoringDesk
    let registers: RegisterDesk

    typealias Question = ScoringMethods.WhatIf.Params
    typealias Answer = ScoringMethods.WhatIf.Result

    func answer(_ question: Question, _ call: CallContext) async throws -> Answer {
        let most = ScoringMethods.WhatIf.greatestCases
        guard (1...most).contains(question.cases.count) else {
            throw ScoringError.outOfRange("/params/cases", lowest: 1, highest: most)
        }
        let reading = try await desk.read(atLeast: question.minRevision, by: call.deadline)
        let source = try ProposalSource(question.proposal, id: question.proposalId, in: reading.catalogue)
        let cases = try await besideTheLoops {
            try question.cases.enumerated().map { try Case($1, number: $0, of: source) }
        }
        let words = try await RegisterWords(
            on: [source.proposal] + cases.map(\.changed), from: registers, call)
        let comparison = Comparison(
            question: question, source: source, reading: reading,
            checks: ProposalChecks(reading: reading, words: words))
        return try await besideTheLoops { try comparison.answer(cases, by: call.deadline, isStale: words.isStale) }
    }
}

/// One case with the proposal as it makes it.
private struct Case: Sendable {
    let asked: ScoringMethods.WhatIf.Case
    let changed: Proposal
    /// Of the case in the request.
    let pointer: JSONPointer

    init(_ asked: ScoringMethods.WhatIf.Case, number: Int, of source: ProposalSource) throws {
        try Task.checkCancellation()
        self.asked = asked
        pointer = JSONPointer(tokens: ["params", "cases", "\(number)"])
        var edit = try ProposalEdit(source.proposal)
        try edit.make(asked.changes, at: pointer)
        changed = try edit.proposal(changedBy: asked.changes, at: pointer)
    }

    /// Values of the changed proposal that are refused, each at the change that set it.
    func refusal(_ problems: [FieldProblem]) -> ScoringError {
        .refusedChanges(
            problems.map { problem in
                FieldProblem(
                    pointer: ProposalEdit.place(of: problem.pointer, among: asked.changes, at: pointer),
                    rule: problem.rule, message: problem.message)
            })
    }

    /// Points that the question itself states are meant to be tried, whatever the reviewers gave.
    func judgements(_ source: ProposalSource) -> [String: RowJudgement] {
        let tried = asked.changes.compactMap { JSONPointer($0.pointer)?.tokens }.filter { $0.first == "judged" }
        let rows = Set(tried.flatMap { $0.count > 1 ? [$0[1]] : (changed.judged ?? [:]).map(\.key) })
        return source.judgements.filter { !rows.contains($0.key) }
    }
}

/// The cases of a question beside the proposal as it is.
private struct Comparison: Sendable {
    let question: WhatIfQuestion.Question
    let source: ProposalSource
    let reading: ScoringDesk.Reading
    let checks: ProposalChecks

    func answer(
        _ cases: [Case], by deadline: ContinuousClock.Instant, isStale: Bool
    ) throws -> WhatIfQuestion.Answer {
        let scorer = try reading.scorer(for: source.proposal, sheet: question.sheet, asOf: question.asOf)
        let before = try reading.card(of: source, by: scorer)
        let found: ProposalChecks.Findings
        do {
            found = try checks.findings(on: source.proposal)
        } catch let refusal as ProposalChecks.Refusal {
            throw ScoringError.refusedProposal(refusal.problems, at: source.pointer)
        }
        let outcomes = try cases.map { asked in
            try Task.checkCancellation()
            guard ContinuousClock.now < deadline else { throw CancellationError() }
            return try outcome(of: asked, before, found)
        }
        return WhatIfQuestion.Answer(
            proposal: ProposalName(source.proposal),
            before: CardSummary(ScoreTally(before), sheet: SheetName(scorer.sheet)), cases: outcomes,
            revision: reading.revision, stale: reading.isStale || isStale)
    }

    private func outcome(
        of asked: Case, _ before: Scorecard, _ found: ProposalChecks.Findings
    ) throws -> ScoringMethods.WhatIf.Outcome {
        let scorer: Scorer
        do throws(ScoringError) {
            scorer = try reading.scorer(for: asked.changed, sheet: question.sheet, asOf: question.asOf)
        } catch {
            // A day or call that a case sets may have no sheet.
            throw asked.refusal(error.problems.map { $0.inside(source.pointer) })
        }
        let card: Scorecard
        do throws(ProposalRefusal) {
            card = try scorer.scorecard(for: asked.changed, judgements: asked.judgements(source))
        } catch {
            throw asked.refusal(error.problems)
        }
        let after: ProposalChecks.Findings
        do {
            after = try checks.findings(on: asked.changed)
        } catch let refusal as ProposalChecks.Refusal {
            throw asked.refusal(refusal.problems)
        }
        return ScoringMethods.WhatIf.Outcome(
            label: asked.asked.label, after: CardSummary(ScoreTally(card), sheet: SheetName(scorer.sheet)),
            change: PointChange(from: before.total.points, to: card.total.points),
            rows: RowMoves.between(before, card), checks: found.moves(to: after),
            notices: after.notices, headline: card.headline)
    }
}

extension FieldProblem {
    /// The same below the proposal, for a pointer that begins at the request.
    fileprivate func inside(_ proposal: String) -> FieldProblem {
        let inner = ["/params/proposal", proposal].first { pointer.hasPrefix($0) }.map { pointer.dropFirst($0.count) }
        return FieldProblem(pointer: inner.map { String($0) } ?? pointer, rule: rule, message: message)
    }
}
