package import JSONRPC
package import Model

extension FundingMethods {
    /// The schemes whose records should be compared with their sources again.
    package enum ListStale: Method {
        package static let name: MethodName = "funding.listStale"
        package static let summary = "Lists the schemes whose records have gone stale, and by which sign."

        package static let defaultDays = 365
        package static let greatestDays = 36_500
        package static let defaultLimit = 100
        package static let greatestLimit = 500

        package struct Params: Codable, Hashable, Sendable {
            /// Today in Japan where left out.
            package let asOf: CivilDate?
            /// A verification older than so many days has gone stale; 365 where left out.
            package let olderThanDays: Int?
            /// Schemes to pass over; 0 where left out.
            package let offset: Int?
            /// 1…500, 100 where left out.
            package let limit: Int?

            package init(
                asOf: CivilDate? = nil, olderThanDays: Int? = nil, offset: Int? = nil, limit: Int? = nil
            ) {
                self.asOf = asOf
                self.olderThanDays = olderThanDays
                self.offset = offset
                self.limit = limit
            }
        }

        package struct Result: Codable, Hashable, Sendable {
            package let asOf: CivilDate
            /// The longest unverified first.
            package let schemes: [StaleScheme]
            package let total: Int
            package let nextOffset: Int?
            package let revision: Int64
            package let stale: Bool

            package init(
                asOf: CivilDate, schemes: [StaleScheme], total: Int, nextOffset: Int?, revision: Int64, stale: Bool
            ) {
                self.asOf = asOf
                self.schemes = schemes
                self.total = total
                self.nextOffset = nextOffset
                self.revision = revision
                self.stale = stale
            }
        }
    }
}
