package import JSONRPC
package import Model

extension ScoringMethods {
    /// Whether a proposal meets the programme's eligibility criteria, criterion by criterion, and what would change it.
    package enum ScreenProposal: Method {
        package static let name: MethodName = "scoring.screenProposal"
        package static let summary =
            "Screens a proposal: the eligibility criteria, lead, phase limit, scope and claims, each with its verdict."

        package struct Params: Codable, Hashable, Sendable {
            /// One of `proposal` and `proposalId`.
            package let proposal: Proposal?
            package let proposalId: Proposal.ID?
            /// Decides the edition, unless one is named, and what the registers held; the day of submission where left
            /// out.
            package let asOf: CivilDate?
            /// Screens by this edition.
            package let edition: ScreeningEdition.ID?
            /// Waits until this process has the revision.
            package let minRevision: Int64?

            package init(
                proposal: Proposal? = nil, proposalId: Proposal.ID? = nil, asOf: CivilDate? = nil,
                edition: ScreeningEdition.ID? = nil,
                minRevision: Int64? = nil
            ) {
                self.proposal = proposal
                self.proposalId = proposalId
                self.asOf = asOf
                self.edition = edition
                self.minRevision = minRevision
            }
        }

        package struct Result: Codable, Hashable, Sendable {
            package let asOf: CivilDate
            /// Names the edition that was used.
            package let report: ScreeningReport
            package let revision: Int64
            /// Also where a register's answer may be behind.
            package let stale: Bool

            package init(asOf: CivilDate, report: ScreeningReport, revision: Int64, stale: Bool) {
                self.asOf = asOf
                self.report = report
                self.revision = revision
                self.stale = stale
            }
        }
    }
}
