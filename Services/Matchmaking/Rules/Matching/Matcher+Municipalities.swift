package import Model

extension Matcher {
    /// The Japanese municipalities that fit a partner city, best first.
    ///
    /// A municipality appears only where some record ties it to the city, the country, the sectors or work abroad.
    package func rankMunicipalities(_ query: CityQuery, on day: CivilDate, limit: Int) -> Ranking {
        let profile = profile(for: .municipality)
        let question = MunicipalityQuestion(query, matcher: self, profile: profile, day: day)
        let scope = CountryScope.verdict(for: query.country, in: catalogue, on: day)
        let all = catalogue.municipalities.all
        let tied = scope.verdict == .no ? [] : all.indices.compactMap { candidate(all[$0], at: $0, question) }
        let reasons = ReasonText(catalogue: catalogue, country: query.country, day: day)
        return Ranking(
            asOf: day, profile: profile.id, scope: scope, sectors: named(question.sectors), flags: [],
            results: ranked(tied, limit: limit) { candidate, rank in
                RankedRecord(
                    rank: rank, kind: .municipality, id: candidate.key, names: all[candidate.place].names,
                    factors: candidate.findings.map {
                        reasons.score($0, ground: $0.ground, weight: question.weights[$0.factor] ?? 0)
                    })
            },
            found: tied.count, excluded: [])
    }

    private func candidate(
        _ municipality: Municipality, at place: Int, _ question: MunicipalityQuestion
    ) -> Candidate? {
        let findings = question.findings(municipality)
        guard findings.contains(where: MunicipalityQuestion.ties) else { return nil }
        return Candidate(key: municipality.key, place: place, findings: findings, weights: question.weights)
    }
}
