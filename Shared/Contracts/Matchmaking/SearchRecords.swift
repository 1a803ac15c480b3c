package import JSONRPC
package import Model

extension MatchmakingMethods {
    /// Records of all kinds by words of either language, and by kind, country and sector.
    package enum Search: Method {
        package static let name: MethodName = "matchmaking.search"
        package static var summary: String {
            "Searches the records of all kinds in English or Japanese, filtered by kind, country and sector, in pages."
        }

        package struct Params: Codable, Hashable, Sendable {
            /// At most 500 characters; every record where left out.
            package let text: String?
            /// Any of these; all kinds where left out.
            package let kinds: [MatchmakingKind]?
            /// A code or any printed name.
            package let country: String?
            /// The sector, or one below it.
            package let sector: Sector.ID?
            /// 1…100, 20 where left out.
            package let limit: Int?
            /// `nextCursor` of the page before, of the same search.
            package let cursor: String?
            /// Refused, to be sent again, while this process does not have the revision.
            package let minRevision: Int64?

            package init(
                text: String? = nil, kinds: [MatchmakingKind]? = nil, country: String? = nil, sector: Sector.ID? = nil,
                limit: Int? = nil, cursor: String? = nil, minRevision: Int64? = nil
            ) {
                self.text = text
                self.kinds = kinds
                self.country = country
                self.sector = sector
                self.limit = limit
                self.cursor = cursor
                self.minRevision = minRevision
            }
        }

        /// How many hits a page has where nothing is said.
        package static let standardLimit = 20
        /// Longest text, in Unicode scalars.
        package static let textLength = 500

        package struct Result: Codable, Hashable, Sendable {
            package let hits: [SearchHit]
            /// In all pages.
            package let found: Int
            package let counts: [KindCount]
            /// None on the last page.
            package let nextCursor: String?
            package let revision: Int64
            package let stale: Bool

            package init(
                hits: [SearchHit], found: Int, counts: [KindCount], nextCursor: String?, revision: Int64, stale: Bool
            ) {
                self.hits = hits
                self.found = found
                self.counts = counts
                self.nextCursor = nextCursor
                self.revision = revision
                self.stale = stale
            }
        }
    }
}
