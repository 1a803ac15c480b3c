package import JSONRPC
package import Model

extension FundingMethods {
    /// The catalogue as open data.
    package enum ExportSchemes: Method {
        package static let name: MethodName = "funding.exportSchemes"
        package static let summary = "Gives the schemes in force on a day as opportunities of the CommonGrants model."

        package static let defaultLimit = 100
        package static let greatestLimit = 500

        package struct Params: Codable, Hashable, Sendable {
            /// The day whose rules and calls are exported; today in Japan where left out.
            package let asOf: CivilDate?
            /// Which schemes; all of the catalogue where left out. `verdicts` and `text` are refused.
            package let filter: SchemeFilter?
            /// Schemes to pass over; 0 where left out.
            package let offset: Int?
            /// 1…500, 100 where left out.
            package let limit: Int?
            package let minRevision: Int64?

            package init(
                asOf: CivilDate? = nil, filter: SchemeFilter? = nil, offset: Int? = nil, limit: Int? = nil,
                minRevision: Int64? = nil
            ) {
                self.asOf = asOf
                self.filter = filter
                self.offset = offset
                self.limit = limit
                self.minRevision = minRevision
            }
        }

        package struct Result: Codable, Hashable, Sendable {
            /// The model that `items` and `paginationInfo` follow.
            package let specification: CommonGrants.Specification
            package let asOf: CivilDate
            /// The editions of the guidebook that the catalogue rests on.
            package let editions: [String]
            /// In the order of the schemes' own ids.
            package let items: [Opportunity]
            package let paginationInfo: CommonGrants.PaginationInfo
            /// `offset` of the next page; missing on the last one.
            package let nextOffset: Int?
            package let revision: Int64
            package let stale: Bool

            package init(
                specification: CommonGrants.Specification, asOf: CivilDate, editions: [String], items: [Opportunity],
                paginationInfo: CommonGrants.PaginationInfo, nextOffset: Int?, revision: Int64, stale: Bool
            ) {
                self.specification = specification
                self.asOf = asOf
                self.editions = editions
                self.items = items
                self.paginationInfo = paginationInfo
                self.nextOffset = nextOffset
                self.revision = revision
                self.stale = stale
            }
        }
    }
}
