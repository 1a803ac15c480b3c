import Contracts
import JSONLines
import Model
import Records
import ScoringRules

/// Answers what the choice of the lead organisation changes.
struct LeadQuestion: Sendable {
    let desk: ScoringDesk
    let registers: RegisterDesk

    typealias Question = ScoringMethods.CompareLeads.Params
    typealias Answer = ScoringMethods.CompareLeads.Result

    func comparison(_ question: Question, _ call: CallContext) async throws -> Answer {
        let most = ScoringMethods.CompareLeads.greatestCandidates
        guard (1...most).contains(question.candidates.count) else {
            throw ScoringError.outOfRange("/params/candidates", lowest: 1, highest: most)
        }
        let reading = try await desk.read(atLeast: question.minRevision, by: call.deadline)
        let source = try ProposalSource(question.proposal, id: question.proposalId, in: reading.catalogue)
        let day = question.asOf ?? source.proposal.submittedOn
        // The cities are the same under every lead: the registers are asked once.
        let word = try await registers.word(on: source.proposal, asOf: day, call)
        guard word.problems.isEmpty else { throw ScoringError.refusedProposal(word.problems, at: source.pointer) }
        let leads = LeadCandidates(
            scorer: try reading.scorer(
                for: source.proposal, at: source.pointer, sheet: question.sheet, asOf: question.asOf),
            screener: reading.catalogue.screening.edition(inForceOn: day).flatMap { try? Screener($0) },
            proposal: source.proposal, judgements: source.judgements)
        let comparison = try await besideTheLoops {
            try compare(question.candidates, by: leads, word.knowledge, fiscalYear: source.callFiscalYear)
        }
        return Answer(
            proposal: ProposalName(source.proposal), comparison: comparison,
            revision: reading.revision, stale: reading.isStale || word.isStale)
    }

    /// Refused with the problems of all candidates.
    private func compare(
        _ candidates: [LeadCandidate], by leads: LeadCandidates, _ registers: RegisterKnowledge, fiscalYear: Int?
    ) throws -> LeadComparison {
        var assessments: [LeadComparison.Assessment] = []
        var problems: [FieldProblem] = []
        for (index, candidate) in candidates.enumerated() {
            try Task.checkCancellation()
            do throws(ProposalRefusal) {
                assessments.append(try leads.assessment(of: candidate, registers: registers, fiscalYear: fiscalYear))
            } catch {
                problems += error.problems.map { $0.below("/\(index)") }
            }
        }
        guard problems.isEmpty else { throw ScoringError.refusedProposal(problems, at: "/params/candidates") }
        return leads.comparison(assessments)
    }
}
