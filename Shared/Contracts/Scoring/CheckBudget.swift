package import JSONRPC
package import Model

extension ScoringMethods {
    /// A year's budget against the programme's rules: sums, ceiling, half rule, obligatory tasks, purchases.
    package enum CheckBudget: Method {
        package static let name: MethodName = "scoring.checkBudget"
        package static let summary =
            "Checks a budget by an edition's rules: sums with tax, ceiling and supplement, shares, tasks, purchases."

        package struct Params: Codable, Hashable, Sendable {
            /// The budget itself; or else a proposal that holds one, or the id of one on record.
            package let budget: BudgetPlan?
            package let proposal: Proposal?
            package let proposalId: Proposal.ID?
            /// Checks by these rules; not together with `asOf`.
            package let rules: BudgetRules.ID?
            /// Checks by the rules in force on this day; where left out, on the proposal's day of submission, for a bare
            /// budget today.
            package let asOf: CivilDate?
            /// Refused, to be sent again, while this process does not have the revision.
            package let minRevision: Int64?

            package init(
                budget: BudgetPlan? = nil, proposal: Proposal? = nil, proposalId: Proposal.ID? = nil,
                rules: BudgetRules.ID? = nil, asOf: CivilDate? = nil, minRevision: Int64? = nil
            ) {
                self.budget = budget
                self.proposal = proposal
                self.proposalId = proposalId
                self.rules = rules
                self.asOf = asOf
                self.minRevision = minRevision
            }
        }

        package struct Result: Codable, Hashable, Sendable {
            /// The day whose rules were chosen; left out where the caller named the rules.
            package let asOf: CivilDate?
            /// Names the rules and edition that were used; pointers begin at what was sent, the budget or the proposal.
            package let report: BudgetReport
            package let revision: Int64
            package let stale: Bool

            package init(asOf: CivilDate?, report: BudgetReport, revision: Int64, stale: Bool) {
                self.asOf = asOf
                self.report = report
                self.revision = revision
                self.stale = stale
            }
        }
    }
}
