package import JSONRPC
package import JSONText
package import Model

extension MatchmakingMethods {
    /// The records that may be about the same party, place or project as one that is stored, or about to be.
    package enum FindDuplicates: Method {
        package static let name: MethodName = "matchmaking.findDuplicates"
        package static var summary: String {
            "Finds records that may be duplicates of one, stored or not, by official numbers and normalised names."
        }

        /// Either `id` or `record`.
        package struct Params: Codable, Sendable {
            /// partnerCity, need, municipality, company, c3pProject, jcmProject, agreement or technology.
            package let kind: MatchmakingKind
            package let id: String?
            /// A record as `putRecords` takes it.
            package let record: JSONNode?
            /// 1…100, 10 where left out.
            package let limit: Int?
            package let minRevision: Int64?

            package init(
                kind: MatchmakingKind, id: String? = nil, record: JSONNode? = nil, limit: Int? = nil,
                minRevision: Int64? = nil
            ) {
                self.kind = kind
                self.id = id
                self.record = record
                self.limit = limit
                self.minRevision = minRevision
            }
        }

        package struct Result: Codable, Hashable, Sendable {
            package let kind: MatchmakingKind
            /// The strongest first, then by id.
            package let candidates: [DuplicateCandidate]
            /// How many there are before the limit.
            package let found: Int
            package let revision: Int64
            package let stale: Bool

            package init(
                kind: MatchmakingKind, candidates: [DuplicateCandidate], found: Int, revision: Int64, stale: Bool
            ) {
                self.kind = kind
                self.candidates = candidates
                self.found = found
                self.revision = revision
                self.stale = stale
            }
        }
    }
}
