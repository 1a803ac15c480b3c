package import JSONRPC
package import Model

extension MatchmakingMethods {
    /// The organisations that could lead a project with a partner city, best first, with the reasons of every place.
    package enum RankLeads: Method {
        package static let name: MethodName = "matchmaking.rankLeads"
        package static var summary: String {
            "Ranks organisations that could lead for a partner city or one need, and tells who may not lead and why."
        }

        /// One of `partnerCityId` (all that the city needs), `needId` and `need`.
        package struct Params: Codable, Hashable, Sendable {
            package let partnerCityId: PartnerCity.ID?
            package let needId: Need.ID?
            package let need: InlineNeed?
            /// The municipality beside which the organisation would lead; any that works with the city where left out.
            package let municipality: Municipality.ID?
            /// Today in Japan where left out.
            package let asOf: CivilDate?
            /// 1…100, 10 where left out.
            package let limit: Int?
            /// What decides while facts are unknown: the expected score where left out.
            package let order: RankingOrder?
            /// Nothing with less is in the ranking, in the scores that the order sorts by.
            package let atLeast: Int?
            /// The weights to rank by; those in use where left out.
            package let profileId: WeightProfile.ID?
            /// Refused, to be sent again, while this process does not have the revision.
            package let minRevision: Int64?

            package init(
                partnerCityId: PartnerCity.ID? = nil, needId: Need.ID? = nil, need: InlineNeed? = nil,
                municipality: Municipality.ID? = nil, asOf: CivilDate? = nil, limit: Int? = nil,
                order: RankingOrder? = nil, atLeast: Int? = nil, profileId: WeightProfile.ID? = nil,
                minRevision: Int64? = nil
            ) {
                self.partnerCityId = partnerCityId
                self.needId = needId
                self.need = need
                self.municipality = municipality
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
            package let municipality: NamedMunicipality?
            package let ranking: Ranking
            /// Of the organisations of the ranking, in its order.
            package let eligibility: [LeadEligibility]
            package let revision: Int64
            package let stale: Bool

            package init(
                city: NamedCity?, country: NamedCountry?, municipality: NamedMunicipality?, ranking: Ranking,
                eligibility: [LeadEligibility], revision: Int64, stale: Bool
            ) {
                self.city = city
                self.country = country
                self.municipality = municipality
                self.ranking = ranking
                self.eligibility = eligibility
                self.revision = revision
                self.stale = stale
            }
        }
    }
}

/// A Japanese municipality with its names.
package struct NamedMunicipality: Codable, Hashable, Sendable {
    package let id: Municipality.ID
    package let names: Names

    package init(id: Municipality.ID, names: Names) {
        self.id = id
        self.names = names
    }
}
