package import JSONRPC
package import Model

extension MatchmakingMethods {
    /// Why a record is in its place for a need, or why it is not there.
    package enum ExplainMatch: Method {
        package static let name: MethodName = "matchmaking.explainMatch"
        package static var summary: String {
            "Tells for any record why it is in its place for a need: the first rule it fails, or what it lacks to rank k."
        }

        /// One of `needId`, `need` and, for a municipality, `partnerCityId`.
        package struct Params: Codable, Hashable, Sendable {
            package let needId: Need.ID?
            package let need: InlineNeed?
            package let partnerCityId: PartnerCity.ID?
            /// The record that is asked about.
            package let id: String
            /// Its kind, where records of several kinds have the id.
            package let kind: MatchmakingKind?
            /// Today in Japan where left out.
            package let asOf: CivilDate?
            /// The place that it is compared with, 1…100; 10 where left out.
            package let limit: Int?
            /// `expected` where left out.
            package let order: RankingOrder?
            /// 0…255,000: nothing with less is in the ranking.
            package let atLeast: Int?
            /// The weights; the profile in use where left out.
            package let profileId: WeightProfile.ID?
            /// Refused, to be sent again, while this process does not have the revision.
            package let minRevision: Int64?

            package init(
                needId: Need.ID? = nil, need: InlineNeed? = nil, partnerCityId: PartnerCity.ID? = nil, id: String,
                kind: MatchmakingKind? = nil, asOf: CivilDate? = nil, limit: Int? = nil, order: RankingOrder? = nil,
                atLeast: Int? = nil, profileId: WeightProfile.ID? = nil, minRevision: Int64? = nil
            ) {
                self.needId = needId
                self.need = need
                self.partnerCityId = partnerCityId
                self.id = id
                self.kind = kind
                self.asOf = asOf
                self.limit = limit
                self.order = order
                self.atLeast = atLeast
                self.profileId = profileId
                self.minRevision = minRevision
            }
        }

        package struct Result: Codable, Hashable, Sendable {
            package let subject: RelatedRecord
            package let asOf: CivilDate
            /// None for a record of a kind that is not ranked.
            package let profile: WeightProfile.ID?
            package let explanation: MatchExplanation
            /// What to check about the question itself: the age of a need, priorities.
            package let flags: [Reason]
            package let revision: Int64
            package let stale: Bool

            package init(
                subject: RelatedRecord, asOf: CivilDate, profile: WeightProfile.ID?, explanation: MatchExplanation,
                flags: [Reason], revision: Int64, stale: Bool
            ) {
                self.subject = subject
                self.asOf = asOf
                self.profile = profile
                self.explanation = explanation
                self.flags = flags
                self.revision = revision
                self.stale = stale
            }
        }
    }
}
