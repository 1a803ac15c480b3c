package import JSONRPC
package import Model

extension MatchmakingMethods {
    /// The technologies that fit a need, best first, with the reasons of every place.
    package enum MatchNeed: Method {
        package static let name: MethodName = "matchmaking.matchNeed"
        package static var summary: String {
            "Ranks technologies for a stored or a written need, with exact contributions and reasons."
        }

        /// Either `needId` or `need`.
        package struct Params: Codable, Hashable, Sendable {
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
                needId: Need.ID? = nil, need: InlineNeed? = nil, asOf: CivilDate? = nil, limit: Int? = nil,
                order: RankingOrder? = nil, atLeast: Int? = nil, profileId: WeightProfile.ID? = nil,
                minRevision: Int64? = nil
            ) {
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
            package let need: MatchedNeed
            package let ranking: Ranking
            /// Where the introductions between the need's city and the companies of the results stand; left out without
            /// any.
            package let introductions: [IntroductionStatus]?
            package let revision: Int64
            package let stale: Bool

            package init(
                need: MatchedNeed, ranking: Ranking, introductions: [IntroductionStatus]? = nil, revision: Int64,
                stale: Bool
            ) {
                self.need = need
                self.ranking = ranking
                self.introductions = introductions
                self.revision = revision
                self.stale = stale
            }
        }
    }
}

/// A need written for the occasion.
package struct InlineNeed: Codable, Hashable, Sendable {
    package let text: LocalisedText
    package let sectors: [Sector.ID]?
    package let partnerCityId: PartnerCity.ID?
    /// A code or any printed name; the partner city's country where left out.
    package let country: String?
    package let verifiedOn: PrintedDate?

    package init(
        text: LocalisedText, sectors: [Sector.ID]? = nil, partnerCityId: PartnerCity.ID? = nil, country: String? = nil,
        verifiedOn: PrintedDate? = nil
    ) {
        self.text = text
        self.sectors = sectors
        self.partnerCityId = partnerCityId
        self.country = country
        self.verifiedOn = verifiedOn
    }
}

/// The need as it was understood.
package struct MatchedNeed: Codable, Hashable, Sendable {
    /// None for a need written for the occasion.
    package let id: Need.ID?
    package let text: LocalisedText
    package let priority: Int?
    package let verifiedOn: PrintedDate?
    package let verifiedBy: String?
    package let city: NamedCity?
    package let country: NamedCountry?
    package let source: Source?

    package init(
        id: Need.ID?, text: LocalisedText, priority: Int?, verifiedOn: PrintedDate?,
        verifiedBy: String? = nil, city: NamedCity?, country: NamedCountry?, source: Source?
    ) {
        self.id = id
        self.text = text
        self.priority = priority
        self.verifiedOn = verifiedOn
        self.verifiedBy = verifiedBy
        self.city = city
        self.country = country
        self.source = source
    }
}

/// A partner city with its names.
package struct NamedCity: Codable, Hashable, Sendable {
    package let id: PartnerCity.ID
    package let names: Names
    package let country: CountryCode

    package init(id: PartnerCity.ID, names: Names, country: CountryCode) {
        self.id = id
        self.names = names
        self.country = country
    }
}

/// A country with its names; none where no record has it.
package struct NamedCountry: Codable, Hashable, Sendable {
    package let code: CountryCode
    package let names: Names?

    package init(code: CountryCode, names: Names?) {
        self.code = code
        self.names = names
    }
}
