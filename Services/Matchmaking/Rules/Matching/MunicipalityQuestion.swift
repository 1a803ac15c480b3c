import Model

/// One partner city, prepared for being compared with every Japanese municipality.
struct MunicipalityQuestion {
    let sectors: [Sector.ID]
    let weights: FactorWeights
    let query: CityQuery
    let day: CivilDate
    var matcher: Matcher
    private let factors: [Factor]
    let prior: Int

    init(_ query: CityQuery, matcher: Matcher, profile: WeightProfile, day: CivilDate) {
        self.query = query
        self.matcher = matcher
        self.day = day
        factors = profile.weights.map(\.factor)
        weights = FactorWeights(profile)
        prior = profile.prior
        sectors =
            (matcher.sectors(stated: query.sectors, texts: query.texts)
            + matcher.sectors(stated: [], texts: query.textsWithoutSectors)).firstOccurrences
    }

    /// Whether a finding is a reason to list the municipality at all. A Leading Area or a declaration alone is not: most
    /// have no work abroad. Nor is a "no" that is worth something only because its source is weak.
    private func ties(_ finding: Finding) -> Bool {
        // A project that sources contradict is to be asked about.
        if case .evidence(_, let evidence) = finding.ground, evidence.contestsProject { return true }
        return switch finding.factor {
        case .agreement, .pastCollaboration, .sectorCooperation, .countryExperience, .platform, .localCompanies:
            finding.measure.lo > prior
        // To be interested is a reason; a policy alone is not.
        case .policy: if case .interest(let interest, _) = finding.ground { interest.truth == .yes } else { false }
        default: false
        }
    }

    /// Whether any record ties the municipality to the city, also one of a factor that the profile does not weigh.
    func isTied(_ municipality: Municipality, _ findings: [Finding]) -> Bool {
        findings.contains(where: ties)
            || Factor.allCases.contains { factor in
                !factors.contains(factor) && finding(factor, municipality).map(ties) == true
            }
    }

    /// One finding for every factor of the profile, in its order.
    func findings(_ municipality: Municipality) -> [Finding] { factors.compactMap { finding($0, municipality) } }

    private func finding(_ factor: Factor, _ municipality: Municipality) -> Finding? {
        switch factor {
        case .agreement: agreementFinding(municipality)
        case .leadingArea: evidence(factor, of: municipality) ?? leadingAreaFinding(municipality)
        case .pastCollaboration: collaborationFinding(municipality)
        case .sectorCooperation: cooperationFinding(municipality)
        case .countryExperience: countryFinding(municipality)
        case .platform:
            evidence(factor, of: municipality)
                ?? found(
                    .platform, municipality.platforms(by: day), worth: { _ in 255 },
                    later: municipality.firstPlatformWord, Ground.platforms)
        case .policy: policyFinding(municipality)
        case .localCompanies: companiesFinding(municipality)
        default: nil
        }
    }

    /// What facts and complete lists say beside the record; `nil` where they say nothing.
    func evidence(_ factor: Factor, of municipality: Municipality) -> Finding? {
        guard let (predicate, stated) = municipality.statement(on: factor, day) else { return nil }
        return evidence(factor, predicate, of: municipality, stated: stated, worth: 255)
    }

    func evidence(
        _ factor: Factor, _ predicate: FactPredicate, of municipality: Municipality, country: CountryCode? = nil,
        stated: RecordWord? = nil, worth: Int, _ projects: [Evidence.Statement] = []
    ) -> Finding? {
        matcher.finding(
            factor, predicate, of: .municipality, municipality.key, country: country, stated: stated,
            projects: projects, worth: worth, prior: prior, on: day)
    }

    /// What was found, at its worth; unknown where nothing is recorded, since no register is complete.
    ///
    /// - Parameter later: what is said, but only later than the day.
    func found<Item>(
        _ factor: Factor, _ items: [Item], worth: (Int) -> Int, later: RecordWord? = nil, _ ground: ([Item]) -> Ground
    ) -> Finding {
        guard !items.isEmpty else {
            return Finding(factor: factor, measure: .unknown(prior: prior), ground: Ground(later: later))
        }
        return Finding(factor: factor, measure: .known(worth(items.count)), ground: ground(items))
    }

    /// Those that had been concluded by the day.
    private func agreements(of municipality: Municipality) -> [Agreement] {
        (matcher.records.agreementsByMunicipality[municipality.id] ?? []).filter { $0.timing(on: day).counts }
    }

    private func projects(of municipality: Municipality) -> [Filed<C3PProject>] {
        (matcher.records.c3pByMunicipality[municipality.id] ?? []).filter { $0.record.counts(on: day) }
    }

    /// The best agreement with the city itself; of two as good, the later.
    private func agreementFinding(_ municipality: Municipality) -> Finding {
        let withCity = (matcher.records.agreementsByMunicipality[municipality.id] ?? []).filter { agreement in
            query.partnerCityID.map(agreement.partnerCityIds.contains) ?? false
        }
        let best = withCity.filter { $0.timing(on: day).counts }.max {
            (value(of: $0), $0.latestDay, $0.key) < (value(of: $1), $1.latestDay, $1.key)
        }
        return found(
            .agreement, [best].compactMap(\.self), worth: { _ in best.map(value(of:)) ?? 0 },
            later: withCity.first?.word
        ) { .agreement($0[0], expired: $0[0].hasExpired(on: day)) }
    }

    /// Sister city 200; memorandum 220, in a sector of the need 255; letter of intent 150; past its last day 120. With a
    /// company or a utility of the city at most 160: BOX 8 shows one such case, to be confirmed.
    private func value(of agreement: Agreement) -> Int {
        if agreement.hasExpired(on: day) { return 120 }
        let value =
            switch agreement.form {
            case .memorandum: isInSector(agreement) ? 255 : 220
            case .sister: 200
            case .statement: 160
            case .intention: 150
            }
        return agreement.partnerType == .city ? value : min(value, 160)
    }

    private func isInSector(_ agreement: Agreement) -> Bool {
        guard let title = agreement.title else { return false }
        return matcher.tree.related(matcher.analysis.sectors(title), sectors)
    }

    private func leadingAreaFinding(_ municipality: Municipality) -> Finding {
        if let word = municipality.leadingAreaWord, !word.timing(on: day).counts {
            return Finding(factor: .leadingArea, measure: .unknown(prior: prior), ground: .notYet(word.source))
        }
        let measure: Measure =
            switch municipality.decarbonizationLeadingArea {
            case true?: .known(255)
            case false?: .known(0)
            case nil: .unknown(prior: prior)
            }
        return Finding(factor: .leadingArea, measure: measure, ground: .leadingArea(municipality))
    }

    /// A project with the same city, or else in the same country.
    private func collaborationFinding(_ municipality: Municipality) -> Finding {
        let past = projects(of: municipality)
        let withCity = past.filter { project in
            query.partnerCityID.map(project.record.partnerCityIds.contains) ?? false
        }
        let inCountry = past.filter { $0.record.country == query.country }
        if withCity.isEmpty, inCountry.isEmpty, let never = neverTookPart(municipality, past) { return never }
        return checked(
            found(
                .pastCollaboration, withCity.isEmpty ? inCountry : withCity,
                worth: { _ in withCity.isEmpty ? 150 : 255 }, Ground.c3pProjects),
            .c3pParticipation, of: municipality, past.map(\.record.statement), without: nil)
    }

    /// Projects in a sector of the need, wherever; or else any cooperation abroad.
    private func cooperationFinding(_ municipality: Municipality) -> Finding {
        let past = projects(of: municipality)
        let inSector = past.filter { matcher.tree.related($0.record.targetSectors ?? [], sectors) }
        let abroad = agreements(of: municipality)
        guard !(past.isEmpty && abroad.isEmpty) else {
            return cooperationSaid(of: municipality)
                ?? Finding(factor: .sectorCooperation, measure: .unknown(prior: prior), ground: .nothing)
        }
        func cooperation(_ projects: [Filed<C3PProject>]) -> Finding {
            Finding(
                factor: .sectorCooperation, measure: .known(96), ground: .projects([], projects, agreements: abroad))
        }
        let counted =
            inSector.isEmpty
            ? cooperation(past) : found(.sectorCooperation, inSector, worth: CountLadder.value, Ground.c3pProjects)
        return [.c3pParticipation, .internationalCooperation].reduce(counted) { finding, predicate in
            checked(
                finding, predicate, of: municipality, past.map(\.record.statement),
                without: abroad.isEmpty ? statedCooperation(of: municipality) : cooperation([]))
        }
    }

    private func countryFinding(_ municipality: Municipality) -> Finding {
        guard let country = query.country else {
            return Finding(factor: .countryExperience, measure: .unknown(prior: prior), ground: .nothing)
        }
        let c3p = projects(of: municipality).filter { $0.record.country == country }
        let records = (matcher.records.jcmByMunicipality[municipality.id] ?? []).filter {
            $0.record.country == country && $0.record.counts(on: day)
        }
        let jcm = TrackRecords.distinct(records)
        let agreements = agreements(of: municipality).filter { $0.country == country }
        func experience(_ jcm: [Filed<JCMProject>], _ c3p: [Filed<C3PProject>]) -> Finding {
            Finding(
                factor: .countryExperience,
                measure: .known(CountLadder.value(jcm.count + c3p.count + agreements.count)),
                ground: .projects(jcm, c3p, agreements: agreements))
        }
        guard !(c3p.isEmpty && jcm.isEmpty && agreements.isEmpty) else {
            return evidence(
                .countryExperience, .activeInCountry, of: municipality, country: country, worth: CountLadder.value(1))
                ?? Finding(factor: .countryExperience, measure: .unknown(prior: prior), ground: .nothing)
        }
        return checked(
            experience(jcm, c3p), .activeInCountry, of: municipality, country: country,
            c3p.map(\.record.statement) + records.map(\.record.statement),
            without: agreements.isEmpty ? nil : experience([], []))
    }

    private func companiesFinding(_ municipality: Municipality) -> Finding {
        let local = matcher.technologies(seatedIn: municipality.id).filter { technology in
            !technology.isWithdrawn(on: day) && matcher.tree.related(technology.sectors, sectors)
        }
        return found(
            .localCompanies, local.filter { Timing($0.source.asOf, on: day).counts }, worth: CountLadder.value,
            later: local.first.map { RecordWord(truth: true, source: $0.source) }, Ground.technologies)
    }
}

extension Agreement {
    func hasExpired(on day: CivilDate) -> Bool {
        validThrough?.range.map { $0.upperBound < day } ?? false
    }

    /// The last day that its date can mean; long ago where it has none.
    var latestDay: Int { date?.range?.upperBound.dayNumber ?? .min }
}
