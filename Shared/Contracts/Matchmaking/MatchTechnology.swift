package import JSONRPC
package import Model

extension MatchmakingMethods {
    /// The needs that an offer could serve, best first, with the reasons of every place.
    package enum MatchTechnology: Method {
        package static let name: MethodName = "matchmaking.matchTechnology"
        package static var summary: String {
            "Ranks the open needs that a technology, a company's technologies or a written offer could serve."
        }

        /// One of `technologyId`, `companyId` (all that it offers on record) and `technology`.
        package struct Params: Codable, Hashable, Sendable {
            package let technologyId: Technology.ID?
            package let companyId: Company.ID?
            package let technology: InlineTechnology?
            /// Today in Japan where left out.
            package let asOf: CivilDate?
            /// 1…100, 10 where left out.
            package let limit: Int?
            /// `expected` where left out.
            package let order: RankingOrder?
            /// 0…255,000: nothing with less is in the answer.
            package let atLeast: Int?
            /// The weights; the profile in use where left out.
            package let profileId: WeightProfile.ID?
            /// Refused, to be sent again, while this process does not have the revision.
            package let minRevision: Int64?

            package init(
                technologyId: Technology.ID? = nil, companyId: Company.ID? = nil, technology: InlineTechnology? = nil,
                asOf: CivilDate? = nil, limit: Int? = nil, order: RankingOrder? = nil, atLeast: Int? = nil,
                profileId: WeightProfile.ID? = nil, minRevision: Int64? = nil
            ) {
                self.technologyId = technologyId
                self.companyId = companyId
                self.technology = technology
                self.asOf = asOf
                self.limit = limit
                self.order = order
                self.atLeast = atLeast
                self.profileId = profileId
                self.minRevision = minRevision
            }
        }

        package struct Result: Codable, Hashable, Sendable {
            /// The technologies that were compared; one written for the occasion is not on record.
            package let offers: [RelatedRecord]
            package let company: RankedRecord.Organisation?
            package let ranking: Ranking
            /// Where the introductions between the cities of the results and the companies stand; left out without any.
            package let introductions: [IntroductionStatus]?
            package let revision: Int64
            package let stale: Bool

            package init(
                offers: [RelatedRecord], company: RankedRecord.Organisation?, ranking: Ranking,
                introductions: [IntroductionStatus]? = nil, revision: Int64, stale: Bool
            ) {
                self.offers = offers
                self.company = company
                self.ranking = ranking
                self.introductions = introductions
                self.revision = revision
                self.stale = stale
            }
        }
    }
}

/// A technology written for the occasion.
package struct InlineTechnology: Codable, Hashable, Sendable {
    package let text: LocalisedText
    /// Those that the text names where left out.
    package let sectors: [Sector.ID]?
    /// Who offers it: what the records hold of the firm counts.
    package let companyId: Company.ID?

    package init(text: LocalisedText, sectors: [Sector.ID]? = nil, companyId: Company.ID? = nil) {
        self.text = text
        self.sectors = sectors
        self.companyId = companyId
    }
}
