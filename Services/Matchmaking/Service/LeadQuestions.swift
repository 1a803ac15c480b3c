import Contracts
import MatchmakingRules
import Model

extension MatchmakingDesk {
    func rankLeads(_ params: MatchmakingMethods.RankLeads.Params) throws -> MatchmakingMethods.RankLeads.Result {
        let sitting = try sitting(asOf: params.asOf, minRevision: params.minRevision)
        let catalogue = sitting.catalogue
        var reading = QuestionReading(sitting)
        let options = reading.options(
            limit: params.limit, order: params.order, atLeast: params.atLeast, profile: params.profileId, for: .lead)
        let municipality = params.municipality.flatMap { catalogue.municipalities[$0] }
        if let id = params.municipality, municipality == nil {
            reading.note(Mention("/params/municipality", .municipality, id.value).missing)
        }
        let query = reading.city(params.partnerCityId, params.needId, params.need, on: sitting.day)
        try reading.refuseProblems()
        guard let query else { throw reading.refusal }
        let leads = sitting.matcher.rankLeads(
            LeadQuery(city: query, municipalityID: params.municipality), on: sitting.day, options)
        return MatchmakingMethods.RankLeads.Result(
            city: catalogue.namedCity(query.partnerCityID), country: catalogue.namedCountry(query.country),
            municipality: municipality.map { NamedMunicipality(id: $0.id, names: $0.names) },
            ranking: leads.ranking, eligibility: leads.eligibility, revision: sitting.revision, stale: sitting.isStale)
    }
}
