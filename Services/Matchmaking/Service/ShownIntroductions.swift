import Contracts
import MatchmakingRules
import Model

// The introductions that an answer shows: those between its cities and its companies; `nil` without any.
extension MatchmakingDesk.Sitting {
    /// Of a need and the companies of its ranking: those about the need, and those about none in particular.
    func introductions(_ asked: AskedNeed, _ ranking: Ranking) -> [IntroductionStatus]? {
        guard let city = asked.query.partnerCityID else { return nil }
        let companies = Set(ranking.results.compactMap { $0.company?.id })
        return introductions([city: companies], for: Set([asked.record?.id].compactMap(\.self)))
    }

    /// Of ranked needs and the companies that could serve them.
    func introductions(toNeedsOf ranking: Ranking) -> [IntroductionStatus]? {
        let needs = ranking.results.compactMap { record in
            catalogue.needs[record.id].map { (need: $0, company: record.company?.id) }
        }
        return introductions(
            Self.parties(needs.map { ($0.need.partnerCityId, $0.company) }), for: Set(needs.map(\.need.id)))
    }

    /// Of a city and the members of its best consortium, whatever need they are about.
    func introductions(to city: PartnerCity.ID, _ best: Consortium.Team?) -> [IntroductionStatus]? {
        let members = (best?.members ?? []).filter { $0.kind == .company }.compactMap { Company.ID($0.id) }
        return introductions([city: Set(members)], for: nil)
    }

    /// Of the needs of a page of a portfolio and the companies that serve them.
    func introductions(of needs: [PortfolioNeed]) -> [IntroductionStatus]? {
        let pairs = needs.flatMap { need in need.matches.map { (need.partnerCity, $0.company?.id) } }
        return introductions(Self.parties(pairs), for: Set(needs.map(\.id)))
    }

    private func introductions(
        _ parties: [PartnerCity.ID: Set<Company.ID>], for needs: Set<Need.ID>?
    ) -> [IntroductionStatus]? {
        let found = catalogue.introductions(between: parties, for: needs, on: day)
        return found.isEmpty ? nil : found
    }

    private static func parties(_ pairs: [(PartnerCity.ID, Company.ID?)]) -> [PartnerCity.ID: Set<Company.ID>] {
        pairs.reduce(into: [:]) { parties, pair in
            if let company = pair.1 { parties[pair.0, default: []].insert(company) }
        }
    }
}
