package import JSONRPC
package import Model

extension FundingMethods {
    /// The one vocabulary of a project's facts.
    package enum ListFacts: Method {
        package static let name: MethodName = "funding.listFacts"
        package static let summary = "Lists the facts that rules ask for, with their answers in both languages."

        package struct Params: Codable, Hashable, Sendable {
            /// The day whose rules are counted; today in Japan where left out.
            package let asOf: CivilDate?

            package init(asOf: CivilDate? = nil) {
                self.asOf = asOf
            }
        }

        package struct Result: Codable, Hashable, Sendable {
            package let facts: [FactDescription]
            package let revision: Int64
            package let stale: Bool

            package init(facts: [FactDescription], revision: Int64, stale: Bool) {
                self.facts = facts
                self.revision = revision
                self.stale = stale
            }
        }
    }
}
