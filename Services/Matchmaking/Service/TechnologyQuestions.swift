import Contracts
import MatchmakingRules
import Model

extension MatchmakingDesk {
    func matchTechnology(
        _ params: MatchmakingMethods.MatchTechnology.Params
    ) throws -> MatchmakingMethods.MatchTechnology.Result {
        let sitting = try sitting(asOf: params.asOf, minRevision: params.minRevision)
        var reading = QuestionReading(sitting)
        let options = reading.options(
            limit: params.limit, order: params.order, atLeast: params.atLeast, profile: params.profileId,
            for: .technology)
        let offer = reading.offer(params)
        try reading.refuseProblems()
        guard let offer else { throw reading.refusal }
        let ranking = sitting.matcher.match(offer.offer, on: sitting.day, options)
        return MatchmakingMethods.MatchTechnology.Result(
            offers: offer.offer.records, company: offer.company.map { .init(id: $0.id, names: $0.names) },
            ranking: ranking, introductions: sitting.introductions(toNeedsOf: ranking), revision: sitting.revision,
            stale: sitting.isStale)
    }
}

/// An offer as it was asked about, and the firm behind it if one is known.
private struct AskedOffer {
    let offer: TechnologyOffer
    let company: Company?
}

extension QuestionReading {
    fileprivate mutating func offer(
        _ params: MatchmakingMethods.MatchTechnology.Params
    ) -> AskedOffer? {
        let catalogue = matcher.catalogue
        switch (params.technologyId, params.companyId, params.technology) {
        case (let id?, nil, nil):
            guard let record = catalogue.technologies[id], let offer = matcher.offer(of: record.id) else {
                note(AbsentRecord(kind: .technology, id: id.value, pointer: "/params/technologyId"))
                return nil
            }
            return AskedOffer(offer: offer, company: record.companyId.flatMap { catalogue.companies[$0] })
        case (nil, let id?, nil):
            guard let company = catalogue.companies[id] else {
                note(AbsentRecord(kind: .company, id: id.value, pointer: "/params/companyId"))
                return nil
            }
            return AskedOffer(offer: matcher.offer(of: company.id), company: company)
        case (nil, nil, let written?):
            return read(written)
        default:
            note(Self.oneOf(["technologyId", "companyId", "technology"]))
            return nil
        }
    }

    private mutating func read(_ technology: InlineTechnology) -> AskedOffer? {
        let pointer = "/params/technology"
        for problem in technology.text.problems(at: pointer + "/text") { note(problem) }
        for (place, sector) in (technology.sectors ?? []).enumerated() where matcher.catalogue.sectors[sector] == nil {
            note(Mention("\(pointer)/sectors/\(place)", .sector, sector.value).missing)
        }
        let company = technology.companyId.flatMap { matcher.catalogue.companies[$0] }
        if let id = technology.companyId, company == nil {
            note(Mention(pointer + "/companyId", .company, id.value).missing)
        }
        return matcher.offer(technology.text, sectors: technology.sectors ?? [], by: company?.id).map {
            AskedOffer(offer: $0, company: company)
        }
    }
}
