import MatchmakingRules
import Model

extension BruteForce {
    func worth(_ count: Int) -> Int { [0, 128, 180, 210, 235, 255][min(count, 5)] }

    func projects(_ technology: Technology) -> [JCMProject] {
        catalogue.jcmProjects.all.filter { project in
            let isShown = technology.evidenceProjectIds?.contains(project.id) == true
            let isOfFirm = technology.companyId.map { companies(of: project).contains($0) } ?? false
            return (isShown || isOfFirm) && isThere(project)
        }
    }

    /// Taken up, and by the day: a project without a year from the day of its source on.
    func isThere(_ project: JCMProject) -> Bool {
        guard project.recordKind != .planned, project.recordKind != .methodologyOnly else { return false }
        let year = day.month < 4 ? day.year - 1 : day.year
        if let began = project.fiscalYear { return began <= year }
        return year >= 2012 && isTold(project.source.asOf)
    }

    /// Whether who asks about the day is told what is of a date: unless every day that it can mean is later.
    func isTold(_ date: PrintedDate?) -> Bool { !(date?.range.map { $0.lowerBound > day } ?? false) }

    /// What a record says of itself by its own source, if that is told.
    func told<Word>(_ word: Word?, _ source: Source?) -> Word? { isTold(source?.asOf) ? word : nil }

    /// A part in a project is experience, unless the record denies it.
    func jcmExperience(_ firm: Company) -> Bool? {
        firm.jcmExperience ?? (firm.roles.contains { $0 == .jcmRepresentative || $0 == .jcmParticipant } ? true : nil)
    }

    func participation(_ firm: Company) -> Bool? {
        firm.c3pParticipant ?? (firm.roles.contains { $0 == .c3pLead || $0 == .c3pParticipant } ? true : nil)
    }

    func companies(of project: JCMProject) -> [Company.ID] {
        [project.representativeId].compactMap(\.self) + (project.coRepresentativeIds ?? [])
    }

    func companies(of project: C3PProject) -> [Company.ID] {
        [project.leadProposerId].compactMap(\.self) + (project.participantIds ?? [])
    }

    /// How many projects there are at least: those that may be one, if only over others that may be either, are one.
    ///
    /// Every project takes the least number of all that it can be reached from, until none changes.
    func distinct(_ projects: [JCMProject]) -> Int {
        func mayBe(_ one: JCMProject, _ other: JCMProject) -> Bool {
            one.id == other.id || (one.possiblySameAs ?? []).contains(other.id)
                || (other.possiblySameAs ?? []).contains(one.id)
        }
        guard projects.count > 1 else { return projects.count }
        var numbers = Array(projects.indices)
        for _ in projects {
            for (one, other) in projects.indices.flatMap({ one in projects.indices.map { (one, $0) } })
            where mayBe(projects[one], projects[other]) {
                numbers[one] = min(numbers[one], numbers[other])
            }
        }
        return Set(numbers).count
    }

    func cityProjects(_ technology: Technology) -> [C3PProject] {
        guard let company = technology.companyId else { return [] }
        return catalogue.c3pProjects.all.filter { companies(of: $0).contains(company) && hasBegun($0) }
    }

    private func firm(_ technology: Technology) -> Company? {
        catalogue.companies.all.first { $0.id == technology.companyId }
    }

    func trackRecord(_ technology: Technology) -> Bounds {
        let projects = (shown[technology.id]?.jcm ?? []).filter { related($0.sectors, technology.sectors) }
        let count = distinct(projects)
        let firm = firm(technology)
        let stated = told(firm.flatMap(jcmExperience), firm?.source)
        guard count > 0 else { return said(.jcmExperience, technology, stated: stated) }
        return isContested(.jcmExperience, technology, projects.map(word), said: stated)
            ? unknown : known(worth(count))
    }

    func participation(_ technology: Technology) -> Bounds {
        let projects = shown[technology.id]?.c3p ?? []
        let firm = firm(technology)
        let stated = told(firm.flatMap(participation), firm?.source)
        guard !projects.isEmpty else { return said(.c3pParticipation, technology, stated: stated) }
        return isContested(.c3pParticipation, technology, projects.map(word), said: stated)
            ? unknown : known(worth(projects.count))
    }

    func country(_ technology: Technology, _ country: CountryCode?) -> Bounds {
        guard let country else { return unknown }
        let jcm = (shown[technology.id]?.jcm ?? []).filter { $0.country == country }
        let c3p = (shown[technology.id]?.c3p ?? []).filter { $0.country == country }
        let isThere = told(technology.countries, technology.source)?.contains(country) == true
        let firm = firm(technology)
        let works = told(firm?.countries, firm?.source)?.contains(country) == true
        guard jcm.isEmpty, c3p.isEmpty else {
            let isContested = isContested(
                .activeInCountry, technology, in: country, jcm.map(word) + c3p.map(word), said: works,
                isThere: isThere)
            return isContested ? unknown : known(worth(distinct(jcm) + c3p.count))
        }
        guard isThere else { return said(.activeInCountry, technology, in: country, stated: works ? true : nil) }
        // By its own record it is there: only what is said of itself can make that doubtful.
        let own = weighed(
            .activeInCountry, of: .technology, technology.key, in: country, stated: true, of: technology.source.asOf,
            worth: worth(1))
        return own ?? known(worth(1))
    }

    /// Whether projects on record are contradicted: of the technology, or else of its firm.
    ///
    /// - Parameter said: what the record of the firm says; a no of it does not count where there are projects.
    private func isContested(
        _ predicate: FactPredicate, _ technology: Technology, in country: CountryCode? = nil, _ projects: [Word],
        said: Bool?, isThere: Bool = false
    ) -> Bool {
        if contested(
            predicate, of: .technology, technology.key, in: country, projects, stated: isThere ? true : nil,
            of: technology.source.asOf)
        {
            return true
        }
        guard !isThere, truth(predicate, of: .technology, technology.key, in: country) != true else { return false }
        return firm(technology).map { firm in
            contested(
                predicate, of: .company, firm.key, in: country, projects,
                stated: said == true ? true : nil, of: firm.source.asOf)
        } ?? false
    }

    /// What is said of the technology, or else of its firm; of two that agree, what is further from the prior.
    private func said(
        _ predicate: FactPredicate, _ technology: Technology, in country: CountryCode? = nil, stated: Bool?
    ) -> Bounds {
        let own = weighed(predicate, of: .technology, technology.key, in: country, worth: worth(1))
        let record = stated.map { known($0 ? worth(1) : 0) }
        let firm =
            firm(technology).flatMap { firm in
                weighed(
                    predicate, of: .company, firm.key, in: country, stated: stated, of: firm.source.asOf,
                    worth: worth(1))
            } ?? record
        guard let own else { return firm ?? unknown }
        guard let firm, own.lo == own.hi, firm.lo == firm.hi else { return own }
        if own.mid > prior, firm.mid > prior { return known(max(own.mid, firm.mid)) }
        if own.mid < prior, firm.mid < prior { return known(min(own.mid, firm.mid)) }
        return own
    }

    func freshness(_ technology: Technology) -> Bounds {
        guard let range = technology.source.asOf?.range, range.lowerBound <= day else { return unknown }
        let (low, high) = (value(since: range.lowerBound), value(since: range.upperBound))
        return (low, low, high)
    }

    private func value(since start: CivilDate) -> Int {
        let years = (0...200).last { start.adding(years: $0).map { $0 <= day } ?? false } ?? 0
        let values = [255, 255, 220, 190, 160, 128, 96, 96, 96]
        return values.indices.contains(years) ? values[years] : 64
    }
}
