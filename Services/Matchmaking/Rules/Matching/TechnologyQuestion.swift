import Model

/// One need, prepared for being compared with every technology.
struct TechnologyQuestion {
    let query: NeedQuery
    let day: CivilDate
    let sectors: [Sector.ID]
    let weights: [Factor: Int]
    private let matcher: Matcher
    private let factors: [Factor]
    private let prior: Int
    /// The text of the need in each language it is written in.
    private let questions: [[TextTerm]]
    private let affinities: [Int: Int]

    /// Text alone admits from here on: ⌊255 · √¼⌋, a quarter of what the need says.
    static let leastAffinity = 127

    init(_ query: NeedQuery, matcher: Matcher, profile: WeightProfile, day: CivilDate) {
        self.query = query
        self.day = day
        self.matcher = matcher
        factors = profile.weights.map(\.factor)
        weights = profile.byFactor
        prior = profile.prior
        sectors = matcher.sectors(stated: query.sectors, texts: query.texts)
        questions = query.texts.map { matcher.analysis.question($0) }
        affinities = questions.reduce(into: [:]) { best, question in
            best.merge(matcher.text.affinities(to: question), uniquingKeysWith: max)
        }
    }

    func sectorFit(of technology: IndexedTechnology) -> [SectorNearness] {
        sectors.map {
            SectorNearness(sector: $0, nearness: matcher.tree.nearness($0, to: technology.sectors))
        }
    }

    func affinity(place: Int) -> Int { affinities[place] ?? 0 }

    func admits(fit: [SectorNearness], affinity: Int, place: Int) -> Bool {
        if fit.contains(where: { $0.nearness > .none }) || affinity >= Self.leastAffinity { return true }
        guard affinity > 0 else { return false }
        return sharedTerms(place: place).contains { if case .sector = $0 { true } else { false } }
    }

    /// The terms shared in the language of the need that shares most.
    func sharedTerms(place: Int) -> [TextTerm] {
        questions.map { matcher.text.sharedTerms($0, with: place) }.max { $0.count < $1.count } ?? []
    }

    /// One finding for every factor of the profile, in its order.
    func findings(_ technology: IndexedTechnology, fit: [SectorNearness], affinity: Int) -> [Finding] {
        factors.compactMap { factor in
            switch factor {
            case .sectorFit: sectorFinding(fit)
            case .textAffinity:
                // The shared terms are looked up for the records that are shown.
                Finding(factor: factor, measure: .known(affinity), ground: .nothing)
            case .jcmTrackRecord: jcmFinding(technology)
            case .countryExperience: countryFinding(technology)
            case .c3pParticipation: c3pFinding(technology)
            case .freshness: freshnessFinding(technology.record)
            default: nil
            }
        }
    }

    /// The mean over the sectors of the need; nothing where the need has no sector.
    private func sectorFinding(_ fit: [SectorNearness]) -> Finding {
        let sum = fit.reduce(0) { $0 + $1.nearness.rawValue }
        return Finding(
            factor: .sectorFit, measure: .known(fit.isEmpty ? 0 : sum / fit.count), ground: .sectors(fit))
    }

    private func jcmFinding(_ technology: IndexedTechnology) -> Finding {
        counted(
            .jcmTrackRecord, technology.jcmInClass.count, .jcmProjects(technology.jcmInClass),
            stated: technology.company?.jcmExperience, by: technology, .jcmExperience)
    }

    private func c3pFinding(_ technology: IndexedTechnology) -> Finding {
        counted(
            .c3pParticipation, technology.c3p.count, .c3pProjects(technology.c3p),
            stated: technology.company?.c3pParticipant, by: technology, .c3pParticipation)
    }

    private func countryFinding(_ technology: IndexedTechnology) -> Finding {
        guard let country = query.country else {
            return Finding(factor: .countryExperience, measure: .unknown(prior: prior), ground: .nothing)
        }
        let jcm = technology.jcmByCountry[country] ?? []
        let c3p = technology.c3p.filter { $0.country == country }
        let count = jcm.count + c3p.count
        if count > 0 {
            return Finding(
                factor: .countryExperience, measure: .known(CountLadder.value(count)),
                ground: .projects(jcm, c3p, agreements: []))
        }
        if technology.record.countries?.contains(country) == true {
            return Finding(
                factor: .countryExperience, measure: .known(CountLadder.value(1)),
                ground: .stated(true, technology.record.source))
        }
        let works = technology.company?.countries?.contains(country) == true
        return counted(
            .countryExperience, 0, .nothing, stated: works ? true : nil, by: technology, .activeInCountry,
            in: country)
    }

    /// What a count is worth; without any, what is stated; without that, unknown: no list of projects is complete.
    private func counted(
        _ factor: Factor, _ count: Int, _ ground: Ground, stated: Bool?, by technology: IndexedTechnology,
        _ predicate: FactPredicate, in country: CountryCode? = nil
    ) -> Finding {
        if count > 0 { return Finding(factor: factor, measure: .known(CountLadder.value(count)), ground: ground) }
        if let finding = evidence(factor, predicate, of: technology, in: country, stated: stated) { return finding }
        guard let stated, let company = technology.company else {
            return Finding(factor: factor, measure: .unknown(prior: prior), ground: .nothing)
        }
        return Finding(
            factor: factor, measure: .known(stated ? CountLadder.value(1) : 0), ground: .stated(stated, company.source))
    }

    /// What facts and complete lists say of the technology, or else of its company; `nil` where they say nothing.
    private func evidence(
        _ factor: Factor, _ predicate: FactPredicate, of technology: IndexedTechnology, in country: CountryCode?,
        stated: Bool?
    ) -> Finding? {
        let own = matcher.finding(
            factor, predicate, of: .technology, technology.record.key, country: country, worth: CountLadder.value(1),
            prior: prior, on: day)
        guard own == nil, let company = technology.company else { return own }
        return matcher.finding(
            factor, predicate, of: .company, company.key, country: country,
            stated: stated.map { (truth: $0, source: company.source) }, worth: CountLadder.value(1), prior: prior,
            on: day)
    }

    private func freshnessFinding(_ technology: Technology) -> Finding {
        guard let printed = technology.source.asOf?.range else {
            return Finding(
                factor: .freshness, measure: .unknown(prior: prior), ground: .age(years: nil, technology.source))
        }
        let (oldest, newest) = (Freshness.years(printed.lowerBound, day), Freshness.years(printed.upperBound, day))
        return Finding(
            factor: .freshness, measure: .within(Freshness.value(years: oldest), Freshness.value(years: newest)),
            ground: .age(years: newest, technology.source))
    }
}

/// What the age of a fact is worth.
enum Freshness {
    /// Whole years from one day to another; 0 for a later day.
    static func years(_ day: CivilDate, _ today: CivilDate) -> Int {
        guard day < today else { return 0 }
        let years = today.year - day.year
        return (today.month, today.day) < (day.month, day.day) ? years - 1 : years
    }

    static func value(years: Int) -> Int {
        switch years {
        case ...1: 255
        case 2: 220
        case 3: 190
        case 4: 160
        case 5: 128
        case 6...8: 96
        default: 64
        }
    }
}
