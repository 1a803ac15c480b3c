package import MatchmakingRules
package import Model

extension BruteForce {
    package func municipalities(
        _ query: CityQuery, order: RankingOrder = .expected, atLeast: Int = 0
    ) -> [Line] {
        let sectors = sectors(of: query)
        return sorted(
            catalogue.municipalities.all.compactMap { line($0, query, sectors) }, order, atLeast)
    }

    /// What the city needs by its records and its texts; texts without stated sectors say all that they name.
    func sectors(of query: CityQuery) -> [Sector.ID] {
        let sectors = wantedSectors(query.sectors, query.texts) + wantedSectors([], query.textsWithoutSectors)
        return sectors.enumerated().filter { !sectors[..<$0.offset].contains($0.element) }.map(\.element)
    }

    private func line(_ municipality: Municipality, _ query: CityQuery, _ sectors: [Sector.ID]) -> Line? {
        let projects = catalogue.c3pProjects.all.filter {
            $0.municipalityIds?.contains(municipality.id) == true && hasBegun($0)
        }
        let agreements = catalogue.agreements.all.filter { agreement in
            let parties = [agreement.municipalityId] + (agreement.moreMunicipalityIds ?? [])
            return parties.contains(municipality.id) && isConcluded(agreement)
        }
        let ties: [(Factor, Bounds)] = [
            (.agreement, agreed(agreements, query, sectors)),
            (.pastCollaboration, collaborated(municipality, projects, query)),
            (.sectorCooperation, cooperated(municipality, projects, agreements, sectors)),
            (.countryExperience, experienced(municipality, projects, agreements, query.country)),
            (.platform, platform(municipality)),
            (.localCompanies, local(municipality, sectors)),
        ]
        let interest = interest(municipality)
        guard
            ties.contains(where: { $0.1.lo > prior }) || interest.isTrue == true
                || isContested(municipality, projects, agreements, query)
        else { return nil }
        return line(
            municipality.key,
            ties + [
                (.leadingArea, leadingArea(municipality)), (.policy, policy(municipality, interest)),
            ])
    }

    func hasBegun(_ project: C3PProject) -> Bool {
        (project.fiscalYears.min() ?? .max) <= (day.month < 4 ? day.year - 1 : day.year)
    }

    /// An agreement is told of from its date on, or without one from its source's.
    func isConcluded(_ agreement: Agreement) -> Bool {
        isTold(agreement.date?.range == nil ? agreement.source.asOf : agreement.date)
    }

    private func platform(_ municipality: Municipality) -> Bounds {
        let started = (municipality.platforms ?? []).map { PrintedDate($0.started) }.filter { isTold($0) }
        // The one that started last is the latest word.
        let first = started.compactMap { $0.range?.lowerBound }.max()
        let latest = started.first { $0.range?.lowerBound == first }
        return stated(.publicPrivatePlatform, municipality, started.isEmpty ? nil : true, of: latest)
    }

    private func leadingArea(_ municipality: Municipality) -> Bounds {
        let date = municipality.leadingArea.map { $0.selectedOn } ?? municipality.source.asOf
        let word = isTold(date) ? municipality.decarbonizationLeadingArea : nil
        return stated(.decarbonizationLeadingArea, municipality, word, of: date)
    }

    /// What sources say beside the record, or else the record.
    private func stated(
        _ predicate: FactPredicate, _ municipality: Municipality, _ word: Bool?, of date: PrintedDate?
    ) -> Bounds {
        weighed(predicate, of: .municipality, municipality.key, stated: word, of: date, worth: 255)
            ?? word.map { known($0 ? 255 : 0) } ?? unknown
    }

    /// Whether the municipality is interested, with what that is worth.
    private func interest(_ municipality: Municipality) -> (isTrue: Bool?, worth: Int) {
        let survey = opinion(.interestBySurvey, of: .municipality, municipality.key)
        let inquiry = opinion(.interestByInquiry, of: .municipality, municipality.key)
        guard let isTrue = decision(inquiry, survey) else { return (nil, 0) }
        func worth(_ opinion: Opinion?, _ most: Int) -> Int? {
            opinion.flatMap { $0.isTrue == isTrue ? moved(prior, most, $0.weight) : nil }
        }
        guard isTrue else { return (false, [worth(inquiry, 0), worth(survey, 0)].compactMap { $0 }.min() ?? 0) }
        return (true, max(worth(inquiry, 255) ?? 0, worth(survey, 180) ?? 0))
    }

    /// The inquiry, or else the survey. Of two that differ a strong one, and of two strong ones the later.
    private func decision(_ inquiry: Opinion?, _ survey: Opinion?) -> Bool? {
        guard let inquiry, let survey, let asked = inquiry.isTrue, let written = survey.isTrue else {
            return inquiry?.isTrue ?? survey?.isTrue
        }
        switch (inquiry.isStrong, survey.isStrong) {
        case _ where asked == written: return asked
        case (false, true): return written
        case (true, true): return isLater(inquiry, survey) ? asked : isLater(survey, inquiry) ? written : nil
        default: return asked
        }
    }

    /// Whether the newest word of the one begins after all of the other have ended; none without a date.
    private func isLater(_ one: Opinion, _ other: Opinion) -> Bool {
        let ends = other.days.map { $0?.upperBound }
        guard let last = one.days.compactMap({ $0?.lowerBound }).max(), !ends.contains(nil) else { return false }
        return ends.compactMap(\.self).allSatisfy { $0 < last }
    }

    /// A declaration, with what interest raises or a refusal lowers.
    private func policy(_ municipality: Municipality, _ interest: (isTrue: Bool?, worth: Int)) -> Bounds {
        let date = municipality.zeroCarbonDeclaration?.declared.map { PrintedDate($0) }
        let isDeclared = municipality.zeroCarbonDeclaration != nil && isTold(date)
        let declared = stated(.zeroCarbonDeclaration, municipality, isDeclared ? true : nil, of: date)
        let value = declared.lo == declared.hi ? declared.mid : nil
        switch interest.isTrue {
        case true?: return known(max(value ?? 0, interest.worth))
        case false?: return known(min(value ?? 255, interest.worth))
        case nil: return declared
        }
    }

    private func agreed(_ agreements: [Agreement], _ query: CityQuery, _ sectors: [Sector.ID]) -> Bounds {
        guard let city = query.partnerCityID else { return unknown }
        let values = agreements.filter { $0.partnerCityId == city || $0.morePartnerCityIds?.contains(city) == true }
            .map { agreement -> Int in
                if let last = agreement.validThrough?.range?.upperBound, last < day { return 120 }
                let most = agreement.partnerType == .city ? 255 : 160
                switch agreement.form {
                case .memorandum:
                    let named = agreement.title.map { analysis.sectors($0) } ?? []
                    return min(most, related(named, sectors) ? 255 : 220)
                case .sister: return min(most, 200)
                case .statement: return 160
                case .intention: return 150
                }
            }
        return values.max().map(known) ?? unknown
    }

    private func collaborated(
        _ municipality: Municipality, _ projects: [C3PProject], _ query: CityQuery
    ) -> Bounds {
        let withCity = projects.contains { project in query.partnerCityID.map(project.partnerCityIds.contains) ?? false
        }
        if withCity || projects.contains(where: { $0.country == query.country }) {
            let isContested = self.isContested(.c3pParticipation, municipality, projects)
            return isContested ? unknown : known(withCity ? 255 : 150)
        }
        // Who never took part has no project with anybody.
        guard projects.isEmpty else { return unknown }
        let said = weighed(
            .c3pParticipation, of: .municipality, municipality.key,
            stated: told(municipality.c3pParticipant, municipality.source),
            of: municipality.source.asOf, worth: 255)
        return said.flatMap { $0.hi < 255 && $0.mid < prior ? $0 : nil } ?? unknown
    }

    private func cooperated(
        _ municipality: Municipality, _ projects: [C3PProject], _ agreements: [Agreement], _ sectors: [Sector.ID]
    ) -> Bounds {
        let count = projects.count { related($0.targetSectors ?? [], sectors) }
        let stated = weighed(.internationalCooperation, of: .municipality, municipality.key, worth: 96)
        guard projects.isEmpty else {
            let isContested = [FactPredicate.c3pParticipation, .internationalCooperation].contains { predicate in
                self.isContested(predicate, municipality, projects)
            }
            if !isContested { return known(count > 0 ? worth(count) : 96) }
            if !agreements.isEmpty { return known(96) }
            return stated.flatMap { $0.lo == $0.hi && $0.mid > prior ? $0 : nil } ?? unknown
        }
        guard agreements.isEmpty else { return known(96) }
        let programme = weighed(
            .c3pParticipation, of: .municipality, municipality.key,
            stated: told(municipality.c3pParticipant, municipality.source),
            of: municipality.source.asOf, worth: 96)
        // To have taken part is cooperation; not to have says nothing of other cooperation.
        guard let programme, programme.lo == programme.hi, programme.mid > prior else { return stated ?? unknown }
        guard let stated, stated.mid >= programme.mid else { return programme }
        return stated
    }

    private func experienced(
        _ municipality: Municipality, _ projects: [C3PProject], _ agreements: [Agreement], _ country: CountryCode?
    ) -> Bounds {
        guard let country else { return unknown }
        let jcm = jcm(of: municipality, in: country)
        let c3p = projects.filter { $0.country == country }
        let concluded = agreements.count { $0.country == country }
        guard !isContested(municipality, jcm, c3p, country) else {
            return concluded > 0 ? known(worth(concluded)) : unknown
        }
        let count = c3p.count + concluded + distinct(jcm)
        guard count == 0 else { return known(worth(count)) }
        return weighed(.activeInCountry, of: .municipality, municipality.key, in: country, worth: worth(1)) ?? unknown
    }

    /// Whether sources contradict C3P projects on record. That the municipality took part, by its own record, stands
    /// with them.
    private func isContested(
        _ predicate: FactPredicate, _ municipality: Municipality, _ projects: [C3PProject]
    ) -> Bool {
        let tookPart = told(municipality.c3pParticipant, municipality.source) == true
        return contested(
            predicate, of: .municipality, municipality.key, projects.map(word),
            stated: tookPart && predicate == .c3pParticipation ? true : nil, of: municipality.source.asOf)
    }

    private func jcm(of municipality: Municipality, in country: CountryCode) -> [JCMProject] {
        catalogue.jcmProjects.all.filter { project in
            project.relatedMunicipalityIds?.contains(municipality.id) == true && project.country == country
                && isThere(project)
        }
    }

    private func isContested(
        _ municipality: Municipality, _ jcm: [JCMProject], _ c3p: [C3PProject], _ country: CountryCode
    ) -> Bool {
        contested(.activeInCountry, of: .municipality, municipality.key, in: country, jcm.map(word) + c3p.map(word))
    }

    /// Whether a project that the municipality has is contradicted, and nothing else says what it would, so that it is
    /// to be asked about.
    private func isContested(
        _ municipality: Municipality, _ projects: [C3PProject], _ agreements: [Agreement], _ query: CityQuery
    ) -> Bool {
        if isContested(.c3pParticipation, municipality, projects) { return true }
        if agreements.isEmpty, isContested(.internationalCooperation, municipality, projects) { return true }
        guard let country = query.country, !agreements.contains(where: { $0.country == country }) else { return false }
        return isContested(
            municipality, jcm(of: municipality, in: country), projects.filter { $0.country == country }, country)
    }

    private func local(_ municipality: Municipality, _ sectors: [Sector.ID]) -> Bounds {
        let seated = catalogue.companies.all.filter { $0.hqMunicipalityId == municipality.id }.map(\.id)
        let count = catalogue.technologies.all.count { technology in
            !isWithdrawn(technology) && isTold(technology.source.asOf)
                && technology.companyId.map(seated.contains) == true
                && related(technology.sectors, sectors)
        }
        return count > 0 ? known(worth(count)) : unknown
    }
}
