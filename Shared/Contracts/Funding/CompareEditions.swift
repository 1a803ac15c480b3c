package import JSONRPC
package import Model

extension FundingMethods {
    /// What changed for a project between two days.
    package enum CompareEditions: Method {
        package static let name: MethodName = "funding.compareEditions"
        package static let summary = "Says which schemes answer a project otherwise on a later day, and why."

        package struct Params: Codable, Hashable, Sendable {
            /// What is known of the project; whatever is left out is unknown.
            package let project: ProjectFacts
            package let from: CivilDate
            /// Today in Japan where left out.
            package let to: CivilDate?
            package let filter: SchemeFilter?
            package let minRevision: Int64?

            package init(
                project: ProjectFacts, from: CivilDate, to: CivilDate? = nil, filter: SchemeFilter? = nil,
                minRevision: Int64? = nil
            ) {
                self.project = project
                self.from = from
                self.to = to
                self.filter = filter
                self.minRevision = minRevision
            }
        }

        package struct Result: Codable, Hashable, Sendable {
            package let from: CivilDate
            package let to: CivilDate
            package let editions: [String]
            package let comparison: AnswerComparison
            package let revision: Int64
            package let stale: Bool

            package init(
                from: CivilDate, to: CivilDate, editions: [String], comparison: AnswerComparison, revision: Int64,
                stale: Bool
            ) {
                self.from = from
                self.to = to
                self.editions = editions
                self.comparison = comparison
                self.revision = revision
                self.stale = stale
            }
        }
    }
}
