package import Model

extension Matcher {
    /// The Japanese municipalities that fit a partner city, best first.
    ///
    /// A municipality appears only where some record ties it to the city, the country, the sectors or work abroad.
    package func rankMunicipalities(_ query: CityQuery, on day: CivilDate, _ options: RankingOptions) -> Ranking {
        let profile = options.profile ?? profile(for: .municipality)
        let question = MunicipalityQuestion(query, matcher: self, profile: profile, day: day)
        let scope = CountryScope.verdict(for: query.country, in: catalogue, on: day)
        let tied =
            closing(of: query, on: day) != nil
            ? []
            : tiedMunicipalities(question, options.order)
                .filter { $0.bounds.keys(options.order).0 >= options.atLeast ?? 0 }
        let reasons = ReasonText(catalogue: catalogue, country: query.country, day: day)
        let whatIf = WhatIf(
            tied.prefix(options.limit).enumerated().map { place, candidate in
                RankedRecord(
                    rank: place + 1, kind: .municipality, id: candidate.record.key, names: candidate.record.names,
                    factors: reasons.scores(candidate.findings, question.weights))
            }, order: options.order)
        return Ranking(
            asOf: day, profile: profile.id, order: options.order, atLeast: options.atLeast, scope: scope,
            sectors: named(question.sectors), flags: flags(of: query, sectors: question.sectors, on: day),
            results: whatIf.completed, found: tied.count,
            nextQuestion: whatIf.nextQuestion, excluded: [])
    }

    package func rankMunicipalities(_ query: CityQuery, on day: CivilDate, limit: Int) -> Ranking {
        rankMunicipalities(query, on: day, RankingOptions(limit: limit))
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
        guard findings.contains(where: question.ties) else { return nil }
        return Candidate(record: municipality, findings: findings, weights: question.weights)
    }
}

/// A record with its findings, before it is shown.
struct Candidate<Record: MatchmakingRecord> {
    let record: Record
    let findings: [Finding]
    let bounds: ScoreBounds

    init(record: Record, findings: [Finding], weights: [Factor: Int]) {
        self.record = record
        self.findings = findings
        bounds = findings.reduce(into: ScoreBounds()) { $0.add($1.measure, weight: weights[$1.factor] ?? 0) }
    }

    func ranksBefore(_ other: Candidate, _ order: RankingOrder) -> Bool {
        let (own, others) = (bounds.keys(order), other.bounds.keys(order))
        return own == others ? record.key < other.record.key : own > others
    }
}
