import Contracts
import Model
import ScoringRules

/// Answers what a proposal's points are. All in memory.
struct ProposalScoring: Sendable {
    let desk: ScoringDesk

    func score(_ question: ScoringMethods.ScoreProposal.Params) throws -> ScoringMethods.ScoreProposal.Result {
        let reading = try desk.read(atLeast: question.minRevision)
        let source = try ProposalSource(question.proposal, id: question.proposalId, in: reading.catalogue)
        let scorer = try reading.scorer(
            for: source.proposal, at: source.pointer, sheet: question.sheet, asOf: question.asOf)
        let isPinned = source.proposal.call.flatMap { reading.catalogue.call($0) }?.sheet != nil
        let day = question.sheet == nil ? question.asOf ?? (isPinned ? nil : source.proposal.submittedOn) : nil
        return ScoringMethods.ScoreProposal.Result(
            asOf: day, scorecard: try reading.card(of: source, by: scorer), revision: reading.revision,
            stale: reading.isStale)
    }

    func reviews(
        _ question: ScoringMethods.SummarizeReviews.Params
    ) throws -> ScoringMethods.SummarizeReviews.Result {
        let reading = try desk.read(atLeast: question.minRevision)
        let catalogue = reading.catalogue
        guard let proposal = catalogue.proposal(question.proposalId) else {
            throw ScoringError.unknownProposal(question.proposalId)
        }
        let summary = catalogue.panel(of: proposal).summary(
            of: proposal, by: try catalogue.sheet(of: proposal).sheet, reviewers: catalogue.reviewers)
        return .init(summary: summary, revision: reading.revision, stale: reading.isStale)
    }
}
