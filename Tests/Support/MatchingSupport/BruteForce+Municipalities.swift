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
            return parties.contains(municipality.id) && agreement.date?.range.map { $0.lowerBound > day } != true
        }
        let ties: [(Factor, Bounds)] = [
            (.agreement, agreed(agreements, query, sectors)), (.pastCollaboration, collaborated(projects, query)),
            (.sectorCooperation, cooperated(municipality, projects, agreements, sectors)),
            (.countryExperience, experienced(municipality, projects, agreements, query.country)),
            (.platform, stated(.publicPrivatePlatform, municipality, municipality.platforms?.isEmpty == false)),
            (.localCompanies, local(municipality, sectors)),
        ]
        guard ties.contains(where: { $0.1.lo > prior }) else { return nil }
        return line(
            municipality.key,
            ties + [
                (
                    .leadingArea,
                    stated(.decarbonizationLeadingArea, municipality, municipality.decarbonizationLeadingArea)
                ),
                (.policy, stated(.zeroCarbonDeclaration, municipality, municipality.zeroCarbonDeclaration != nil)),
            ])
    }

    func hasBegun(_ project: C3PProject) -> Bool {
        (project.fiscalYears.min() ?? .max) <= (day.month < 4 ? day.year - 1 : day.year)
    }

    /// What sources say beside the record, or else the record: it says yes or no of Leading Areas, of all else only yes.
    private func stated(_ predicate: FactPredicate, _ municipality: Municipality, _ word: Bool?) -> Bounds {
        let isOfRecord = word == true || predicate == .decarbonizationLeadingArea
        let word = isOfRecord ? word : nil
        // A record has the date of Leading Areas; declarations and platforms have their own sources, without one.
        let date = predicate == .decarbonizationLeadingArea ? municipality.source.asOf : nil
        return weighed(predicate, of: .municipality, municipality.key, stated: word, of: date, worth: 255)
            ?? word.map { known($0 ? 255 : 0) } ?? unknown
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

    private func collaborated(_ projects: [C3PProject], _ query: CityQuery) -> Bounds {
        if let city = query.partnerCityID, projects.contains(where: { $0.partnerCityIds.contains(city) }) {
            return known(255)
        }
        return projects.contains { $0.country == query.country } ? known(150) : unknown
    }

    private func cooperated(
        _ municipality: Municipality, _ projects: [C3PProject], _ agreements: [Agreement], _ sectors: [Sector.ID]
    ) -> Bounds {
        let count = projects.count { related($0.targetSectors ?? [], sectors) }
        if count > 0 { return known(worth(count)) }
        if !projects.isEmpty || !agreements.isEmpty { return known(96) }
        return weighed(.internationalCooperation, of: .municipality, municipality.key, worth: 96) ?? unknown
    }

    private func experienced(
        _ municipality: Municipality, _ projects: [C3PProject], _ agreements: [Agreement], _ country: CountryCode?
    ) -> Bounds {
        guard let country else { return unknown }
        let jcm = catalogue.jcmProjects.all.filter { project in
            project.relatedMunicipalityIds?.contains(municipality.id) == true && project.country == country
                && project.recordKind != .planned && project.recordKind != .methodologyOnly
        }
        let count =
            projects.count { $0.country == country } + agreements.count { $0.country == country } + distinct(jcm)
        guard count == 0 else { return known(worth(count)) }
        return weighed(.activeInCountry, of: .municipality, municipality.key, in: country, worth: worth(1)) ?? unknown
    }

    private func local(_ municipality: Municipality, _ sectors: [Sector.ID]) -> Bounds {
        let seated = catalogue.companies.all.filter { $0.hqMunicipalityId == municipality.id }.map(\.id)
        let count = catalogue.technologies.all.count { technology in
            !isWithdrawn(technology) && technology.companyId.map(seated.contains) == true
                && related(technology.sectors, sectors)
        }
        return count > 0 ? known(worth(count)) : unknown
    }
}
