import Model
import ScoringRules

/// The proposal that a question is about: written in it, or on record with its reviews.
struct ProposalSource: Sendable {
    let proposal: Proposal
    let judgements: [String: RowJudgement]
    /// The fiscal year of the call that it answers; `nil` where no call on record says so.
    let callFiscalYear: Int?
    /// Where a refused value stands in the request.
    let pointer: String

    /// Exactly one of the two must be given.
    init(_ proposal: Proposal?, id: Proposal.ID?, in catalogue: ScoringCatalogue) throws(ScoringError) {
        switch (proposal, id) {
        case (let proposal?, nil):
            self.proposal = proposal
            judgements = [:]
            pointer = "/params/proposal"
        case (nil, let id?):
            guard let stored = catalogue.proposal(id) else { throw .unknownProposal(id) }
            self.proposal = stored
            judgements = catalogue.panel(of: stored).judgements
            pointer = "/params/proposalId"
        case (nil, nil), (.some, .some): throw .oneProposal
        }
        callFiscalYear = self.proposal.call.flatMap { catalogue.call($0) }?.fiscalYear
    }
}
