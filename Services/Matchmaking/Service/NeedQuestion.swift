import Contracts
import MatchmakingRules
import Model

extension MatchmakingDesk {
    func matchNeed(_ params: MatchmakingMethods.MatchNeed.Params) throws -> MatchmakingMethods.MatchNeed.Result {
        let sitting = try sitting(asOf: params.asOf, minRevision: params.minRevision)
        var reading = QuestionReading(sitting)
        let options = reading.options(
            limit: params.limit, order: params.order, atLeast: params.atLeast, profile: params.profileId,
            for: .technology)
        let asked = reading.need(params.needId, params.need, on: sitting.day)
        try reading.refuseProblems()
        guard let asked else { throw reading.refusal }
        let ranking = sitting.matcher.match(asked.query, on: sitting.day, options)
        return MatchmakingMethods.MatchNeed.Result(
            need: asked.shown(in: sitting.catalogue), ranking: ranking,
            introductions: sitting.introductions(asked, ranking), revision: sitting.revision, stale: sitting.isStale)
    }

    func rankMunicipalities(
        _ params: MatchmakingMethods.RankMunicipalities.Params
    ) throws -> MatchmakingMethods.RankMunicipalities.Result {
        let sitting = try sitting(asOf: params.asOf, minRevision: params.minRevision)
        let catalogue = sitting.catalogue
        var reading = QuestionReading(sitting)
        let options = reading.options(
            limit: params.limit, order: params.order, atLeast: params.atLeast, profile: params.profileId,
            for: .municipality)
        let query = reading.city(params.partnerCityId, params.needId, params.need, on: sitting.day)
        try reading.refuseProblems()
        guard let query else { throw reading.refusal }
        return MatchmakingMethods.RankMunicipalities.Result(
            city: catalogue.namedCity(query.partnerCityID), country: catalogue.namedCountry(query.country),
            ranking: sitting.matcher.rankMunicipalities(query, on: sitting.day, options),
            revision: sitting.revision, stale: sitting.isStale)
    }
}

/// A need as it was asked about: what to look for, and the record behind it if there is one.
struct AskedNeed {
    let query: NeedQuery
    let record: Need?

    func shown(in catalogue: Catalogue) -> MatchedNeed {
        MatchedNeed(
            id: record?.id, text: query.text, priority: record?.priority, verifiedOn: query.verifiedOn,
            verifiedBy: record?.verifiedBy, city: catalogue.namedCity(query.partnerCityID),
            country: catalogue.namedCountry(query.country),
            source: record?.source)
    }
}

extension Catalogue {
    func namedCity(_ id: PartnerCity.ID?) -> NamedCity? {
        id.flatMap { partnerCities[$0] }.map { NamedCity(id: $0.id, names: $0.names, country: $0.country) }
    }

    func namedCountry(_ code: CountryCode?) -> NamedCountry? {
        code.map { NamedCountry(code: $0, names: countries[$0.value]?.names) }
    }
}
