import Model

/// Everybody from whom a consortium can be chosen, with their scores; and the same as a problem in whole numbers.
struct ConsortiumPool {
    let request: ConsortiumRequest
    let weights: ConsortiumWeights
    let municipalities: [RankedRecord]
    let leads: [LeadStanding]
    let providers: [Provider]
    /// By municipality and lead: the finding of their tie.
    let ties: [[LeadFinding]]
    let leadWeights: [Factor: Int]
    let needWeights: [Int]
    let excluded: [Exclusion]
    let profiles: [WeightProfile.ID]
    let sectors: [Sector.ID]
    /// By municipality and provider.
    let isLocal: [[Bool]]
    let isExperienced: [Bool]
    /// Places of the providers that have to be in.
    let fixedPlaces: [Int]

    init(_ request: ConsortiumRequest, matcher: Matcher, weights: ConsortiumWeights, day: CivilDate) {
        self.request = request
        self.weights = weights
        needWeights = NeedWeights.weights(request.lines.map(\.priority), total: weights.coverage)
        let query = request.cityQuery
        let municipalities = Self.municipalities(request, query, matcher, day)
        let leadProfile = matcher.profile(for: .lead)
        let question = LeadQuestion(query, matcher: matcher, profile: leadProfile, day: day)
        let places = municipalities.compactMap { Municipality.ID($0.id) }
        let (leads, excluded) = Self.leads(request, question, matcher, municipalities: Set(places))
        let providers = matcher.providers(request, on: day)
        let fixed = request.fixedProviders(in: matcher.catalogue)
        fixedPlaces = providers.indices.filter { fixed.contains(providers[$0].id) }
        self.municipalities = municipalities
        self.leads = leads
        self.excluded = excluded
        self.providers = providers
        sectors = question.sectors
        leadWeights = question.weights
        ties = places.map { place in
            leads.map { question.municipalityFinding($0.company, [place]) }
        }
        profiles = [matcher.profile(for: .technology).id, matcher.profile(for: .municipality).id, leadProfile.id]
        isLocal = places.map { place in
            providers.map { provider in
                provider.company.flatMap(matcher.seat).map { matcher.holds(place, $0) } ?? false
            }
        }
        isExperienced = providers.map { provider in
            provider.company.map { matcher.jcmExperience(of: $0) == .yes } ?? false
        }
    }

    private static func municipalities(
        _ request: ConsortiumRequest, _ query: CityQuery, _ matcher: Matcher, _ day: CivilDate
    ) -> [RankedRecord] {
        let count = max(1, matcher.catalogue.municipalities.count)
        let ranked = matcher.rankMunicipalities(query, on: day, limit: count).results
        if let fixed = request.fixed.municipality {
            if let tied = ranked.first(where: { $0.id == fixed.value }) { return [tied] }
            return [matcher.municipality(fixed, for: query, on: day)].compactMap(\.self)
        }
        let banned = Set((request.banned.municipalities ?? []).map(\.value))
        return ranked.filter { !banned.contains($0.id) }
    }

    private static func leads(
        _ request: ConsortiumRequest, _ question: LeadQuestion, _ matcher: Matcher,
        municipalities: Set<Municipality.ID>
    ) -> ([LeadStanding], [Exclusion]) {
        let banned = Set((request.banned.leads ?? []) + (request.banned.companies ?? []))
        let asked = matcher.catalogue.companies.all.filter { company in
            request.fixed.lead.map { $0 == company.id } ?? !banned.contains(company.id)
        }
        let tied = asked.map { LeadStanding($0, question, municipalities: municipalities) }
            .filter { $0.isTied || request.fixed.lead != nil }
        let excluded = tied.compactMap { LeadCriteria.exclusion(of: $0.company) }
        let barred = Set(excluded.map(\.id))
        return (tied.filter { !barred.contains($0.company.key) }, excluded)
    }

    // MARK: - In whole numbers

    var problem: AssemblyProblem {
        let scale = ConsortiumWeights.greatestScore
        return AssemblyProblem(
            municipalities: municipalities.isEmpty ? [0] : municipalities.map { weights.municipality * $0.score },
            leads: municipalities.isEmpty
                ? [leads.map { weights.lead * $0.bounds.score }]
                : municipalities.indices.map { place in
                    leads.indices.map { weights.lead * score(lead: $0, municipality: place) }
                },
            cover: providers.map { provider in needWeights.indices.map { needWeights[$0] * provider.fit($0) } },
            standing: (municipalities.isEmpty ? [nil] : municipalities.indices.map(Optional.some)).map { place in
                providers.indices.map { standing(of: $0, municipality: place) * scale }
            },
            fixed: fixedPlaces, greatestSize: max(request.size, fixedPlaces.count))
    }

    /// What a provider adds by itself, in thousandths.
    func standing(of provider: Int, municipality: Int?) -> Int {
        (isExperienced[provider] ? weights.experience : 0)
            + (municipality.map { isLocal[$0][provider] } == true ? weights.local : 0) - weights.member
    }

    /// What a lead scores beside a municipality: its score as a ranking for the two gives it.
    func score(lead: Int, municipality: Int?) -> Int {
        findings(lead: lead, municipality: municipality).reduce(0) {
            $0 + $1.measure.value * (leadWeights[$1.factor] ?? 0)
        }
    }

    func findings(lead: Int, municipality: Int?) -> [LeadFinding] {
        leads[lead].findings.map { finding in
            guard finding.factor == .municipalityTie, let municipality else { return finding }
            return ties[municipality][lead]
        }
    }
}

extension Matcher {
    /// One municipality with its factors for a city, whether or not anything ties the two.
    func municipality(_ id: Municipality.ID, for query: CityQuery, on day: CivilDate) -> RankedRecord? {
        guard let municipality = catalogue.municipalities[id] else { return nil }
        let question = MunicipalityQuestion(
            query, matcher: self, profile: profile(for: .municipality), day: day)
        let reasons = ReasonText(catalogue: catalogue, country: query.country, day: day)
        return RankedRecord(
            rank: 1, kind: .municipality, id: municipality.key, names: municipality.names,
            factors: question.findings(municipality).map {
                reasons.score($0, ground: $0.ground, weight: question.weights[$0.factor] ?? 0)
            })
    }
}
