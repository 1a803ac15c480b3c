import Contracts
import JSONText
import Model

/// What the cities and companies of introductions are called.
struct IntroductionParties {
    private var cities: [PartnerCity.ID: Names] = [:]
    private var companies: [Company.ID: Names] = [:]

    /// "Airai State – Nextems", by the ids where a name is not at hand.
    func text(_ introduction: Introduction, _ language: Language) -> String {
        let city = cities[introduction.partnerCityId]?[language] ?? introduction.partnerCityId.value
        let company = companies[introduction.companyId]?[language] ?? introduction.companyId.value
        return "\(city) – \(company)"
    }

    /// Reads each city and each company once; an id that was merged has the name of the record that it leads to.
    static func of(_ introductions: [Introduction], in session: Session) async throws(CommandError) -> Self {
        var parties = IntroductionParties()
        for introduction in introductions {
            let (city, company) = (introduction.partnerCityId, introduction.companyId)
            if parties.cities[city] == nil { parties.cities[city] = try await names(.partnerCity, city, session) }
            if parties.companies[company] == nil {
                parties.companies[company] = try await names(.company, company, session)
            }
        }
        return parties
    }

    private static func names<Subject>(
        _ kind: MatchmakingKind, _ id: Identifier<Subject>, _ session: Session
    ) async throws(CommandError) -> Names? {
        let reply = try await session.record(
            GetRecord.Params(kind: kind.rawValue, id: id.value), of: .matchmaking)
        let named = try? reply.value.record.body.decode(
            Named.self, options: JSONDecodingOptions(unknownNames: .ignore))
        return named?.names
    }

    private struct Named: Decodable {
        let names: Names
    }
}
