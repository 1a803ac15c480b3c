package import JSONRPC
package import Model

extension ScoringMethods {
    /// What the choice of the lead organisation changes.
    package enum CompareLeads: Method {
        package static let name: MethodName = "scoring.compareLeads"
        package static let summary =
            "Compares lead organisations for a proposal: the rows that hang on the lead, and who may not lead and why."

        package static let greatestCandidates = 50

        package struct Params: Codable, Hashable, Sendable {
            /// One of `proposal` and `proposalId`.
            package let proposal: Proposal?
            package let proposalId: Proposal.ID?
            /// 1…50.
            package let candidates: [LeadCandidate]
            package let sheet: ScoringSheet.ID?
            package let asOf: CivilDate?
            package let minRevision: Int64?

            package init(
                proposal: Proposal? = nil, proposalId: Proposal.ID? = nil, candidates: [LeadCandidate],
                sheet: ScoringSheet.ID? = nil, asOf: CivilDate? = nil, minRevision: Int64? = nil
            ) {
                self.proposal = proposal
                self.proposalId = proposalId
                self.candidates = candidates
                self.sheet = sheet
                self.asOf = asOf
                self.minRevision = minRevision
            }
        }

        package struct Result: Codable, Hashable, Sendable {
            package let proposal: ProposalName
            package let comparison: LeadComparison
            package let revision: Int64
            package let stale: Bool

            package init(proposal: ProposalName, comparison: LeadComparison, revision: Int64, stale: Bool) {
                self.proposal = proposal
                self.comparison = comparison
                self.revision = revision
                self.stale = stale
            }
        }
    }
}
