package import JSONRPC
package import Model

extension FundingMethods {
    /// The ways on from a project, above all where the JCM does not fit.
    package enum ExitRoutes: Method {
        package static let name: MethodName = "funding.exitRoutes"
        package static let summary =
            "Leads from the JCM criterion that fails to what waives it, and over time from study to equipment."

        package struct Params: Codable, Hashable, Sendable {
            /// What is known of the project; whatever is left out is unknown.
            package let project: ProjectFacts
            /// Only the criteria of the primary exit on these facts; all that stand in the way where left out.
            package let criteria: [FactName]?
            /// The day to judge on; today in Japan where left out.
            package let asOf: CivilDate?
            package let minRevision: Int64?

            package init(
                project: ProjectFacts, criteria: [FactName]? = nil, asOf: CivilDate? = nil, minRevision: Int64? = nil
            ) {
                self.project = project
                self.criteria = criteria
                self.asOf = asOf
                self.minRevision = minRevision
            }
        }

        package struct Result: Codable, Hashable, Sendable {
            package let plan: ExitPlan
            package let revision: Int64
            package let stale: Bool

            package init(plan: ExitPlan, revision: Int64, stale: Bool) {
                self.plan = plan
                self.revision = revision
                self.stale = stale
            }
        }
    }
}
