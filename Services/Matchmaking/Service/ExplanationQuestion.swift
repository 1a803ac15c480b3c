import Contracts
import MatchmakingRules
import Model

extension MatchmakingDesk {
    func explainMatch(
        _ params: MatchmakingMethods.ExplainMatch.Params
    ) throws -> MatchmakingMethods.ExplainMatch.Result {
        let sitting = try sitting(asOf: params.asOf, minRevision: params.minRevision)
        var reading = QuestionReading(sitting)
        let entry = reading.subject(params)
        let part = entry.map { Part($0, params) }
        let options = reading.options(
            limit: params.limit, order: params.order, atLeast: params.atLeast, profile: params.profileId,
            for: part?.subject)
        let asked = reading.explained(params, part, on: sitting.day)
        reading.check(params, part)
        try reading.refuseProblems()
        guard let entry, let part, let asked else { throw reading.refusal }
        return MatchmakingMethods.ExplainMatch.Result(
            subject: RelatedRecord(kind: entry.kind, id: entry.key, names: entry.shownNames), role: part.role,
            asOf: sitting.day,
            profile: part.subject.map { (options.profile ?? sitting.matcher.profile(for: $0)).id },
            explanation: Self.explanation(of: part, asked, sitting, options),
            eligibility: part.lead.map { sitting.matcher.leadEligibility(of: $0, on: sitting.day) },
            flags: Self.flags(of: asked, sitting), revision: sitting.revision, stale: sitting.isStale)
    }

    private static func flags(of asked: AskedCase, _ sitting: Sitting) -> [Reason] {
        switch asked {
        case .need(let query): sitting.matcher.flags(of: query, on: sitting.day)
        case .city(let query): sitting.matcher.flags(of: query.city, on: sitting.day)
        }
    }

    private static func explanation(
        of part: Part, _ asked: AskedCase, _ sitting: Sitting, _ options: RankingOptions
    ) -> MatchExplanation {
        let (matcher, day) = (sitting.matcher, sitting.day)
        let explanation: MatchExplanation? =
            switch (part, asked) {
            case (.technology(let id), .need(let query)):
                matcher.explain(technology: id, for: query, on: day, options)
            case (.supplier(let id), .need(let query)): matcher.explain(company: id, for: query, on: day, options)
            case (.municipality(let id), .city(let query)):
                matcher.explain(municipality: id, for: query.city, on: day, options)
            case (.lead(let company), .city(let query)):
                matcher.explain(lead: company.id, for: query, on: day, options)
            case (.technology, .city), (.supplier, .city), (.municipality, .need), (.lead, .need), (.unranked, _): nil
            }
        return explanation ?? matcher.explain(other: part.kind)
    }
}

/// What a record is explained for: a need that technologies are ranked for, or a city, by what it needs or by one need.
private enum AskedCase {
    case need(NeedQuery)
    case city(LeadQuery)
}

/// As what a record is asked about.
private enum Part {
    case technology(Technology.ID)
    case supplier(Company.ID)
    case lead(Company)
    case municipality(Municipality.ID)
    /// Records of the kind have no place in a ranking for needs.
    case unranked(MatchmakingKind)

    init(_ entry: CatalogueEntry, _ params: MatchmakingMethods.ExplainMatch.Params) {
        switch entry {
        case .technology(let record): self = .technology(record.id)
        case .municipality(let record): self = .municipality(record.id)
        case .company(let record):
            let role = params.role ?? (params.partnerCityId == nil ? .supplier : .lead)
            self = role == .lead ? .lead(record) : .supplier(record.id)
        default: self = .unranked(entry.kind)
        }
    }

    var role: MatchmakingMethods.ExplainMatch.Role? {
        switch self {
        case .supplier: .supplier
        case .lead: .lead
        case .technology, .municipality, .unranked: nil
        }
    }

    var lead: Company? { if case .lead(let company) = self { company } else { nil } }

    /// Whose weights count.
    var subject: WeightProfile.Subject? {
        switch self {
        case .technology, .supplier: .technology
        case .lead: .lead
        case .municipality: .municipality
        case .unranked: nil
        }
    }

    var kind: MatchmakingKind {
        switch self {
        case .technology: .technology
        case .supplier, .lead: .company
        case .municipality: .municipality
        case .unranked(let kind): kind
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

    /// Technologies are ranked for one need; municipalities and leads for all that a city needs, or for one need of it.
    fileprivate mutating func explained(
        _ params: MatchmakingMethods.ExplainMatch.Params, _ part: Part?, on day: CivilDate
    ) -> AskedCase? {
        let query = city(params.partnerCityId, params.needId, params.need, on: day)
        let municipality = params.municipality.flatMap { matcher.catalogue.municipalities[$0] }
        if let id = params.municipality, municipality == nil {
            note(Mention("/params/municipality", .municipality, id.value).missing)
        }
        guard let query else { return nil }
        switch part {
        case .technology, .supplier:
            guard params.partnerCityId == nil, let need = query.needs.first else {
                note(Self.needForTechnology(isCompany: part?.role != nil))
                return nil
            }
            return .need(need)
        case .lead, .municipality, .unranked, nil:
            return .city(LeadQuery(city: query, municipalityID: municipality?.id))
        }
    }

    private static func needForTechnology(isCompany: Bool) -> FieldProblem {
        FieldProblem(
            pointer: "/params/partnerCityId", rule: "need-for-technology",
            message: BilingualText(
                en: "technologies and what companies offer are ranked for one need: give needId or need"
                    + (isCompany ? ", or the role \"lead\"" : ""),
                ja: "技術と企業の提供内容は1つのニーズに対して順位付けします。needIdかneed"
                    + (isCompany ? "、または役割「lead」" : "") + "を指定してください"),
            basis: ["/params/id", "/params/kind", "/params/role"])
    }

    /// A role is one of a company, and a lead leads beside a municipality.
    fileprivate mutating func check(_ params: MatchmakingMethods.ExplainMatch.Params, _ part: Part?) {
        guard let part else { return }
        if params.role != nil, part.role == nil {
            note(
                FieldProblem(
                    pointer: "/params/role", rule: "role-of-company",
                    message: BilingualText(
                        en: "only a company has a role: leave it out for a \(part.kind.label.en)",
                        ja: "役割は企業・団体についてのみ指定できます(対象の種別: \(part.kind.label.ja))"),
                    basis: ["/params/role", "/params/id", "/params/kind"]))
        }
        if params.municipality != nil, part.lead == nil {
            note(
                FieldProblem(
                    pointer: "/params/municipality", rule: "municipality-of-lead",
                    message: BilingualText(
                        en: "the municipality is one beside which an organisation would lead: leave it out here",
                        ja: "自治体は代表事業者の候補についてのみ指定できます"),
                    basis: ["/params/municipality", "/params/role", "/params/id", "/params/kind"]))
        }
    }
}
