package import JSONRPC
package import Model

extension MatchmakingMethods {
    /// The Japanese municipalities that fit a partner city, best first, with the reasons of every place.
    package enum RankMunicipalities: Method {
        package static let name: MethodName = "matchmaking.rankMunicipalities"
        package static var summary: String {
            "Ranks Japanese municipalities for a partner city or one need, with exact contributions and reasons."
        }

        /// One of `partnerCityId` (all that the city needs), `needId` and `need`.
        package struct Params: Codable, Hashable, Sendable {
            package let partnerCityId: PartnerCity.ID?
            package let needId: Need.ID?
            package let need: InlineNeed?
            /// Today in Japan where left out.
            package let asOf: CivilDate?
            /// 1…100, 10 where left out.
            package let limit: Int?
            /// `expected` where left out.
            package let order: RankingOrder?
            /// 0…255,000: nothing with less is in the answer.
            package let atLeast: Int?
            /// The weights, so that an answer of before can be asked for again; the profile in use where left out.
            package let profileId: WeightProfile.ID?
            /// Refused, to be sent again, while this process does not have the revision.
            package let minRevision: Int64?

            package init(
                partnerCityId: PartnerCity.ID? = nil, needId: Need.ID? = nil, need: InlineNeed? = nil,
                asOf: CivilDate? = nil, limit: Int? = nil, order: RankingOrder? = nil, atLeast: Int? = nil,
                profileId: WeightProfile.ID? = nil, minRevision: Int64? = nil
            ) {
                self.partnerCityId = partnerCityId
                self.needId = needId
                self.need = need
                self.asOf = asOf
                self.limit = limit
                self.order = order
                self.atLeast = atLeast
                self.profileId = profileId
                self.minRevision = minRevision
            }
        }

        package struct Result: Codable, Hashable, Sendable {
            package let city: NamedCity?
            package let country: NamedCountry?
            package let ranking: Ranking
            package let revision: Int64
            package let stale: Bool

            package init(
                city: NamedCity?, country: NamedCountry?, ranking: Ranking, revision: Int64, stale: Bool
            ) {
                self.city = city
                self.country = country
                self.ranking = ranking
                self.revision = revision
                self.stale = stale
            }
        }
    }
}
