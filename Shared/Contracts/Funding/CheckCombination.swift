package import JSONRPC
package import Model

extension FundingMethods {
    /// Which schemes exclude each other, and why.
    package enum CheckCombination: Method {
        package static let name: MethodName = "funding.checkCombination"
        package static let summary = "Says of every pair of schemes whether both can be taken, and by which rule."

        package static let greatestCount = 16

        package struct Params: Codable, Hashable, Sendable {
            /// 2…16 schemes by id or by their row of the guidebook's tables ("T7-1").
            package let schemes: [String]
            /// How they are to be taken together; every way is answered where left out.
            package let relation: CombinationRule.Relation?
            /// The day to judge on; today in Japan where left out.
            package let asOf: CivilDate?
            package let minRevision: Int64?

            package init(
                schemes: [String], relation: CombinationRule.Relation? = nil, asOf: CivilDate? = nil,
                minRevision: Int64? = nil
            ) {
                self.schemes = schemes
                self.relation = relation
                self.asOf = asOf
                self.minRevision = minRevision
            }
        }

        package struct Result: Codable, Hashable, Sendable {
            package let report: CombinationReport
            package let revision: Int64
            package let stale: Bool

            package init(report: CombinationReport, revision: Int64, stale: Bool) {
                self.report = report
                self.revision = revision
                self.stale = stale
            }
        }
    }
}
