package import MatchmakingRules
package import Model

/// Records as a question of the past may see them. What no date tells when it came to be known is left out.
extension Catalogue {
    /// What was known on 31 March before a fiscal year, without some records.
    ///
    /// A project is known from the fiscal year after its own, an agreement from its date, everything else from the date
    /// of its source. What records say without a date of its own (where a firm is at work, that a municipality takes
    /// part) is left out, and so are later years of a project that had begun.
    ///
    /// - Parameter left: keys of projects that are not to be seen whatever their dates: the question's own.
    package func known(before year: Int, without left: Set<String> = []) -> Catalogue {
        let isKnown = { (project: JCMProject) in
            !left.contains(project.key)
                && (project.fiscalYear.map { $0 < year } ?? project.source.asOf.isBefore(fiscalYear: year))
        }
        return selected(
            c3p: { project in
                let years = project.fiscalYears.filter { $0 < year }
                guard !left.contains(project.key), !years.isEmpty else { return nil }
                var project = project
                project.fiscalYears = years
                return project
            },
            jcm: { isKnown($0) ? $0 : nil },
            agreement: { ($0.date ?? $0.source.asOf).isBefore(fiscalYear: year) ? $0 : nil },
            technology: { $0.source.asOf.isBefore(fiscalYear: year) ? $0 : nil },
            municipality: { $0.known(before: year) })
    }

    /// All records but those that tie a municipality to a partner city: their projects, and their agreements that are
    /// not known to be older than the fiscal year.
    package func without(_ pairs: Set<MunicipalityPair>, olderThan year: Int) -> Catalogue {
        let tied = Set(pairs.map(\.municipality))
        func isLeft(_ municipalities: [Municipality.ID], _ cities: [PartnerCity.ID]) -> Bool {
            municipalities.contains { municipality in
                cities.contains { pairs.contains(MunicipalityPair(municipality: municipality, city: $0)) }
            }
        }
        return selected(
            c3p: { isLeft($0.municipalityIds ?? [], $0.partnerCityIds) ? nil : $0 },
            jcm: { $0.relatedMunicipalityIds?.contains(where: tied.contains) == true ? nil : $0 },
            agreement: { agreement in
                let isOlder = agreement.date.isBefore(fiscalYear: year)
                return !isOlder && isLeft(agreement.municipalityIds, agreement.partnerCityIds) ? nil : agreement
            },
            technology: { $0 }, municipality: { $0 })
    }

    /// All records but those that show a firm at work in a country.
    package func without(_ pair: CompanyPair, and left: Set<String> = []) -> Catalogue {
        selected(
            c3p: { $0.country == pair.country && $0.companyIds.contains(pair.company) ? nil : $0 },
            jcm: { project in
                let isPair = project.country == pair.country && project.companyIds.contains(pair.company)
                return isPair || left.contains(project.key) ? nil : project
            },
            agreement: { $0 },
            technology: { technology in
                guard technology.companyId == pair.company, technology.countries?.contains(pair.country) == true else {
                    return technology
                }
                var technology = technology
                technology.countries?.removeAll { $0 == pair.country }
                // It may tell where it was at work.
                technology.note = nil
                return technology.countries == [] ? nil : technology
            },
            municipality: { $0 })
    }

    /// Each record as a rule leaves it. A technology that was made from projects says what those that are left show;
    /// it goes with the last of them.
    private func selected(
        c3p: (C3PProject) -> C3PProject?, jcm: (JCMProject) -> JCMProject?, agreement: (Agreement) -> Agreement?,
        technology: (Technology) -> Technology?, municipality: (Municipality) -> Municipality
    ) -> Catalogue {
        let projects = jcmProjects.all.compactMap(jcm).map(\.withoutLaterStatus)
        let shown = Dictionary(uniqueKeysWithValues: projects.map { ($0.id, $0) })
        let kept: [MatchmakingKind] = [.country, .sector, .term, .partnerCity, .weightProfile]
        var left = Catalogue(kept.flatMap(entries(of:)))
        for record in municipalities.all { left.put(.municipality(municipality(record).withoutUndated)) }
        for record in companies.all { left.put(.company(record.withoutUndated)) }
        for record in c3pProjects.all.compactMap(c3p) { left.put(.c3pProject(record)) }
        for record in projects { left.put(.jcmProject(record)) }
        for record in agreements.all.compactMap(agreement) { left.put(.agreement(record)) }
        for record in technologies.all {
            let isDerived = record.derived == true
            guard let record = isDerived ? record.resting(on: shown) : technology(record) else { continue }
            left.put(.technology(record))
        }
        return left
    }
}

/// A municipality and a city abroad.
package struct MunicipalityPair: Hashable, Sendable {
    package let municipality: Municipality.ID
    package let city: PartnerCity.ID

    package init(municipality: Municipality.ID, city: PartnerCity.ID) {
        self.municipality = municipality
        self.city = city
    }
}

/// A firm and a country.
package struct CompanyPair: Hashable, Sendable {
    package let company: Company.ID
    package let country: CountryCode

    package init(company: Company.ID, country: CountryCode) {
        self.company = company
        self.country = country
    }
}
