import Model

/// Where the proposal of a question comes from.
struct ProposalSource: Sendable {
    let proposal: Proposal
    /// The fiscal year of the call that it answers; `nil` where no call on record says so.
    let callFiscalYear: Int?
    /// Where the proposal stands in the question, for problems in it.
    let pointer: String

    /// A proposal that is written in the question.
    init(written proposal: Proposal) {
        self.proposal = proposal
        callFiscalYear = nil
        pointer = "/params/proposal"
    }
}
