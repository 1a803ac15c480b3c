import Model

/// Everybody from whom a consortium can be chosen, with their scores.
struct ConsortiumPool {
    let request: ConsortiumRequest
    let weights: ConsortiumWeights
    let municipalities: [RankedRecord]
    let leads: [LeadStanding]
    let providers: [Provider]
    /// By municipality and lead: the finding of their tie.
    let ties: [[LeadFinding]]
    let leadWeights: FactorWeights
    let needWeights: [Int]
    let excluded: [Exclusion]
    let profiles: [WeightProfile.ID]
    let sectors: [Sector.ID]
    /// By municipality and provider.
    let isLocal: [[Bool]]
    let isExperienced: [Bool]
    /// Places of the providers that have to be in.
    let fixedPlaces: [Int]
    /// What was not looked at since the time ended.
    let unseen: Unseen

    /// Parts of the records that a pool was made without.
    struct Unseen {
        /// Places of needs that no technology was compared with.
        var needs: Range<Int>
        var leads = false
        var municipalities = false

        var isEmpty: Bool { needs.isEmpty && !leads && !municipalities }
    }

    /// - Parameter mayContinue: asked now and then; once it says no, the rest is left unseen. Something of every part is
    ///   always looked at.
    init(
        _ request: ConsortiumRequest, matcher: Matcher, weights: ConsortiumWeights, day: CivilDate,
        mayContinue: () -> Bool = { true }
    ) {
        self.request = request
        self.weights = weights
        needWeights = NeedWeights.weights(request.lines.map(\.priority), total: weights.coverage)
        let query = request.cityQuery(on: day)
        let tied = Self.municipalities(request, query, matcher, day)
        let leadProfile = matcher.profile(for: .lead)
        let question = LeadQuestion(query, matcher: matcher, profile: leadProfile, day: day)
        let (providers, compared) = matcher.providers(request, on: day, mayContinue: mayContinue)
        let (leads, excluded, seenAll) = Self.leads(
            request, question, matcher, municipalities: Set(tied.compactMap { Municipality.ID($0.id) }),
            mayContinue: mayContinue)
        var places: [Municipality.ID] = []
        var ties: [[LeadFinding]] = []
        for municipality in tied {
            guard let place = Municipality.ID(municipality.id), places.isEmpty || mayContinue() else { break }
            places.append(place)
            ties.append(leads.map { question.municipalityFinding($0.company, [place]) })
        }
        municipalities = Array(tied.prefix(places.count))
        self.leads = leads
        self.excluded = excluded
        self.providers = providers
        self.ties = ties
        sectors = question.sectors
        leadWeights = question.weights
        unseen = Unseen(
            needs: compared..<request.lines.count, leads: !seenAll, municipalities: places.count < tied.count)
        let fixed = request.conditions.fixedProviders(in: matcher.catalogue)
        fixedPlaces = providers.indices.filter { fixed.contains(providers[$0].id) }
        profiles = [matcher.profile(for: .technology).id, matcher.profile(for: .municipality).id, leadProfile.id]
        let seats = providers.map { $0.company.flatMap(matcher.seat) }
        isLocal = places.map { place in seats.map { seat in seat.map { matcher.holds(place, $0) } ?? false } }
        isExperienced = providers.map { provider in
            provider.company.map { matcher.jcmExperience(of: $0, on: day) == .yes } ?? false
        }
    }

    private static func municipalities(
        _ request: ConsortiumRequest, _ query: CityQuery, _ matcher: Matcher, _ day: CivilDate
    ) -> [RankedRecord] {
        let question = MunicipalityQuestion(
            query, matcher: matcher, profile: matcher.profile(for: .municipality), day: day)
        let reasons = ReasonText(
            catalogue: matcher.catalogue, country: query.country, day: day, city: query.partnerCityID)
        func record(_ municipality: Municipality, _ findings: [Finding], rank: Int) -> RankedRecord {
            RankedRecord(
                rank: rank, kind: .municipality, id: municipality.key, names: municipality.names,
                factors: reasons.scores(findings, question.weights))
        }
        if let fixed = request.conditions.fixed.municipality {
            // Whether or not anything ties it to the city.
            return [matcher.catalogue.municipalities[fixed]].compactMap(\.self).map {
                record($0, question.findings($0), rank: 1)
            }
        }
        let scope = CountryScope.verdict(for: query.country, in: matcher.catalogue, on: day)
        let banned = Set(request.conditions.banned.municipalities ?? [])
        let tied = scope.verdict == .no ? [] : matcher.tiedMunicipalities(question, .expected)
        return tied.filter { !banned.contains($0.record.id) }.enumerated().map {
            record($1.record, $1.findings, rank: $0 + 1)
        }
    }

    /// How many organisations are looked at between two questions whether to go on.
    private static let leadsBetweenChecks = 64

    private static func leads(
        _ request: ConsortiumRequest, _ question: LeadQuestion, _ matcher: Matcher,
        municipalities: Set<Municipality.ID>, mayContinue: () -> Bool
    ) -> (leads: [LeadStanding], excluded: [Exclusion], seenAll: Bool) {
        let banned = Set((request.conditions.banned.leads ?? []) + (request.conditions.banned.companies ?? []))
        let asked = matcher.catalogue.companies.all.filter { company in
            request.conditions.fixed.lead.map { $0 == company.id } ?? !banned.contains(company.id)
        }
        var tied: [LeadStanding] = []
        var seen = 0
        for company in asked {
            if seen > 0, seen % leadsBetweenChecks == 0, !mayContinue() { break }
            seen += 1
            let standing = LeadStanding(company, question, municipalities: municipalities)
            if standing.isTied || request.conditions.fixed.lead != nil { tied.append(standing) }
        }
        let criteria = LeadCriteria(evidence: matcher.evidence, day: question.day)
        let excluded = tied.compactMap { criteria.exclusion(of: $0.company) }
        let barred = Set(excluded.map(\.id))
        return (tied.filter { !barred.contains($0.company.key) }, excluded, seen == asked.count)
    }

    var isEmpty: Bool { municipalities.isEmpty && leads.isEmpty && providers.isEmpty }

    // MARK: - Scores

    /// What a provider adds by itself, in thousandths.
    func standing(of provider: Int, municipality: Int?) -> Int {
        (isExperienced[provider] ? weights.experience : 0)
            + (municipality.map { isLocal[$0][provider] } == true ? weights.local : 0) - weights.member
    }

    /// What a lead scores beside a municipality: its score as a ranking for the two gives it.
    func score(lead: Int, municipality: Int?) -> Int {
        findings(lead: lead, municipality: municipality).reduce(0) {
            $0 + $1.measure.value * leadWeights[$1.factor]
        }
    }

    func findings(lead: Int, municipality: Int?) -> [LeadFinding] {
        leads[lead].findings.map { finding in
            guard finding.factor == .municipalityTie, let municipality else { return finding }
            return ties[municipality][lead]
        }
    }
}
