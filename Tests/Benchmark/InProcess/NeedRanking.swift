import Contracts
import JSONRPC
import JSONText
import MatchmakingRules
import Model

/// matchNeed as the service answers it, from request line to answer line, without a socket.
struct NeedRanking {
    typealias MatchNeed = MatchmakingMethods.MatchNeed

    let matcher: Matcher
    let needs: [Need]
    let day: CivilDate
    /// One request a need, without LF.
    let requests: [[UInt8]]

    init(_ matcher: Matcher) throws {
        // Any day does, as long as every run asks about the same one.
        guard let day = CivilDate(year: 2026, month: 4, day: 1) else { throw BenchmarkError.badAnswer }
        self.matcher = matcher
        self.day = day
        needs = matcher.catalogue.needs.all
        requests = try needs.map { need in
            let request = OutgoingRequest(
                id: 1, method: MatchNeed.name, params: MatchNeed.Params(needId: need.id), meta: .none)
            return try request.line().dropLast()
        }
    }

    func query(_ need: Need) -> NeedQuery { NeedQuery(need, in: matcher.catalogue) }

    func result(for need: Need) -> MatchNeed.Result {
        let city = matcher.catalogue.partnerCities[need.partnerCityId]
        return MatchNeed.Result(
            need: MatchedNeed(
                id: need.id, text: need.text, priority: need.priority, verifiedOn: need.verifiedOn,
                city: city.map { NamedCity(id: $0.id, names: $0.names, country: $0.country) },
                country: city.map {
                    NamedCountry(code: $0.country, names: matcher.catalogue.countries[$0.country.value]?.names)
                },
                source: need.source),
            ranking: matcher.match(query(need), on: day, limit: 10), revision: 1, stale: false)
    }

    func answer(to line: [UInt8]) throws -> [UInt8] {
        guard case .single(.request(let request)) = IncomingMessage(line, greatestBatch: 100),
            let id = try request.decodeParams(as: MatchNeed.Params.self).needId,
            let need = matcher.catalogue.needs[id]
        else { throw BenchmarkError.badAnswer }
        var answer: [UInt8] = []
        try Answer.write(result(for: need), to: request.id, into: &answer)
        return answer
    }
}
