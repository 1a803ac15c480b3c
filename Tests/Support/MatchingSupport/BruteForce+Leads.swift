package import MatchmakingRules
package import Model

extension BruteForce {
    package func leads(_ query: LeadQuery, order: RankingOrder = .expected, atLeast: Int = 0) -> [Line] {
        sorted(standings(query).filter { mayLead($0.0) }.map(\.1), order, atLeast)
    }

    /// Those that would be ranked if a hard rule did not keep them from leading, by id.
    package func barredLeads(_ query: LeadQuery) -> [String] {
        standings(query).filter { !mayLead($0.0) }.map(\.0.key).sorted()
    }

    private func standings(_ query: LeadQuery) -> [(Company, Line)] {
        let sectors = sectors(of: query.city)
        let municipalities = query.municipalityID.map { [$0] } ?? beside(query.city.partnerCityID)
        return catalogue.companies.all.compactMap { company in
            line(company, query.city, municipalities, sectors).map { (company, $0) }
        }
    }

    private func mayLead(_ company: Company) -> Bool {
        let papers = papers(company)
        func isDenied(_ predicate: FactPredicate, _ stated: Bool?) -> Bool {
            let date = papers?.source.asOf ?? company.source.asOf
            guard let opinion = opinion(predicate, of: .company, company.key, stated: stated, of: date) else {
                return stated == false
            }
            return opinion.isTrue == false && opinion.isStrong
        }
        return company.kind != .partnerGovernment && papers?.seatCountry.map { $0.value == "JP" } != false
            && papers?.designationSuspended != true && !isDenied(.incorporated, papers?.incorporated)
            && !isDenied(.biddingQualification, papers?.biddingRating.map { [.a, .b, .c].contains($0) })
    }

    private func papers(_ company: Company) -> LeadQualification? {
        told(company.leadQualification, company.leadQualification?.source)
    }

    /// The municipalities that work with the city, or have an agreement with it that is in force.
    private func beside(_ city: PartnerCity.ID?) -> [Municipality.ID] {
        guard let city else { return [] }
        let agreements = catalogue.agreements.all.filter { agreement in
            (agreement.partnerCityId == city || agreement.morePartnerCityIds?.contains(city) == true)
                && agreement.validThrough?.range.map { $0.upperBound < day } != true
                && isConcluded(agreement)
        }
        let projects = catalogue.c3pProjects.all.filter { $0.partnerCityIds.contains(city) && hasBegun($0) }
        return agreements.flatMap { [$0.municipalityId] + ($0.moreMunicipalityIds ?? []) }
            + projects.flatMap { $0.municipalityIds ?? [] }
    }

    private var year: Int { day.month < 4 ? day.year - 1 : day.year }

    private func line(
        _ company: Company, _ query: CityQuery, _ municipalities: [Municipality.ID], _ sectors: [Sector.ID]
    ) -> Line? {
        let c3p = catalogue.c3pProjects.all.filter { companies(of: $0).contains(company.id) && hasBegun($0) }
        let jcm = catalogue.jcmProjects.all.filter { project in
            companies(of: project).contains(company.id) && isThere(project)
        }
        let ties: [(Factor, Bounds)] = [
            (.leadHistory, history(company, c3p)), (.municipalityTie, tie(company, c3p, jcm, municipalities)),
            (.cityTie, tieWithBase(company, c3p, jcm, query)), (.sectorBreadth, breadth(company, c3p, jcm, sectors)),
        ]
        let isTied = ties.contains { $0.1.lo > 0 && !($0.1.lo == $0.1.hi && $0.1.mid < prior) }
        guard isTied || isAsked(company, c3p, jcm, query) else { return nil }
        return line(
            company.key,
            ties + [
                (.recentJCM, recent(company, jcm)), (.certificates, certificates(company)),
                (.engineerLoad, engineer(papers(company))),
            ])
    }

    private func atLeast(_ value: Int) -> Bounds { (value, value, 255) }

    /// What sources say beside the record, or else the record.
    private func said(
        _ predicate: FactPredicate, _ company: Company, in country: CountryCode? = nil, stated: Bool?, yes: Bounds
    ) -> Bounds {
        weighed(
            predicate, of: .company, company.key, in: country, stated: stated, of: company.source.asOf, yes: yes)
            ?? stated.map { $0 ? yes : known(0) } ?? unknown
    }

    /// Whether sources contradict projects on record. The record's own yes stands with them, its no does not count.
    private func contested(
        _ predicate: FactPredicate, _ company: Company, in country: CountryCode? = nil, _ words: [Word], stated: Bool?
    ) -> Bool {
        contested(
            predicate, of: .company, company.key, in: country, words, stated: stated == true ? true : nil,
            of: company.source.asOf)
    }

    private func isContested(_ company: Company, _ c3p: [C3PProject]) -> Bool {
        let stated = told(participation(company), company.source)
        return contested(.c3pParticipation, company, c3p.map(word), stated: isLead(company) ? true : stated)
    }

    private func isContested(_ company: Company, _ jcm: [JCMProject]) -> Bool {
        contested(.jcmExperience, company, jcm.map(word), stated: told(jcmExperience(company), company.source))
    }

    private func isContested(
        _ company: Company, in country: CountryCode, _ c3p: [C3PProject], _ jcm: [JCMProject]
    ) -> Bool {
        let work = c3p.filter { $0.country == country }.map(word) + jcm.filter { $0.country == country }.map(word)
        return contested(.activeInCountry, company, in: country, work, stated: isThere(company, country))
    }

    private func isLead(_ company: Company) -> Bool {
        told(company.roles, company.source)?.contains(.c3pLead) == true
    }

    private func isThere(_ company: Company, _ country: CountryCode) -> Bool {
        told(company.countries, company.source)?.contains(country) == true
    }

    /// Whether a project of the organisation is contradicted and no base says that it is in the country, so that it is
    /// to be asked about.
    private func isAsked(_ company: Company, _ c3p: [C3PProject], _ jcm: [JCMProject], _ query: CityQuery) -> Bool {
        if isContested(company, c3p) || isContested(company, jcm) { return true }
        return query.country.map { isContested(company, in: $0, c3p, jcm) } ?? false
    }

    private func history(_ company: Company, _ c3p: [C3PProject]) -> Bounds {
        guard !isContested(company, c3p) else { return unknown }
        let led = c3p.count { $0.leadProposerId == company.id }
        if led > 0 { return known(worth(led)) }
        let isLead = isLead(company)
        if !c3p.isEmpty { return atLeast(isLead ? 128 : 64) }
        return said(
            .c3pParticipation, company, stated: isLead ? true : told(participation(company), company.source),
            yes: atLeast(isLead ? 128 : 64))
    }

    private func recent(_ company: Company, _ jcm: [JCMProject]) -> Bounds {
        guard !isContested(company, jcm) else { return unknown }
        let count = distinct(jcm.filter { ($0.fiscalYear ?? 0) >= year - 3 })
        if count > 0 { return known(worth(count)) }
        if !jcm.isEmpty { return atLeast(64) }
        return said(.jcmExperience, company, stated: told(jcmExperience(company), company.source), yes: atLeast(64))
    }

    private func tie(
        _ company: Company, _ c3p: [C3PProject], _ jcm: [JCMProject], _ municipalities: [Municipality.ID]
    ) -> Bounds {
        let places = c3p.flatMap { $0.municipalityIds ?? [] } + jcm.flatMap { $0.relatedMunicipalityIds ?? [] }
        if places.contains(where: municipalities.contains) { return known(255) }
        guard let seat = catalogue.municipalities.all.first(where: { $0.id == company.hqMunicipalityId }) else {
            return unknown
        }
        let holds = catalogue.municipalities.all.contains { municipality in
            municipalities.contains(municipality.id)
                && (municipality.id == seat.id
                    || municipality.type == .prefecture && municipality.prefectureIso == seat.prefectureIso)
        }
        return holds ? known(200) : unknown
    }

    /// The work in the city or the country, or a base there where that is worth more.
    private func tieWithBase(
        _ company: Company, _ c3p: [C3PProject], _ jcm: [JCMProject], _ query: CityQuery
    ) -> Bounds {
        let work = tie(company, c3p, jcm, query)
        guard work.lo < 255, let country = query.country,
            let base = weighed(.overseasBase, of: .company, company.key, in: country, worth: 200),
            base.lo == base.hi, base.mid > prior, base.mid > work.mid
        else { return work }
        return base
    }

    private func tie(_ company: Company, _ c3p: [C3PProject], _ jcm: [JCMProject], _ query: CityQuery) -> Bounds {
        if let country = query.country, isContested(company, in: country, c3p, jcm) { return unknown }
        if let city = query.partnerCityID, c3p.contains(where: { $0.partnerCityIds.contains(city) }) {
            return known(255)
        }
        guard let country = query.country else { return unknown }
        let count =
            c3p.count { $0.country == country } + distinct(jcm.filter { $0.country == country })
        if count > 0 { return known(min(210, worth(count))) }
        return said(
            .activeInCountry, company, in: country, stated: isThere(company, country) ? true : nil, yes: known(96))
    }

    private func breadth(
        _ company: Company, _ c3p: [C3PProject], _ jcm: [JCMProject], _ sectors: [Sector.ID]
    ) -> Bounds {
        let offered = catalogue.technologies.all.filter {
            $0.companyId == company.id && !isWithdrawn($0) && isTold($0.source.asOf)
        }
        let own =
            offered.flatMap(\.sectors) + jcm.flatMap(\.sectors) + c3p.flatMap { $0.targetSectors ?? [] }
        let covered = sectors.count { related([$0], own) }
        return covered > 0 ? atLeast(64 + 191 * covered / sectors.count) : unknown
    }

    private func certificates(_ company: Company) -> Bounds {
        let papers = papers(company)
        let sheet = ["iso14001": 5, "eco-action-21": 5, "eco-first": 5, "eco-stage": 5, "local-government-scheme": 5]
        let held = points(papers?.environmentalCertificates, sheet)
        let stated = held.flatMap { $0.least == $0.most ? $0.least > 0 : nil }
        let said = opinion(
            .environmentalManagementSystem, of: .company, company.key, stated: stated,
            of: (papers?.source ?? company.source).asOf)
        guard let said else { return bounds(papers, held) ?? unknown }
        let without = bounds(papers, nil) ?? unknownPoints
        guard let isTrue = said.isTrue else { return without }
        let with = bounds(papers, isTrue ? (5, 5) : (0, 0)) ?? unknownPoints
        let value = moved(without.mid, with.mid, said.weight)
        guard with.lo < with.hi else { return known(value) }
        return (value, moved(without.lo, with.lo, said.weight), moved(without.hi, with.hi, said.weight))
    }

    private typealias Points = (least: Int, most: Int)

    private var unknownPoints: Bounds { (prior * 255 / 255, 0, 255) }

    private func points(_ certificates: [LeadQualification.Certificate]?, _ sheet: [String: Int]) -> Points? {
        certificates.map { certificates in
            let open = certificates.filter { $0.validUntil.map { $0 >= day } ?? true }
            let sure = open.filter { $0.validUntil != nil }.map { sheet[$0.name] ?? 0 }
            let possible = open.map { sheet[$0.name] ?? 5 }
            return (sure.max() ?? 0, possible.max() ?? 0)
        }
    }

    /// What the papers say of the rows, with the points of row 4; none where nothing is known.
    private func bounds(_ papers: LeadQualification?, _ environment: Points?) -> Bounds? {
        let worth = [
            "platinum-eruboshi": 5, "eruboshi-3": 4, "eruboshi-2": 3, "eruboshi-1": 2, "action-plan": 1,
            "platinum-kurumin": 4, "kurumin-new": 3, "kurumin-old": 2, "youth-yell": 4,
        ]
        let rows: [Points?] =
            [environment, points(papers?.workLifeCertificates, worth)]
            + [papers?.reductionTarget, papers?.decokatsuSupportersClub, papers?.decokatsuDeclaration].map { row in
                row.map { $0 ? (5, 5) : (0, 0) }
            }
        guard rows.contains(where: { $0 != nil }) else { return nil }
        let (least, most) = (rows.reduce(0) { $0 + ($1?.least ?? 0) }, rows.reduce(0) { $0 + ($1?.most ?? 5) })
        let (lo, hi) = (least * 255 / 25, most * 255 / 25)
        return (lo + prior * (hi - lo) / 255, lo, hi)
    }

    private func engineer(_ papers: LeadQualification?) -> Bounds {
        guard let others = papers?.engineerOtherProjects else { return unknown }
        return known([5, 5, 4, 3, 2, 1].indices.contains(others) ? [5, 5, 4, 3, 2, 1][others] * 51 : 0)
    }
}
