package import JSONRPC
package import JSONText
package import Model

extension ScoringMethods {
    /// What differs between two proposals, or two revisions of one.
    package enum DiffProposals: Method {
        package static let name: MethodName = "scoring.diffProposals"
        package static let summary =
            "Tells what differs between two proposals or revisions, fact by fact and row by row."

        package struct Params: Codable, Hashable, Sendable {
            package let from: Side
            package let to: Side
            /// Scores both sides by this sheet; each by its own where left out.
            package let sheet: ScoringSheet.ID?
            package let minRevision: Int64?

            package init(from: Side, to: Side, sheet: ScoringSheet.ID? = nil, minRevision: Int64? = nil) {
                self.from = from
                self.to = to
                self.sheet = sheet
                self.minRevision = minRevision
            }
        }

        /// One of `proposal` and `proposalId`.
        package struct Side: Codable, Hashable, Sendable {
            package let proposal: Proposal?
            package let proposalId: Proposal.ID?
            /// As the proposal on record was at this revision.
            package let atRevision: Int64?

            package init(proposal: Proposal? = nil, proposalId: Proposal.ID? = nil, atRevision: Int64? = nil) {
                self.proposal = proposal
                self.proposalId = proposalId
                self.atRevision = atRevision
            }
        }

        package struct Result: Codable, Sendable {
            package let from: Version
            package let to: Version
            /// In the order of the proposal's members.
            package let changes: [Change]
            /// Rows whose points or range differ, without reviews: what the texts themselves make of the sheet.
            package let rows: [RowMove]
            package let change: PointChange
            package let revision: Int64
            package let stale: Bool

            package init(
                from: Version, to: Version, changes: [Change], rows: [RowMove], change: PointChange, revision: Int64,
                stale: Bool
            ) {
                self.from = from
                self.to = to
                self.changes = changes
                self.rows = rows
                self.change = change
                self.revision = revision
                self.stale = stale
            }
        }

        package struct Version: Codable, Hashable, Sendable {
            package let proposal: ProposalName
            /// Of a proposal on record.
            package let revision: Int64?
            package let summary: CardSummary

            package init(proposal: ProposalName, revision: Int64?, summary: CardSummary) {
                self.proposal = proposal
                self.revision = revision
                self.summary = summary
            }
        }

        /// One place that differs; a side that lacks it has no value there.
        package struct Change: Codable, Sendable {
            package let pointer: String
            package let before: JSONValue?
            package let after: JSONValue?

            package init(pointer: String, before: JSONValue?, after: JSONValue?) {
                self.pointer = pointer
                self.before = before
                self.after = after
            }
        }
    }
}
