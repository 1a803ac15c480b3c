package import Model

extension Matcher {
    /// The Japanese municipalities that fit a partner city, best first.
    ///
    /// A municipality appears only where some record ties it to the city, the country, the sectors or work abroad.
    package func rankMunicipalities(_ query: CityQuery, on day: CivilDate, _ options: RankingOptions) -> Ranking {
        let scope = CountryScope.verdict(for: query.country, in: catalogue, on: day)
        let ranked = municipalities(query, on: day, options, isEmpty: closing(of: query, on: day) != nil)
        let question = ranked.question
        return Ranking(
            asOf: day, profile: ranked.profile, order: options.order, atLeast: options.atLeast, scope: scope,
            sectors: named(question.sectors), flags: flags(of: query, sectors: question.sectors, on: day),
            results: ranked.tied.indices.prefix(options.limit).map { ranked.shown($0) }, found: ranked.tied.count,
            nextQuestion: ranked.nextQuestion, excluded: [])
    }

    package func rankMunicipalities(_ query: CityQuery, on day: CivilDate, limit: Int) -> Ranking {
        rankMunicipalities(query, on: day, RankingOptions(limit: limit))
    }

    /// The municipalities of a ranking, of which none is shown yet.
    func municipalities(
        _ query: CityQuery, on day: CivilDate, _ options: RankingOptions, isEmpty: Bool = false
    ) -> RankedMunicipalities {
        let profile = options.profile ?? profile(for: .municipality)
        let question = MunicipalityQuestion(query, matcher: self, profile: profile, day: day)
        let tied =
            isEmpty
            ? []
            : tiedMunicipalities(question, options.order)
                .filter { $0.bounds.keys(options.order).0 >= options.atLeast ?? 0 }
        return RankedMunicipalities(profile: profile.id, question: question, order: options.order, tied: tied)
    }

    /// Every municipality that some record ties to the city, the best first.
    func tiedMunicipalities(
        _ question: MunicipalityQuestion, _ order: RankingOrder
    ) -> [Candidate<Municipality>] {
        catalogue.municipalities.all.compactMap { candidate($0, question) }.sorted { $0.ranksBefore($1, order) }
    }

    private func candidate(
        _ municipality: Municipality, _ question: MunicipalityQuestion
    ) -> Candidate<Municipality>? {
        let findings = question.findings(municipality)
        guard question.isTied(municipality, findings) else { return nil }
        return Candidate(record: municipality, findings: findings, weights: question.weights)
    }
}

/// A record with its findings, before it is shown.
struct Candidate<Record: MatchmakingRecord> {
    let record: Record
    let findings: [Finding]
    let bounds: ScoreBounds

    init(record: Record, findings: [Finding], weights: FactorWeights) {
        self.record = record
        self.findings = findings
        bounds = findings.reduce(into: ScoreBounds()) { $0.add($1.measure, weight: weights[$1.factor]) }
    }

    func ranksBefore(_ other: Candidate, _ order: RankingOrder) -> Bool {
        let (own, others) = (bounds.keys(order), other.bounds.keys(order))
        return own == others ? record.key < other.record.key : own > others
    }
}

/// The municipalities that fit a partner city, in order; each is shown when it is asked for.
struct RankedMunicipalities {
    let profile: WeightProfile.ID
    let question: MunicipalityQuestion
    let order: RankingOrder
    let tied: [Candidate<Municipality>]

    /// The one in a place, with what would raise it.
    func shown(_ place: Int) -> RankedRecord {
        shown(tied[place].record, rank: place + 1, tied[place].findings)
            .with(question.counterfactuals(at: place, among: tied, order))
    }

    /// One that need not be among them.
    func shown(_ municipality: Municipality) -> RankedRecord {
        shown(municipality, rank: 0, question.findings(municipality))
    }

    private func shown(_ municipality: Municipality, rank: Int, _ findings: [Finding]) -> RankedRecord {
        let reasons = ReasonText(
            catalogue: question.matcher.catalogue, country: question.query.country, day: question.day,
            city: question.query.partnerCityID)
        return RankedRecord(
            rank: rank, kind: .municipality, id: municipality.key, names: municipality.names,
            factors: reasons.scores(findings, question.weights))
    }

    var nextQuestion: NextQuestion? {
        let lines = tied.lazy.map { candidate in
            NextQuestionSearch.Line(
                candidate.record.key, candidate.bounds,
                candidate.findings.map {
                    .init(factor: $0.factor, weight: question.weights[$0.factor], measure: $0.measure)
                })
        }
        return NextQuestionSearch(lines, order: order).found.flatMap { found in
            let candidate = tied[found.line]
            return NextQuestion(found, of: shown(candidate.record, rank: found.line + 1, candidate.findings))
        }
    }
}
