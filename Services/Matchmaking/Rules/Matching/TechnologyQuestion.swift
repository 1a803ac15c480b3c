import Model

/// One need, prepared for being compared with every technology.
struct TechnologyQuestion {
    let query: NeedQuery
    let day: CivilDate
    let sectors: [Sector.ID]
    let profile: WeightProfile
    let weights: FactorWeights
    private let tree: SectorTree
    let standing: Standing
    /// The text of the need in each language it is written in.
    let questions: [WeighedQuestion]

    init(_ query: NeedQuery, matcher: Matcher, profile: WeightProfile, day: CivilDate) {
        let read = query.texts.map(matcher.analysis.question)
        self.init(
            query, sectors: matcher.sectors(stated: query.sectors, terms: read.flatMap(\.self)),
            questions: read.map { WeighedQuestion($0, matcher.textStatistics) }, matcher: matcher, profile: profile,
            day: day)
    }

    init(
        _ query: NeedQuery, sectors: [Sector.ID], questions: [WeighedQuestion], matcher: Matcher,
        profile: WeightProfile, day: CivilDate
    ) {
        self.query = query
        self.day = day
        self.profile = profile
        self.sectors = sectors
        self.questions = questions
        tree = matcher.tree
        weights = FactorWeights(profile)
        standing = Standing(profile, day: day)
    }

    func plan(_ order: RankingOrder) -> MatchPlan {
        MatchPlan(
            questions, sectors: sectors, country: query.country, tree: tree, standing: standing, order: order)
    }

    func sectorFit(of technology: IndexedTechnology) -> [SectorNearness] {
        sectors.map { SectorNearness(sector: $0, nearness: tree.nearness($0, to: technology.sectors)) }
    }

    /// Whether the need admits a record: it shares a sector, or a sector named in its text, or a quarter of what the
    /// need says.
    func admits(_ technology: IndexedTechnology, _ shared: SharedTerms) -> Bool {
        shared.affinity >= MatchPlan.leastAffinity || (shared.affinity > 0 && shared.namesSector)
            || sectorFit(of: technology).contains { $0.nearness > .none }
    }

    /// One finding for every factor of the profile, in its order.
    func findings(_ technology: IndexedTechnology, shared: SharedTerms) -> [Finding] {
        profile.weights.map(\.factor).compactMap { factor in
            switch factor {
            case .sectorFit: sectorFinding(sectorFit(of: technology))
            case .textAffinity:
                Finding(factor: factor, measure: .known(shared.affinity), ground: .terms(shared.terms.map(\.term)))
            default: recordFinding(factor, of: technology)
            }
        }
    }

    /// What the records say of a technology, whatever the need says; `nil` for a factor that asks the need.
    func recordFinding(_ factor: Factor, of technology: IndexedTechnology) -> Finding? {
        switch factor {
        case .jcmTrackRecord: trackRecordFinding(technology)
        case .countryExperience: countryFinding(technology)
        case .c3pParticipation: participationFinding(technology)
        case .freshness: freshnessFinding(technology.record)
        default: nil
        }
    }

    func bounds(of findings: [Finding]) -> ScoreBounds {
        findings.reduce(into: ScoreBounds()) { $0.add($1.measure, weight: weights[$1.factor]) }
    }

    /// What of the scores rests on the records alone.
    func recordBounds(of technology: IndexedTechnology) -> ScoreBounds {
        profile.weights.reduce(into: ScoreBounds()) { bounds, entry in
            guard let finding = recordFinding(entry.factor, of: technology) else { return }
            bounds.add(finding.measure, weight: entry.weight)
        }
    }

    /// What of the scores rests on what the need says.
    func worth(of technology: IndexedTechnology, _ shared: SharedTerms) -> Int {
        weights[.sectorFit] * mean(sectorFit(of: technology)) + weights[.textAffinity] * shared.affinity
    }

    private func sectorFinding(_ fit: [SectorNearness]) -> Finding {
        Finding(factor: .sectorFit, measure: .known(mean(fit)), ground: .sectors(fit))
    }

    /// Over the sectors of the need; nothing where the need has no sector.
    private func mean(_ fit: [SectorNearness]) -> Int {
        fit.isEmpty ? 0 : fit.reduce(0) { $0 + $1.nearness.rawValue } / fit.count
    }

    private func trackRecordFinding(_ technology: IndexedTechnology) -> Finding {
        let projects = technology.jcmInClass(by: day)
        return counted(
            .jcmTrackRecord, technology.trackRecord(projects.count), technology,
            projects.nonEmpty.map(Ground.jcmProjects))
    }

    private func participationFinding(_ technology: IndexedTechnology) -> Finding {
        let projects = technology.c3p(by: day)
        return counted(
            .c3pParticipation, technology.participation(projects.count), technology,
            projects.nonEmpty.map(Ground.c3pProjects))
    }

    private func countryFinding(_ technology: IndexedTechnology) -> Finding {
        guard let country = query.country else {
            return Finding(factor: .countryExperience, measure: standing.unknown, ground: .nothing)
        }
        let (jcm, c3p) = technology.projects(in: country, by: day)
        let saysItself = technology.record.countries?.contains(country) == true
        let ground: Ground? =
            !(jcm.isEmpty && c3p.isEmpty)
            ? .projects(jcm, c3p, agreements: []) : saysItself ? .stated(true, technology.record.source) : nil
        return counted(
            .countryExperience, technology.work(in: country, jcm.count + c3p.count), technology, ground,
            in: country)
    }

    /// A counted fact, on the ground of its projects, or else of the evidence, or else of what is stated of the firm.
    private func counted(
        _ factor: Factor, _ fact: CountedFact, _ technology: IndexedTechnology, _ ground: Ground?,
        in country: CountryCode? = nil
    ) -> Finding {
        if let said = technology.said(factor, in: country, prior: standing.prior, on: day) { return said }
        let measure = fact.measure(prior: standing.prior)
        guard fact != .unknown else { return Finding(factor: factor, measure: measure, ground: .nothing) }
        let stated = technology.company.map { Ground.stated(measure.value > 0, $0.source) } ?? .nothing
        let found = ground ?? stated
        guard let (predicate, evidence) = technology.beside(factor, in: country, on: day) else {
            return Finding(factor: factor, measure: measure, ground: found)
        }
        return Finding(factor: factor, measure: measure, ground: .beside(found, predicate, evidence))
    }

    private func freshnessFinding(_ technology: Technology) -> Finding {
        let printed = technology.source.asOf?.range
        return Finding(
            factor: .freshness, measure: Freshness.measure(printed, on: day, prior: standing.prior),
            ground: printed.map { $0.lowerBound > day } ?? false
                ? .later(technology.source)
                : .age(years: printed.map { Freshness.years($0.upperBound, day) }, technology.source))
    }
}

/// The terms that a need and a record share, in the language in which they share most.
struct SharedTerms {
    struct Term {
        let term: TextTerm
        /// Its weight times its impact.
        let share: Int
    }

    let affinity: Int
    let terms: [Term]
    let namesSector: Bool

    static let none = SharedTerms(affinity: 0, terms: [], namesSector: false)

    /// - Parameter impact: that of a term in the record; `nil` where the record does not have it.
    init(_ questions: [WeighedQuestion], impact: (WeighedQuestion.Term) -> Int?) {
        var best = SharedTerms.none
        var namesSector = false
        for question in questions {
            let terms = question.terms.compactMap { term in
                impact(term).map { Term(term: term.term, share: term.weight * $0) }
            }
            namesSector = namesSector || terms.contains { $0.term.sector != nil }
            let affinity = question.affinity(terms.reduce(0) { $0 + $1.share })
            // In the order of the languages, unless another one answers better.
            if affinity > best.affinity || best.terms.isEmpty {
                best = SharedTerms(affinity: affinity, terms: terms, namesSector: false)
            }
        }
        self.init(affinity: best.affinity, terms: best.terms, namesSector: namesSector)
    }

    private init(affinity: Int, terms: [Term], namesSector: Bool) {
        self.affinity = affinity
        self.terms = terms
        self.namesSector = namesSector
    }
}

extension Array {
    /// `nil` where there is none.
    fileprivate var nonEmpty: Self? { isEmpty ? nil : self }
}
