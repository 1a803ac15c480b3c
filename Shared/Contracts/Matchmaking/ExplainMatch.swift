package import JSONRPC
package import Model

extension MatchmakingMethods {
    /// Why a record is in its place for a need, or why it is not there.
    package enum ExplainMatch: Method {
        package static let name: MethodName = "matchmaking.explainMatch"
        package static var summary: String {
            "Tells for any record why it is in its place for a need: the first rule it fails, or what it lacks to rank k."
        }

        /// One of `needId`, `need` and, for a municipality or a lead organisation, `partnerCityId`.
        package struct Params: Codable, Hashable, Sendable {
            package let needId: Need.ID?
            package let need: InlineNeed?
            package let partnerCityId: PartnerCity.ID?
            /// The record that is asked about.
            package let id: String
            /// Its kind, where records of several kinds have the id.
            package let kind: MatchmakingKind?
            /// For a company: as which of the two it is asked about. Where left out, a supplier for a need, a lead for a
            /// partner city.
            package let role: Role?
            /// For a lead: the municipality beside which it would lead, as in `rankLeads`.
            package let municipality: Municipality.ID?
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
                kind: MatchmakingKind? = nil, role: Role? = nil, municipality: Municipality.ID? = nil,
                asOf: CivilDate? = nil, limit: Int? = nil, order: RankingOrder? = nil, atLeast: Int? = nil,
                profileId: WeightProfile.ID? = nil, minRevision: Int64? = nil
            ) {
                self.needId = needId
                self.need = need
                self.partnerCityId = partnerCityId
                self.id = id
                self.kind = kind
                self.role = role
                self.municipality = municipality
                self.asOf = asOf
                self.limit = limit
                self.order = order
                self.atLeast = atLeast
                self.profileId = profileId
                self.minRevision = minRevision
            }
        }

        /// What a company can be in a project.
        package enum Role: String, Codable, Hashable, Sendable, CaseIterable {
            /// By the technology of its own that stands best: the record of the explanation.
            case supplier
            /// As the organisation that applies (Guidebook FY2024, section 3.2).
            case lead

            package var label: BilingualText {
                switch self {
                case .supplier: BilingualText(en: "supplier", ja: "技術の提供者")
                case .lead: BilingualText(en: "lead organisation", ja: "代表事業者")
                }
            }
        }

        package struct Result: Codable, Hashable, Sendable {
            package let subject: RelatedRecord
            /// As what a company was asked about; left out for any other record.
            package let role: Role?
            package let asOf: CivilDate
            /// None for a record of a kind that is not ranked.
            package let profile: WeightProfile.ID?
            package let explanation: MatchExplanation
            /// Of a lead, every criterion: what it meets and what is to be confirmed.
            package let eligibility: LeadEligibility?
            /// What to check about the question itself: the age of a need, priorities.
            package let flags: [Reason]
            package let revision: Int64
            package let stale: Bool

            package init(
                subject: RelatedRecord, role: Role? = nil, asOf: CivilDate, profile: WeightProfile.ID?,
                explanation: MatchExplanation, eligibility: LeadEligibility? = nil, flags: [Reason], revision: Int64,
                stale: Bool
            ) {
                self.subject = subject
                self.role = role
                self.asOf = asOf
                self.profile = profile
                self.explanation = explanation
                self.eligibility = eligibility
                self.flags = flags
                self.revision = revision
                self.stale = stale
            }
        }
    }
}
