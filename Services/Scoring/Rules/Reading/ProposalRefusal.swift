package import Model

/// A proposal that the sheet cannot score, with every value that it refuses.
package struct ProposalRefusal: Error, Hashable, Sendable {
    /// Never empty; pointers below the proposal.
    package let problems: [FieldProblem]
}
