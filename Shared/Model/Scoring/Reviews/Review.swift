/// What one reviewer gives one proposal: points for judged rows, each with its ground.
package struct Review: Codable, Hashable, Sendable {
    package typealias ID = Identifier<Review>

    package let id: ID
    package let proposal: Proposal.ID
    package let reviewer: Reviewer.ID
    /// Counts where left out.
    package let state: State?
    /// By the id of the judged row; a row that is left out was not judged by this reviewer.
    package let entries: [String: Entry]
    /// On the proposal as a whole.
    package let comment: String?

    package init(
        id: ID, proposal: Proposal.ID, reviewer: Reviewer.ID, state: State? = nil, entries: [String: Entry],
        comment: String? = nil
    ) {
        self.id = id
        self.proposal = proposal
        self.reviewer = reviewer
        self.state = state
        self.entries = entries
        self.comment = comment
    }

    package enum State: String, Codable, Hashable, Sendable, CaseIterable {
        case submitted
        /// Kept, and no longer counted.
        case withdrawn
    }

    package struct Entry: Codable, Hashable, Sendable {
        /// Whole points, 0 to the row's maximum; checked against the sheet like a proposal's own entries.
        package let points: Proposal.FactValue
        package let comment: String?
        /// What the points rest on: a page of the proposal, a document.
        package let evidence: String?

        package init(points: Proposal.FactValue, comment: String? = nil, evidence: String? = nil) {
            self.points = points
            self.comment = comment
            self.evidence = evidence
        }
    }

    package var counts: Bool { state != .withdrawn }
}
