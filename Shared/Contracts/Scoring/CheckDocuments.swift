package import JSONRPC
package import Model

extension ScoringMethods {
    /// The documents of an application held against the list of the call.
    package enum CheckDocuments: Method {
        package static let name: MethodName = "scoring.checkDocuments"
        package static let summary =
            "Checks the documents of an application: in order, missing, not valid on the day, and what that costs."

        package struct Params: Codable, Hashable, Sendable {
            /// A proposal with its folder, as it is written here or as it is on record; or else the three members that
            /// follow.
            package let proposal: Proposal?
            package let proposalId: Proposal.ID?
            package let documents: DocumentFolder?
            package let submittedOn: CivilDate?
            package let kind: ProposalKind?
            /// Checks by this edition; not together with `asOf`.
            package let rules: DocumentRules.ID?
            /// Checks by the edition in force on this day; the day of submission where left out.
            package let asOf: CivilDate?
            /// Refused, to be sent again, while this process does not have the revision.
            package let minRevision: Int64?

            package init(
                proposal: Proposal? = nil, proposalId: Proposal.ID? = nil, documents: DocumentFolder? = nil,
                submittedOn: CivilDate? = nil,
                kind: ProposalKind? = nil, rules: DocumentRules.ID? = nil, asOf: CivilDate? = nil,
                minRevision: Int64? = nil
            ) {
                self.proposal = proposal
                self.proposalId = proposalId
                self.documents = documents
                self.submittedOn = submittedOn
                self.kind = kind
                self.rules = rules
                self.asOf = asOf
                self.minRevision = minRevision
            }
        }

        package struct Result: Codable, Hashable, Sendable {
            /// Names the edition that was used.
            package let report: DocumentReport
            package let revision: Int64
            package let stale: Bool

            package init(report: DocumentReport, revision: Int64, stale: Bool) {
                self.report = report
                self.revision = revision
                self.stale = stale
            }
        }
    }
}
