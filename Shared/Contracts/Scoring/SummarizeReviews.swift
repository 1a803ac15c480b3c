package import JSONRPC
package import Model

extension ScoringMethods {
    /// What the reviewers of a proposal on record have said.
    package enum SummarizeReviews: Method {
        package static let name: MethodName = "scoring.summarizeReviews"
        package static let summary =
            "Takes the reviews of a proposal together: mean and spread by row, who judged, whose review does not count."

        package struct Params: Codable, Hashable, Sendable {
            package let proposalId: Proposal.ID
            package let minRevision: Int64?

            package init(proposalId: Proposal.ID, minRevision: Int64? = nil) {
                self.proposalId = proposalId
                self.minRevision = minRevision
            }
        }

        package struct Result: Codable, Hashable, Sendable {
            package let summary: ReviewSummary
            package let revision: Int64
            package let stale: Bool

            package init(summary: ReviewSummary, revision: Int64, stale: Bool) {
                self.summary = summary
                self.revision = revision
                self.stale = stale
            }
        }
    }
}
