package import JSONRPC
package import Model

extension FundingMethods {
    /// The change feed of a saved query.
    package enum ChangesSince: Method {
        package static let name: MethodName = "funding.changesSince"
        package static let summary = "Says which schemes' answers to a saved query changed since a bookmark, and why."

        package struct Params: Codable, Hashable, Sendable {
            /// A record of the kind `savedQuery`.
            package let query: SavedQuery.ID
            /// What the earlier answer rested on, as it came with that answer. Nothing is compared where left out: the
            /// answer then is the first bookmark.
            package let since: AnswerBookmark?
            /// The day of the later answer; today in Japan where left out.
            package let asOf: CivilDate?
            package let minRevision: Int64?

            package init(
                query: SavedQuery.ID, since: AnswerBookmark? = nil, asOf: CivilDate? = nil, minRevision: Int64? = nil
            ) {
                self.query = query
                self.since = since
                self.asOf = asOf
                self.minRevision = minRevision
            }
        }

        package struct Result: Codable, Hashable, Sendable {
            package let query: SavedQuery
            package let since: AnswerBookmark?
            /// Absent without an earlier bookmark.
            package let comparison: AnswerComparison?
            /// How many schemes the query's filter leaves now.
            package let total: Int
            /// To be handed in next time.
            package let bookmark: AnswerBookmark
            package let revision: Int64
            package let stale: Bool

            package init(
                query: SavedQuery, since: AnswerBookmark?, comparison: AnswerComparison?, total: Int,
                bookmark: AnswerBookmark, revision: Int64, stale: Bool
            ) {
                self.query = query
                self.since = since
                self.comparison = comparison
                self.total = total
                self.bookmark = bookmark
                self.revision = revision
                self.stale = stale
            }
        }
    }
}
