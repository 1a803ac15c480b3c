package import Model

extension Matcher {
    /// The organisations that could lead a project with a partner city, best first.
    ///
    /// An organisation appears only where some record ties it to the programme, the municipality, the city, the country
    /// or the sectors. One that a hard rule keeps from leading is listed as excluded, with the rule.
    package func rankLeads(_ query: LeadQuery, on day: CivilDate, limit: Int) -> LeadRanking {
        let profile = profile(for: .lead)
        let question = LeadQuestion(query.city, matcher: self, profile: profile, day: day)
        let municipalities = query.municipalityID.map { [$0] } ?? question.municipalitiesOfCity()
        let scope = CountryScope.verdict(for: query.city.country, in: catalogue, on: day)
        let tied =
            scope.verdict == .no
            ? []
            : catalogue.companies.all.compactMap { company -> LeadStanding? in
                let standing = LeadStanding(company, question, municipalities: municipalities)
                return standing.isTied ? standing : nil
            }
        let excluded = tied.compactMap { LeadCriteria.exclusion(of: $0.company) }
        let barred = Set(excluded.map(\.id))
        let open = tied.filter { !barred.contains($0.company.key) }.sorted { LeadStanding.ranksBefore($0, $1) }
        let shown = open.prefix(limit)
        let reasons = LeadReasonText(
            catalogue: catalogue, country: query.city.country, fiscalYear: day.fiscalYear)
        return LeadRanking(
            ranking: Ranking(
                asOf: day, profile: profile.id, scope: scope, sectors: named(question.sectors), flags: [],
                results: shown.enumerated().map { place, lead in
                    lead.record(rank: place + 1, reasons, weights: question.weights)
                },
                found: open.count, excluded: excluded),
            eligibility: shown.map { LeadCriteria.eligibility(of: $0.company) })
    }
}

/// An organisation with what was found of it as a lead, before it is shown.
struct LeadStanding {
    let company: Company
    let findings: [LeadFinding]
    let score: Int
    let potential: Int

    init(_ company: Company, _ question: LeadQuestion, municipalities: Set<Municipality.ID>) {
        self.company = company
        findings = question.findings(company, municipalities: municipalities)
        score = findings.reduce(0) { $0 + $1.measure.value * (question.weights[$1.factor] ?? 0) }
        potential = findings.reduce(0) { $0 + $1.measure.hi * (question.weights[$1.factor] ?? 0) }
    }

    var isTied: Bool { findings.contains(where: LeadQuestion.ties) }

    /// By score, then by potential, then by id.
    static func ranksBefore(_ one: LeadStanding, _ other: LeadStanding) -> Bool {
        (other.score, other.potential, one.company.key) < (one.score, one.potential, other.company.key)
    }

    func record(rank: Int, _ reasons: LeadReasonText, weights: [Factor: Int]) -> RankedRecord {
        RankedRecord(
            rank: rank, kind: .company, id: company.key, names: company.names,
            factors: findings.map { reasons.score($0, weight: weights[$0.factor] ?? 0) })
    }
}
