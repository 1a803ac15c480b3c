package import JSONRPC
package import Model

extension MatchmakingMethods {
    /// All open needs against all technologies at once, each technology within its capacity, page by page.
    ///
    /// The portfolio is made once, from one snapshot of the records, and kept for a while; every page is cut from it.
    /// While the first call waits, `portfolioProgress` tells how far the work is. Work that nobody waits for any more,
    /// since its deadline passed or its connection closed, is given up.
    package enum MatchPortfolio: Method {
        package static let name: MethodName = "matchmaking.matchPortfolio"
        package static var summary: String {
            "Serves all open needs from technologies with limited capacity: the best sum of scores, proven, in pages."
        }

        package static let standardLimit = 50
        package static let greatestLimit = 500

        package struct Params: Codable, Hashable, Sendable {
            package let needs: PortfolioQuestion.NeedFilter?
            package let technologies: PortfolioQuestion.TechnologyFilter?
            package let capacity: PortfolioQuestion.Capacity?
            package let demand: PortfolioQuestion.Demand?
            package let fairnessFloor: Int?
            package let byPriority: Bool?
            package let quotas: [PortfolioQuestion.CountryQuota]?
            /// Today in Japan where left out; on further pages the day of the first.
            package let asOf: CivilDate?
            /// Of each list, 1…500, 50 where left out.
            package let limit: Int?
            /// `nextCursor` of the page before; all else as it was asked for then. Refused as a conflict where the
            /// records have changed since and the portfolio is kept no more, or was made by another process.
            package let cursor: String?
            /// Refused, to be sent again, while this process does not have the revision.
            package let minRevision: Int64?

            package init(
                _ question: PortfolioQuestion = PortfolioQuestion(), asOf: CivilDate? = nil, limit: Int? = nil,
                cursor: String? = nil, minRevision: Int64? = nil
            ) {
                needs = question.needs
                technologies = question.technologies
                capacity = question.capacity
                demand = question.demand
                fairnessFloor = question.fairnessFloor
                byPriority = question.byPriority
                quotas = question.quotas
                self.asOf = asOf
                self.limit = limit
                self.cursor = cursor
                self.minRevision = minRevision
            }

            package var question: PortfolioQuestion {
                PortfolioQuestion(
                    needs: needs, technologies: technologies, capacity: capacity, demand: demand,
                    fairnessFloor: fairnessFloor, byPriority: byPriority, quotas: quotas)
            }
        }

        package struct Result: Codable, Hashable, Sendable {
            package let portfolio: Portfolio
            /// Where the introductions between the cities of the page's needs and the companies that serve them stand on
            /// the newest snapshot; left out without any.
            package let introductions: [IntroductionStatus]?
            /// Missing on the last page.
            package let nextCursor: String?
            /// Of the snapshot that every page is made from.
            package let revision: Int64
            package let stale: Bool

            package init(
                portfolio: Portfolio, introductions: [IntroductionStatus]? = nil, nextCursor: String?, revision: Int64,
                stale: Bool
            ) {
                self.portfolio = portfolio
                self.introductions = introductions
                self.nextCursor = nextCursor
                self.revision = revision
                self.stale = stale
            }
        }
    }
}
