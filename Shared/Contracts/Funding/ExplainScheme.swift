package import JSONRPC
package import Model

extension FundingMethods {
    /// Why one scheme comes to its verdict, to the last clause.
    package enum ExplainScheme: Method {
        package static let name: MethodName = "funding.explainScheme"
        package static let summary = "Shows a scheme's whole rule tree with each clause's value for a project."

        package struct Params: Codable, Hashable, Sendable {
            /// The scheme's id, or its row of the guidebook's tables ("T7-1").
            package let scheme: String
            /// What is known of the project; whatever is left out is unknown.
            package let project: ProjectFacts
            /// The day to judge on; today in Japan where left out.
            package let asOf: CivilDate?
            package let minRevision: Int64?

            package init(
                scheme: String, project: ProjectFacts, asOf: CivilDate? = nil, minRevision: Int64? = nil
            ) {
                self.scheme = scheme
                self.project = project
                self.asOf = asOf
                self.minRevision = minRevision
            }
        }

        package struct Result: Codable, Hashable, Sendable {
            package let explanation: SchemeExplanation
            package let revision: Int64
            package let stale: Bool

            package init(explanation: SchemeExplanation, revision: Int64, stale: Bool) {
                self.explanation = explanation
                self.revision = revision
                self.stale = stale
            }
        }
    }
}
