package import JSONRPC
package import Model

extension ScoringMethods {
    /// A proposal's points row by row, what is missing, and what would improve it.
    package enum ScoreProposal: Method {
        package static let name: MethodName = "scoring.scoreProposal"
        package static let summary =
            "Scores a proposal by a sheet: gates, points with reasons, the range still possible, improvements, questions."

        package struct Params: Codable, Hashable, Sendable {
            /// One of `proposal`, as it is written here, and `proposalId`, as it is on record with its reviews.
            package let proposal: Proposal?
            package let proposalId: Proposal.ID?
            /// Scores by this sheet; not together with `asOf`.
            package let sheet: ScoringSheet.ID?
            /// Scores by the sheet in force on this day; by the sheet of the proposal's call, else by the one in force on
            /// the day of submission, where left out.
            package let asOf: CivilDate?
            /// Refused, to be sent again, while this process does not have the revision.
            package let minRevision: Int64?

            package init(
                proposal: Proposal? = nil, proposalId: Proposal.ID? = nil, sheet: ScoringSheet.ID? = nil,
                asOf: CivilDate? = nil, minRevision: Int64? = nil
            ) {
                self.proposal = proposal
                self.proposalId = proposalId
                self.sheet = sheet
                self.asOf = asOf
                self.minRevision = minRevision
            }
        }

        package struct Result: Codable, Hashable, Sendable {
            /// The day whose sheet was chosen; left out where the caller, or the proposal's call, named the sheet.
            package let asOf: CivilDate?
            /// Names the sheet and edition that were used.
            package let scorecard: Scorecard
            package let revision: Int64
            package let stale: Bool

            package init(asOf: CivilDate?, scorecard: Scorecard, revision: Int64, stale: Bool) {
                self.asOf = asOf
                self.scorecard = scorecard
                self.revision = revision
                self.stale = stale
            }
        }
    }
}
