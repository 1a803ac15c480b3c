/// A person who judges proposals, and what keeps them from judging some.
package struct Reviewer: Codable, Hashable, Sendable {
    package typealias ID = Identifier<Reviewer>

    package let id: ID
    package let name: BilingualText
    package let organisation: BilingualText?
    /// Interests that exclude the reviewer from every proposal they touch.
    package let conflicts: [Conflict]?

    package init(id: ID, name: BilingualText, organisation: BilingualText? = nil, conflicts: [Conflict]? = nil) {
        self.id = id
        self.name = name
        self.organisation = organisation
        self.conflicts = conflicts
    }

    /// One interest: in a proposal, or in every proposal that an organisation, municipality or partner city is in.
    package struct Conflict: Codable, Hashable, Sendable {
        package let proposal: Proposal.ID?
        /// The record id of a lead organisation, municipality or partner city.
        package let party: Proposal.PartyID?
        package let reason: BilingualText

        package init(proposal: Proposal.ID? = nil, party: Proposal.PartyID? = nil, reason: BilingualText) {
            self.proposal = proposal
            self.party = party
            self.reason = reason
        }
    }
}
