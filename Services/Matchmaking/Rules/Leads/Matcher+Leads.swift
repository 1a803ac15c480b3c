package import Model

extension Matcher {
    /// The organisations that could lead a project with a partner city, best first.
    ///
    /// An organisation appears only where some record ties it to the programme, the municipality, the city, the country
    /// or the sectors. One that a hard rule keeps from leading is listed as excluded, with the rule.
    package func rankLeads(_ query: LeadQuery, on day: CivilDate, _ options: RankingOptions) -> LeadRanking {
        let profile = options.profile ?? profile(for: .lead)
        let question = LeadQuestion(query.city, matcher: self, profile: profile, day: day)
        let municipalities = query.municipalityID.map { [$0] } ?? question.municipalitiesOfCity()
        let scope = CountryScope.verdict(for: query.city.country, in: catalogue, on: day)
        let tied =
            closing(of: query.city, on: day) != nil
            ? []
            : catalogue.companies.all.compactMap { company -> LeadStanding? in
                let standing = LeadStanding(company, question, municipalities: municipalities)
                return standing.isTied ? standing : nil
            }
        let criteria = LeadCriteria(evidence: evidence, day: day)
        let excluded = tied.compactMap { criteria.exclusion(of: $0.company) }
        let barred = Set(excluded.map(\.id))
        let open = tied.filter { !barred.contains($0.company.key) && $0.reaches(options) }
            .sorted { $0.ranksBefore($1, options.order) }
        let shown = open.prefix(options.limit)
        let reasons = LeadReasonText(catalogue: catalogue, country: query.city.country, day: day)
        func record(_ place: Int) -> RankedRecord {
            let lead = open[place]
            return lead.record(
                rank: place + 1, facts: besides(nil, lead.company.id, in: nil, on: day), reasons,
                weights: question.weights)
        }
        let next = NextQuestionSearch(
            open.lazy.map { lead in
                NextQuestionSearch.Line(
                    lead.company.key, lead.bounds,
                    lead.findings.map {
                        .init(factor: $0.factor, weight: question.weights[$0.factor], measure: $0.measure)
                    })
            }, order: options.order
        ).found
        return LeadRanking(
            ranking: Ranking(
                asOf: day, profile: profile.id, order: options.order, atLeast: options.atLeast, scope: scope,
                sectors: named(question.sectors),
                flags: flags(of: query.city, sectors: question.sectors, on: day),
                results: shown.indices.map { place in
                    record(place).with(
                        question.counterfactuals(
                            at: place, among: open, query.municipalityID, municipalities, options.order))
                },
                found: open.count, nextQuestion: next.flatMap { NextQuestion($0, of: record($0.line)) },
                excluded: excluded),
            eligibility: shown.map { criteria.eligibility(of: $0.company) })
    }
}

/// An organisation with what was found of it as a lead, before it is shown.
struct LeadStanding {
    let company: Company
    let findings: [LeadFinding]
    let bounds: ScoreBounds
    let isTied: Bool

    init(_ company: Company, _ question: LeadQuestion, municipalities: Set<Municipality.ID>) {
        self.company = company
        findings = question.findings(company, municipalities: municipalities)
        bounds = findings.reduce(into: ScoreBounds()) {
            $0.add($1.measure, weight: question.weights[$1.factor])
        }
        isTied = findings.contains(where: question.ties)
    }

    func reaches(_ options: RankingOptions) -> Bool { bounds.keys(options.order).0 >= options.atLeast ?? 0 }

    /// By what the order sorts by, then by the other score, then by the id.
    func ranksBefore(_ other: LeadStanding, _ order: RankingOrder) -> Bool {
        let (own, others) = (bounds.keys(order), other.bounds.keys(order))
        return own == others ? company.key < other.company.key : own > others
    }

    func record(
        rank: Int, facts: [Reason]?, _ reasons: LeadReasonText, weights: FactorWeights
    ) -> RankedRecord {
        RankedRecord(
            rank: rank, kind: .company, id: company.key, names: company.names, facts: facts,
            factors: findings.map { reasons.score($0, weight: weights[$0.factor]) })
    }
}
