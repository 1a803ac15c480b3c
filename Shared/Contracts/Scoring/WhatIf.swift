package import JSONRPC
package import JSONText
package import Model

extension ScoringMethods {
    /// What a proposal's points would be if facts were otherwise.
    package enum WhatIf: Method {
        package static let name: MethodName = "scoring.whatIf"
        package static let summary =
            "Holds a proposal with changed facts beside it as it is: rows, criteria, documents and budget that move, and why."

        /// The most cases of one question.
        package static let greatestCases = 100

        package struct Params: Codable, Sendable {
            /// One of `proposal` and `proposalId`.
            package let proposal: Proposal?
            package let proposalId: Proposal.ID?
            /// Each is answered by itself; 1…100.
            package let cases: [Case]
            package let sheet: ScoringSheet.ID?
            package let asOf: CivilDate?
            package let minRevision: Int64?

            package init(
                proposal: Proposal? = nil, proposalId: Proposal.ID? = nil, cases: [Case],
                sheet: ScoringSheet.ID? = nil, asOf: CivilDate? = nil, minRevision: Int64? = nil
            ) {
                self.proposal = proposal
                self.proposalId = proposalId
                self.cases = cases
                self.sheet = sheet
                self.asOf = asOf
                self.minRevision = minRevision
            }
        }

        /// Changes that are made together.
        package struct Case: Codable, Sendable {
            package let label: String?
            package let changes: [Change]

            package init(label: String? = nil, changes: [Change]) {
                self.label = label
                self.changes = changes
            }
        }

        package struct Change: Codable, Sendable {
            /// JSON Pointer into the proposal: "/facts/annualReduction"; "-" at the end of a list appends to it.
            package let pointer: String
            /// Left out: the fact becomes unknown.
            package let value: JSONNode?

            package init(pointer: String, value: JSONNode?) {
                self.pointer = pointer
                self.value = value
            }
        }

        package struct Result: Codable, Hashable, Sendable {
            package let proposal: ProposalName
            package let before: CardSummary
            package let cases: [Outcome]
            package let revision: Int64
            package let stale: Bool

            package init(
                proposal: ProposalName, before: CardSummary, cases: [Outcome], revision: Int64, stale: Bool
            ) {
                self.proposal = proposal
                self.before = before
                self.cases = cases
                self.revision = revision
                self.stale = stale
            }
        }

        package struct Outcome: Codable, Hashable, Sendable {
            package let label: String?
            package let after: CardSummary
            package let change: PointChange
            /// Rows whose points or range differ.
            package let rows: [RowMove]
            /// Criteria, documents and parts of the budget whose verdict differs.
            package let checks: [CheckMove]
            /// What must be known about the registers that screening asks: that one does not answer.
            package let notices: [BilingualText]
            /// The result in one sentence.
            package let headline: BilingualText

            package init(
                label: String?, after: CardSummary, change: PointChange, rows: [RowMove], checks: [CheckMove],
                notices: [BilingualText], headline: BilingualText
            ) {
                self.label = label
                self.after = after
                self.change = change
                self.rows = rows
                self.checks = checks
                self.notices = notices
                self.headline = headline
            }
        }
    }
}
