package import JSONRPC
package import Model

extension ScoringMethods {
    /// The proposals on record in the order of their points.
    package enum RankProposals: Method {
        package static let name: MethodName = "scoring.rankProposals"
        package static let summary =
            "Ranks the eligible proposals of a call, ties explained; names those that a gate keeps out."

        package static let defaultLimit = 50
        package static let greatestLimit = 500

        package struct Params: Codable, Hashable, Sendable {
            /// Only proposals to this call; all that are on record where left out.
            package let call: CallForProposals.ID?
            package let kind: ProposalKind?
            /// Scores all by this sheet; each by its own where left out.
            package let sheet: ScoringSheet.ID?
            /// Gives every place its points row by row.
            package let rows: Bool?
            /// Places to pass over; 0 where left out.
            package let offset: Int?
            /// 1…500, 50 where left out.
            package let limit: Int?
            package let minRevision: Int64?

            package init(
                call: CallForProposals.ID? = nil, kind: ProposalKind? = nil, sheet: ScoringSheet.ID? = nil,
                rows: Bool? = nil, offset: Int? = nil, limit: Int? = nil, minRevision: Int64? = nil
            ) {
                self.call = call
                self.kind = kind
                self.sheet = sheet
                self.rows = rows
                self.offset = offset
                self.limit = limit
                self.minRevision = minRevision
            }
        }

        package struct Result: Codable, Hashable, Sendable {
            package let ranking: ProposalRanking
            /// `offset` of the next page; missing on the last one.
            package let nextOffset: Int?
            package let revision: Int64
            package let stale: Bool

            package init(ranking: ProposalRanking, nextOffset: Int?, revision: Int64, stale: Bool) {
                self.ranking = ranking
                self.nextOffset = nextOffset
                self.revision = revision
                self.stale = stale
            }
        }
    }
}
