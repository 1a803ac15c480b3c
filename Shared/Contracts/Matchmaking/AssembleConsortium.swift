package import JSONRPC
package import Model

extension MatchmakingMethods {
    /// The municipality, lead and companies that together cover a city's needs best.
    package enum AssembleConsortium: Method {
        package static let name: MethodName = "matchmaking.assembleConsortium"
        package static var summary: String {
            "Assembles the consortium that covers a city's needs best, proven optimal, with alternatives and open tasks."
        }

        /// Time for the search where none is given, in milliseconds.
        package static let standardBudget = 1_000
        package static let greatestBudget = 10_000

        package struct Params: Codable, Hashable, Sendable {
            package let partnerCityId: PartnerCity.ID
            /// At most 20; all needs of the city that stand where left out.
            package let needs: [AskedLine]?
            package let fixed: ConsortiumMembers?
            package let banned: ConsortiumBans?
            package let conflicts: ConsortiumConflicts?
            /// Most companies beside the municipality and the lead: 1…5, 4 where left out.
            package let size: Int?
            /// How many of the next best are wanted: 0…4, 4 where left out.
            package let alternatives: Int?
            /// Time to gather and to search in milliseconds, 1…10,000; 1,000 where left out. Once it ends, the answer is
            /// the best so far, with what the best of all can be worth more at most.
            package let budgetMs: Int?
            /// The weights of the parts, so that an answer of before can be asked for again; the profile in use where
            /// left out.
            package let profileId: WeightProfile.ID?
            /// Today in Japan where left out.
            package let asOf: CivilDate?
            /// Refused, to be sent again, while this process does not have the revision.
            package let minRevision: Int64?

            package init(
                partnerCityId: PartnerCity.ID, needs: [AskedLine]? = nil, fixed: ConsortiumMembers? = nil,
                banned: ConsortiumBans? = nil, conflicts: ConsortiumConflicts? = nil, size: Int? = nil,
                alternatives: Int? = nil, budgetMs: Int? = nil, profileId: WeightProfile.ID? = nil,
                asOf: CivilDate? = nil, minRevision: Int64? = nil
            ) {
                self.partnerCityId = partnerCityId
                self.needs = needs
                self.fixed = fixed
                self.banned = banned
                self.conflicts = conflicts
                self.size = size
                self.alternatives = alternatives
                self.budgetMs = budgetMs
                self.profileId = profileId
                self.asOf = asOf
                self.minRevision = minRevision
            }
        }

        /// One of `needId` and `need`.
        package struct AskedLine: Codable, Hashable, Sendable {
            package let needId: Need.ID?
            package let need: InlineNeed?
            /// 1 is the most urgent; that of the record where left out.
            package let priority: Int?

            package init(needId: Need.ID? = nil, need: InlineNeed? = nil, priority: Int? = nil) {
                self.needId = needId
                self.need = need
                self.priority = priority
            }
        }

        package struct Result: Codable, Hashable, Sendable {
            package let city: NamedCity
            package let country: NamedCountry
            package let consortium: Consortium
            /// What the choice of the lead changes, as the scoring service says.
            package let scoring: LeadConsequences
            /// Where the introductions between the city and members of the best team stand; left out without any.
            package let introductions: [IntroductionStatus]?
            package let revision: Int64
            package let stale: Bool

            package init(
                city: NamedCity, country: NamedCountry, consortium: Consortium, scoring: LeadConsequences,
                introductions: [IntroductionStatus]? = nil, revision: Int64, stale: Bool
            ) {
                self.city = city
                self.country = country
                self.consortium = consortium
                self.scoring = scoring
                self.introductions = introductions
                self.revision = revision
                self.stale = stale
            }
        }
    }
}
