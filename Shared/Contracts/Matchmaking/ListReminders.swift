package import JSONRPC
package import Model

extension MatchmakingMethods {
    /// The open introductions that somebody should ask about.
    package enum ListReminders: Method {
        package static let name: MethodName = "matchmaking.listReminders"
        package static var summary: String {
            "Lists the introductions whose next action is due by a day, the longest overdue first."
        }

        package struct Params: Codable, Hashable, Sendable {
            /// Today in Japan where left out.
            package let asOf: CivilDate?
            /// Also those that fall due within so many days, 0…366; 0 where left out.
            package let withinDays: Int?
            package let partnerCityId: PartnerCity.ID?
            package let companyId: Company.ID?
            package let municipalityId: Municipality.ID?
            /// 1…500, 100 where left out.
            package let limit: Int?
            package let minRevision: Int64?

            package init(
                asOf: CivilDate? = nil, withinDays: Int? = nil, partnerCityId: PartnerCity.ID? = nil,
                companyId: Company.ID? = nil, municipalityId: Municipality.ID? = nil, limit: Int? = nil,
                minRevision: Int64? = nil
            ) {
                self.asOf = asOf
                self.withinDays = withinDays
                self.partnerCityId = partnerCityId
                self.companyId = companyId
                self.municipalityId = municipalityId
                self.limit = limit
                self.minRevision = minRevision
            }
        }

        package struct Result: Codable, Hashable, Sendable {
            package let asOf: CivilDate
            package let reminders: [IntroductionReminder]
            /// How many are due, before the limit.
            package let found: Int
            package let revision: Int64
            package let stale: Bool

            package init(
                asOf: CivilDate, reminders: [IntroductionReminder], found: Int, revision: Int64, stale: Bool
            ) {
                self.asOf = asOf
                self.reminders = reminders
                self.found = found
                self.revision = revision
                self.stale = stale
            }
        }
    }
}
