package import JSONRPC
package import Model

extension ScoringMethods {
    /// All proposals on record under another sheet.
    package enum Rescore: Method {
        package static let name: MethodName = "scoring.rescore"
        package static let summary =
            "Runs all proposals of a call under another sheet version and says who moved, and by which rows."

        package static let defaultLimit = 50
        package static let greatestLimit = 500

        package struct Params: Codable, Hashable, Sendable {
            package let toSheet: ScoringSheet.ID
            /// What they are compared with; where left out each proposal's own sheet, or the version before it where that is
            /// `toSheet` itself.
            package let fromSheet: ScoringSheet.ID?
            /// Only proposals to this call; all that are on record where left out.
            package let call: CallForProposals.ID?
            /// Lists those that did not move, too.
            package let includeUnmoved: Bool?
            /// Entries to pass over; 0 where left out.
            package let offset: Int?
            /// 1…500, 50 where left out.
            package let limit: Int?
            package let minRevision: Int64?

            package init(
                toSheet: ScoringSheet.ID, fromSheet: ScoringSheet.ID? = nil, call: CallForProposals.ID? = nil,
                includeUnmoved: Bool? = nil, offset: Int? = nil, limit: Int? = nil, minRevision: Int64? = nil
            ) {
                self.toSheet = toSheet
                self.fromSheet = fromSheet
                self.call = call
                self.includeUnmoved = includeUnmoved
                self.offset = offset
                self.limit = limit
                self.minRevision = minRevision
            }
        }

        package struct Result: Codable, Hashable, Sendable {
            package let rescoring: Rescoring
            package let nextOffset: Int?
            package let revision: Int64
            package let stale: Bool

            package init(rescoring: Rescoring, nextOffset: Int?, revision: Int64, stale: Bool) {
                self.rescoring = rescoring
                self.nextOffset = nextOffset
                self.revision = revision
                self.stale = stale
            }
        }
    }
}
