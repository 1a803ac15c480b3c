import Contracts
import Model
import ScoringRules

/// Answers what the choice of the lead organisation changes.
struct LeadQuestion: Sendable {
    let desk: ScoringDesk

    func comparison(_ question: ScoringMethods.CompareLeads.Params) throws -> ScoringMethods.CompareLeads.Result {
        let most = ScoringMethods.CompareLeads.greatestCandidates
        guard (1...most).contains(question.candidates.count) else {
            throw ScoringError.outOfRange("/params/candidates", lowest: 1, highest: most)
        }
        let reading = try desk.read(atLeast: question.minRevision)
        let source = try ProposalSource(question.proposal, id: question.proposalId, in: reading.catalogue)
        let scorer = try reading.scorer(for: source.proposal, sheet: question.sheet, asOf: question.asOf)
        let leads = LeadCandidates(scorer: scorer, proposal: source.proposal, judgements: source.judgements)
        var assessments: [LeadComparison.Assessment] = []
        for (index, candidate) in question.candidates.enumerated() {
            assessments.append(try assessment(of: candidate, among: leads, at: "/params/candidates/\(index)"))
        }
        return .init(
            proposal: ProposalName(source.proposal), comparison: leads.comparison(assessments),
            revision: reading.revision, stale: reading.isStale)
    }

    private func assessment(
        of candidate: LeadCandidate, among leads: LeadCandidates, at pointer: String
    ) throws(ScoringError) -> LeadComparison.Assessment {
        do throws(ProposalRefusal) {
            return try leads.assessment(of: candidate, excludedBy: [])
        } catch {
            throw .refusedProposal(error.problems, at: pointer)
        }
    }
}
