import Contracts
import MatchmakingRules
import Model

extension MatchmakingDesk {
    func rankLeads(_ params: MatchmakingMethods.RankLeads.Params) throws -> MatchmakingMethods.RankLeads.Result {
        let sitting = try sitting(asOf: params.asOf, minRevision: params.minRevision)
        let catalogue = sitting.catalogue
        var reading = QuestionReading(sitting.matcher)
        let limit = reading.limit(params.limit)
        let municipality = params.municipality.flatMap { catalogue.municipalities[$0] }
        if let id = params.municipality, municipality == nil {
            reading.note(Mention("/params/municipality", .municipality, id.value).missing)
        }
        let ways = [params.partnerCityId != nil, params.needId != nil, params.need != nil]
        guard ways.count(where: \.self) == 1 else {
            reading.note(QuestionReading.oneOf(["partnerCityId", "needId", "need"]))
            throw reading.refusal
        }
        let query: CityQuery
        if let id = params.partnerCityId {
            guard let city = catalogue.partnerCities[id] else {
                throw MatchmakingError.noRecord(.partnerCity, id.value, pointer: "/params/partnerCityId")
            }
            query = CityQuery(city, in: catalogue, on: sitting.day)
        } else {
            let asked = try reading.need(params.needId, params.need)
            guard let asked else { throw reading.refusal }
            query = CityQuery(asked.query)
        }
        try reading.refuseProblems()
        let leads = sitting.matcher.rankLeads(
            LeadQuery(city: query, municipalityID: params.municipality), on: sitting.day, limit: limit)
        return MatchmakingMethods.RankLeads.Result(
            city: catalogue.namedCity(query.partnerCityID), country: catalogue.namedCountry(query.country),
            municipality: municipality.map { NamedMunicipality(id: $0.id, names: $0.names) },
            ranking: leads.ranking, eligibility: leads.eligibility, revision: sitting.revision, stale: sitting.isStale)
    }
}
