import Model

/// One partner city, prepared for being compared with every organisation that could lead.
struct LeadQuestion {
    let sectors: [Sector.ID]
    let weights: FactorWeights
    let query: CityQuery
    let day: CivilDate
    var matcher: Matcher
    private let factors: [Factor]
    let prior: Int

    /// How many fiscal years before the running one count as recent: the achievements of document (7).
    static let recentYears = 3

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

    /// Whether a finding is a reason to list the organisation at all: certificates, or JCM projects elsewhere, are not;
    /// nor is a "no" that is worth something only because its source is weak.
    private func ties(_ finding: LeadFinding) -> Bool {
        // A project that sources contradict is to be asked about.
        if finding.ground.contestsProject { return true }
        return switch finding.factor {
        case .leadHistory, .municipalityTie, .cityTie, .sectorBreadth:
            finding.measure.lo > 0 && !(finding.measure.isKnown && finding.measure.value < prior)
        default: false
        }
    }

    /// The municipalities that have worked with the city, or have an agreement with it.
    func municipalitiesOfCity() -> Set<Municipality.ID> {
        guard let city = query.partnerCityID else { return [] }
        let agreements = matcher.catalogue.agreements.all.filter { agreement in
            agreement.partnerCityIds.contains(city) && !agreement.hasExpired(on: day)
                && agreement.timing(on: day).counts
        }
        let projects = matcher.catalogue.c3pProjects.all.filter {
            $0.partnerCityIds.contains(city) && $0.counts(on: day)
        }
        return Set(agreements.flatMap(\.municipalityIds) + projects.flatMap { $0.municipalityIds ?? [] })
    }

    /// One finding for every factor of the profile, in its order.
    ///
    /// - Parameter municipalities: the one that is chosen, or those that could be.
    func findings(_ company: Company, municipalities: Set<Municipality.ID>) -> [LeadFinding] {
        factors.compactMap { finding($0, company, municipalities) }
    }

    /// Whether any record ties the organisation to the question, also one of a factor that the profile does not weigh.
    func isTied(_ company: Company, _ findings: [LeadFinding], municipalities: Set<Municipality.ID>) -> Bool {
        findings.contains(where: ties)
            || Factor.allCases.contains { factor in
                !factors.contains(factor) && finding(factor, company, municipalities).map(ties) == true
            }
    }

    private func finding(
        _ factor: Factor, _ company: Company, _ municipalities: Set<Municipality.ID>
    ) -> LeadFinding? {
        switch factor {
        case .leadHistory: historyFinding(company)
        case .recentJCM: recentFinding(company)
        case .municipalityTie: municipalityFinding(company, municipalities)
        case .cityTie: cityFinding(company)
        case .sectorBreadth: breadthFinding(company)
        case .certificates: certificateFinding(company)
        case .engineerLoad: engineerFinding(company)
        default: nil
        }
    }

    /// - Parameter later: what is said, but only later than the day.
    func unknown(_ factor: Factor, later: Source? = nil) -> LeadFinding {
        LeadFinding(
            factor: factor, measure: .unknown(prior: prior), ground: later.map { .notYet($0) } ?? .nothing)
    }

    /// What the record says outright, as far as it was known by the day.
    private func stated(_ factor: Factor, _ word: RecordWord?, yes: Measure) -> LeadFinding {
        guard let told = word.told(on: day) else { return unknown(factor, later: word?.source) }
        guard told.truth else {
            return LeadFinding(factor: factor, measure: .known(0), ground: .stated(false, told.source))
        }
        // Said to have led is known to be worth one project at least; experience alone is not.
        return LeadFinding(
            factor: factor, measure: yes,
            ground: yes.isKnown || yes.lo >= CountLadder.value(1)
                ? .stated(true, told.source) : .experience(told.source))
    }

    func c3p(_ company: Company) -> [Filed<C3PProject>] {
        (matcher.records.c3pByCompany[company.id] ?? []).filter { $0.record.counts(on: day) }
    }

    /// What is not there yet does not count. Where they are counted, each project counts once, among those
    /// that are counted: the second record of a project can be the one that says the year or the city.
    func jcm(_ company: Company) -> [Filed<JCMProject>] {
        (matcher.records.jcmByCompany[company.id] ?? []).filter { $0.record.counts(on: day) }
    }

    /// Projects led; where there are none, having taken part is worth half of one.
    private func historyFinding(_ company: Company) -> LeadFinding {
        let projects = c3p(company)
        let led = projects.filter { $0.record.leadProposerId == company.id }
        let lead = company.roles.contains(.c3pLead) ? company.word(true) : nil
        let word = participation(company)
        func checked(_ measure: Measure, _ ground: LeadGround) -> LeadFinding {
            self.checked(
                LeadFinding(factor: .leadHistory, measure: measure, ground: ground), .c3pParticipation, of: company,
                projects.map(\.record.statement), stated: word)
        }
        if !led.isEmpty { return checked(.known(CountLadder.value(led.count)), .led(led)) }
        let isLead = lead.told(on: day) != nil
        let yes: Measure = .within(isLead ? CountLadder.value(1) : Factor.smallestPositive, 255)
        // Said to have led: a project on record that it only joined takes nothing away from that.
        if !projects.isEmpty { return checked(yes, isLead ? .stated(true, company.source) : .joined(projects)) }
        return said(.leadHistory, .c3pParticipation, of: company, stated: word, yes: yes, no: .known(0))
            ?? stated(.leadHistory, word, yes: yes)
    }

    /// Projects of the running fiscal year and the three before it. Earlier ones, or ones without a year, say that
    /// there is experience, but not that it is recent.
    private func recentFinding(_ company: Company) -> LeadFinding {
        let projects = jcm(company)
        let word = company.word(company.saidJCMExperience)
        func checked(_ measure: Measure, _ ground: LeadGround) -> LeadFinding {
            self.checked(
                LeadFinding(factor: .recentJCM, measure: measure, ground: ground), .jcmExperience, of: company,
                projects.map(\.record.statement), stated: word)
        }
        let recent = TrackRecords.distinct(
            projects.filter { project in
                project.record.fiscalYear.map { $0 >= day.fiscalYear - Self.recentYears } ?? false
            })
        if !recent.isEmpty { return checked(.known(CountLadder.value(recent.count)), .recent(recent)) }
        if !projects.isEmpty {
            return checked(.within(Factor.smallestPositive, 255), .earlier(TrackRecords.distinct(projects)))
        }
        let yes: Measure = .within(Factor.smallestPositive, 255)
        return said(.recentJCM, .jcmExperience, of: company, stated: word, yes: yes, no: .known(0))
            ?? stated(.recentJCM, word, yes: yes)
    }

    /// Work done together 255; the seat there 200.
    func municipalityFinding(_ company: Company, _ municipalities: Set<Municipality.ID>) -> LeadFinding {
        let c3p = c3p(company).filter { !municipalities.isDisjoint(with: $0.record.municipalityIds ?? []) }
        let jcm = TrackRecords.distinct(
            jcm(company).filter { !municipalities.isDisjoint(with: $0.record.relatedMunicipalityIds ?? []) })
        if !(c3p.isEmpty && jcm.isEmpty) {
            let place =
                (c3p.flatMap { $0.record.municipalityIds ?? [] }
                + jcm.flatMap { $0.record.relatedMunicipalityIds ?? [] })
                .filter(municipalities.contains).min().flatMap { matcher.catalogue.municipalities[$0] }
            return doubted(
                LeadFinding(
                    factor: .municipalityTie, measure: .known(255),
                    ground: .together(place?.names ?? company.names, c3p, jcm)), of: company, c3p, jcm)
        }
        guard let seat = matcher.seat(of: company), municipalities.contains(where: { matcher.holds($0, seat) }) else {
            return unknown(.municipalityTie)
        }
        return LeadFinding(factor: .municipalityTie, measure: .known(200), ground: .seat(seat))
    }

    /// Work with the city itself 255; in the country by its number, up to 210; a base there 200.
    private func cityFinding(_ company: Company) -> LeadFinding {
        let work = workFinding(company)
        guard work.measure.lo < 255, let country = query.country else { return work }
        return betterOf(work, baseFinding(company, in: country))
    }

    private func workFinding(_ company: Company) -> LeadFinding {
        let c3p = c3p(company)
        let withCity = c3p.filter { project in
            query.partnerCityID.map(project.record.partnerCityIds.contains) ?? false
        }
        let inCountry = c3p.filter { $0.record.country == query.country }
        let records = jcm(company).filter { $0.record.country == query.country }
        let jcm = TrackRecords.distinct(records)
        func checked(_ measure: Measure, _ ground: LeadGround) -> LeadFinding {
            let finding = LeadFinding(factor: .cityTie, measure: measure, ground: ground)
            let (ownC3P, ownJCM) = (withCity.isEmpty ? inCountry : withCity, withCity.isEmpty ? jcm : [])
            guard let country = query.country else { return doubted(finding, of: company, ownC3P, ownJCM) }
            let checked = self.checked(
                finding, .activeInCountry, of: company, country: country,
                inCountry.map(\.record.statement) + records.map(\.record.statement), stated: company.works(in: country))
            return checked.measure.isKnown ? doubted(checked, of: company, ownC3P, ownJCM) : checked
        }
        if !withCity.isEmpty {
            let city = query.partnerCityID.flatMap { matcher.catalogue.partnerCities[$0] }
            return checked(.known(255), .together(city?.names ?? company.names, withCity, []))
        }
        guard let country = query.country else { return unknown(.cityTie) }
        let count = inCountry.count + jcm.count
        if count > 0 { return checked(.known(min(210, CountLadder.value(count))), .country(inCountry, jcm)) }
        let word = company.works(in: country)
        return activeFinding(company, in: country, stated: word) ?? stated(.cityTie, word, yes: .known(96))
    }

    private func offers(of company: Company) -> [Technology] {
        matcher.register.technologies(of: company.id).compactMap { matcher.catalogue.technologies[$0] }
            .filter { !$0.isWithdrawn(on: day) }
    }

    /// The share of the sectors in which it has a technology or a project; what is not recorded may still be there.
    private func breadthFinding(_ company: Company) -> LeadFinding {
        func isInSectors(_ own: [Sector.ID]) -> Bool { matcher.tree.related(sectors, own) }
        let recorded = offers(of: company).filter { isInSectors($0.sectors) }
        let offers = recorded.filter { Timing($0.source.asOf, on: day).counts }
        let c3p = c3p(company).filter { isInSectors($0.record.targetSectors ?? []) }
        let jcm = jcm(company).filter { isInSectors($0.record.sectors) }
        let own =
            offers.flatMap(\.sectors) + c3p.flatMap { $0.record.targetSectors ?? [] } + jcm.flatMap(\.record.sectors)
        let covered = sectors.filter { matcher.tree.related([$0], own) }
        guard !covered.isEmpty else { return unknown(.sectorBreadth, later: recorded.first?.source) }
        let least = Factor.smallestPositive
        let value = least + (255 - least) * covered.count / sectors.count
        return LeadFinding(
            factor: .sectorBreadth, measure: .within(value, 255),
            ground: .sectors(covered, of: sectors.count, offers, c3p, jcm))
    }

    private func engineerFinding(_ company: Company) -> LeadFinding {
        guard let papers = company.papers(on: day), let projects = papers.engineerOtherProjects else {
            let later = company.leadQualification.flatMap { $0.engineerOtherProjects == nil ? nil : $0.source }
            return unknown(.engineerLoad, later: later)
        }
        return LeadFinding(
            factor: .engineerLoad, measure: .known(LeadPoints.engineer(otherProjects: projects) * 51),
            ground: .engineer(projects: projects, papers.source))
    }
}

extension Matcher {
    /// The municipality in which an organisation has its seat, where a record says so.
    func seat(of company: Company) -> Municipality? {
        company.hqMunicipalityId.flatMap { catalogue.municipalities[$0] }
    }

    /// Whether a seat lies in a municipality: the same one, or a prefecture around it.
    func holds(_ municipality: Municipality.ID, _ seat: Municipality) -> Bool {
        guard municipality != seat.id else { return true }
        guard let around = catalogue.municipalities[municipality] else { return false }
        return around.type == .prefecture && around.prefectureIso == seat.prefectureIso
    }
}
