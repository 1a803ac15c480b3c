import Contracts
import MatchmakingRules
import Model

extension MatchmakingDesk {
    func explainMatch(
        _ params: MatchmakingMethods.ExplainMatch.Params
    ) throws -> MatchmakingMethods.ExplainMatch.Result {
        let sitting = try sitting(asOf: params.asOf, minRevision: params.minRevision)
        var reading = QuestionReading(sitting.matcher)
        let entry = reading.subject(params)
        let subject: WeightProfile.Subject? = entry.map { $0.kind == .municipality ? .municipality : .technology }
        let options = reading.options(
            limit: params.limit, order: params.order, atLeast: params.atLeast, profile: params.profileId,
            for: subject)
        let asked = reading.explained(params, entry?.kind, on: sitting.day)
        try reading.refuseProblems()
        guard let entry, let subject, let asked else { throw reading.refusal }
        let explanation = Self.explanation(of: entry, asked, sitting, options)
        return MatchmakingMethods.ExplainMatch.Result(
            subject: RelatedRecord(kind: entry.kind, id: entry.key, names: entry.shownNames), asOf: sitting.day,
            profile: entry.isRanked ? (options.profile ?? sitting.matcher.profile(for: subject)).id : nil,
            explanation: explanation, flags: Self.flags(of: asked, sitting),
            revision: sitting.revision, stale: sitting.isStale)
    }

    private static func flags(of asked: AskedCase, _ sitting: Sitting) -> [Reason] {
        switch asked {
        case .need(let query): sitting.matcher.flags(of: query, on: sitting.day)
        case .city(let query): sitting.matcher.flags(of: query, on: sitting.day)
        }
    }

    private static func explanation(
        of entry: CatalogueEntry, _ asked: AskedCase, _ sitting: Sitting, _ options: RankingOptions
    ) -> MatchExplanation {
        let matcher = sitting.matcher
        switch (entry, asked) {
        case (.technology(let record), .need(let query)):
            return matcher.explain(technology: record.id, for: query, on: sitting.day, options)
                ?? matcher.explain(other: entry.kind)
        case (.company(let record), .need(let query)):
            return matcher.explain(company: record.id, for: query, on: sitting.day, options)
        case (.municipality(let record), .need(let query)):
            return matcher.explain(municipality: record.id, for: CityQuery(query), on: sitting.day, options)
                ?? matcher.explain(other: entry.kind)
        case (.municipality(let record), .city(let query)):
            return matcher.explain(municipality: record.id, for: query, on: sitting.day, options)
                ?? matcher.explain(other: entry.kind)
        default:
            return matcher.explain(other: entry.kind)
        }
    }
}

/// What a record is explained for.
private enum AskedCase {
    case need(NeedQuery)
    case city(CityQuery)
}

extension CatalogueEntry {
    /// Whether records of the kind have a place in a ranking for needs.
    fileprivate var isRanked: Bool {
        switch kind {
        case .technology, .company, .municipality: true
        default: false
        }
    }
}

extension QuestionReading {
    /// The record that is asked about: of the kind that is said, or of the first one that has the id, those that are
    /// ranked before the others.
    fileprivate mutating func subject(
        _ params: MatchmakingMethods.ExplainMatch.Params
    ) -> CatalogueEntry? {
        guard RecordIdentity.isValid(params.id) else {
            note(
                FieldProblem(
                    pointer: "/params/id", rule: "id-form",
                    message: BilingualText(
                        en: RecordIdentity.rule, ja: "IDは英数字で始まり、英数字と「.」「_」「-」からなる1〜128文字です")))
            return nil
        }
        let ranked: [MatchmakingKind] = [.technology, .company, .municipality]
        let kinds = params.kind.map { [$0] } ?? ranked + MatchmakingKind.allCases.filter { !ranked.contains($0) }
        for kind in kinds {
            if let entry = matcher.catalogue.entry(kind, params.id) { return entry }
        }
        note(AbsentRecord(kind: params.kind, id: params.id, pointer: "/params/id", basis: ["/params/kind"]))
        return nil
    }

    fileprivate mutating func explained(
        _ params: MatchmakingMethods.ExplainMatch.Params, _ kind: MatchmakingKind?, on day: CivilDate
    ) -> AskedCase? {
        let ways = [params.needId != nil, params.need != nil, params.partnerCityId != nil]
        guard ways.count(where: \.self) == 1 else {
            note(Self.oneOf(["needId", "need", "partnerCityId"]))
            return nil
        }
        guard let id = params.partnerCityId else {
            return need(params.needId, params.need, on: day).map { .need($0.query) }
        }
        guard let city = matcher.catalogue.partnerCities[id] else {
            note(AbsentRecord(kind: .partnerCity, id: id.value, pointer: "/params/partnerCityId"))
            return nil
        }
        guard kind == nil || kind == .municipality else {
            note(
                FieldProblem(
                    pointer: "/params/partnerCityId", rule: "need-for-technology",
                    message: BilingualText(
                        en: "technologies and what companies offer are ranked for one need: give needId or need; "
                            + "where an organisation stands as a lead for the city, rankLeads says",
                        ja: "技術と企業の提供内容は1つのニーズに対して順位付けします。needIdかneedを指定してください。"
                            + "都市の代表事業者候補としての順位はrankLeadsで確認できます"),
                    basis: ["/params/id", "/params/kind"]))
            return nil
        }
        return .city(CityQuery(city, in: matcher.catalogue, on: day))
    }
}
