package import Model

extension Matcher {
    /// The organisations that could lead a project with a partner city, best first.
    ///
    /// An organisation appears only where some record ties it to the programme, the municipality, the city, the country
    /// or the sectors. One that a hard rule keeps from leading is listed as excluded, with the rule.
    package func rankLeads(_ query: LeadQuery, on day: CivilDate, _ options: RankingOptions) -> LeadRanking {
        let ranked = leads(query, on: day, options, isEmpty: closing(of: query.city, on: day) != nil)
        let shown = ranked.open.prefix(options.limit)
        return LeadRanking(
            ranking: Ranking(
                asOf: day, profile: ranked.profile, order: options.order, atLeast: options.atLeast,
                scope: CountryScope.verdict(for: query.city.country, in: catalogue, on: day),
                sectors: named(ranked.question.sectors),
                flags: flags(of: query.city, sectors: ranked.question.sectors, on: day),
                results: shown.indices.map { ranked.shown($0) }, found: ranked.open.count,
                nextQuestion: ranked.nextQuestion, excluded: ranked.excluded),
            eligibility: shown.map { ranked.criteria.eligibility(of: $0.company) })
    }

    /// The organisations of a ranking, of which none is shown yet.
    func leads(
        _ query: LeadQuery, on day: CivilDate, _ options: RankingOptions, isEmpty: Bool = false
    ) -> RankedLeads {
        let profile = options.profile ?? profile(for: .lead)
        let question = LeadQuestion(query.city, matcher: self, profile: profile, day: day)
        let municipalities = query.municipalityID.map { [$0] } ?? question.municipalitiesOfCity()
        let tied =
            isEmpty
            ? []
            : catalogue.companies.all.map { LeadStanding($0, question, municipalities: municipalities) }
                .filter(\.isTied)
        let criteria = LeadCriteria(evidence: evidence, day: day)
        let excluded = tied.compactMap { criteria.exclusion(of: $0.company) }
        let barred = Set(excluded.map(\.id))
        return RankedLeads(
            profile: profile.id, question: question, municipality: query.municipalityID,
            municipalities: municipalities, order: options.order, criteria: criteria,
            open: tied.filter { !barred.contains($0.company.key) && $0.reaches(options) }
                .sorted { $0.ranksBefore($1, options.order) },
            excluded: excluded)
    }
}

/// The organisations that could lead, in order, and those that a hard rule keeps from it; each is shown when it is asked
/// for.
struct RankedLeads {
    let profile: WeightProfile.ID
    let question: LeadQuestion
    /// The one that is chosen.
    let municipality: Municipality.ID?
    /// That one, or those that could be.
    let municipalities: Set<Municipality.ID>
    let order: RankingOrder
    let criteria: LeadCriteria
    let open: [LeadStanding]
    let excluded: [Exclusion]

    /// The one in a place, with what would raise it.
    func shown(_ place: Int) -> RankedRecord {
        shown(open[place], rank: place + 1)
            .with(question.counterfactuals(at: place, among: open, municipality, municipalities, order))
    }

    /// One that need not be among them.
    func shown(_ company: Company) -> RankedRecord {
        shown(LeadStanding(company, question, municipalities: municipalities), rank: 0)
    }

    private func shown(_ lead: LeadStanding, rank: Int) -> RankedRecord {
        let (matcher, day) = (question.matcher, question.day)
        return lead.record(
            rank: rank, facts: matcher.besides(nil, lead.company.id, in: nil, on: day),
            LeadReasonText(catalogue: matcher.catalogue, country: question.query.country, day: day),
            weights: question.weights)
    }

    var nextQuestion: NextQuestion? {
        let lines = open.lazy.map { lead in
            NextQuestionSearch.Line(
                lead.company.key, lead.bounds,
                lead.findings.map {
                    .init(factor: $0.factor, weight: question.weights[$0.factor], measure: $0.measure)
                })
        }
        return NextQuestionSearch(lines, order: order).found.flatMap { found in
            NextQuestion(found, of: shown(open[found.line], rank: found.line + 1))
        }
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
        isTied = question.isTied(company, findings, municipalities: municipalities)
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
