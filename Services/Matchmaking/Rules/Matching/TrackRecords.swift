import Model

/// What companies and municipalities have done, ready to be looked up.
struct TrackRecords: Sendable {
    private(set) var jcmByCompany: [Company.ID: [Filed<JCMProject>]] = [:]
    private(set) var c3pByCompany: [Company.ID: [Filed<C3PProject>]] = [:]
    private(set) var jcmByMunicipality: [Municipality.ID: [Filed<JCMProject>]] = [:]
    private(set) var c3pByMunicipality: [Municipality.ID: [Filed<C3PProject>]] = [:]
    private(set) var agreementsByMunicipality: [Municipality.ID: [Agreement]] = [:]
    private(set) var firms: [Company.ID: FirmRecord] = [:]
    private(set) var companiesBySeat: [Municipality.ID: [Company.ID]] = [:]

    init(_ catalogue: Catalogue) {
        for project in catalogue.jcmProjects.filed { add(project) }
        for project in catalogue.c3pProjects.filed { add(project) }
        for agreement in catalogue.agreements.all { add(agreement) }
        for id in Set(catalogue.companies.all.map(\.id)).union(jcmByCompany.keys).union(c3pByCompany.keys) {
            firms[id] = FirmRecord(
                id, company: catalogue.companies[id], jcm: jcmByCompany[id] ?? [], c3p: c3pByCompany[id] ?? [])
        }
        for company in catalogue.companies.all {
            guard let seat = company.hqMunicipalityId else { continue }
            companiesBySeat[seat, default: []].append(company.id)
        }
    }

    private mutating func add(_ project: Filed<JCMProject>) {
        guard project.record.recordKind.showsProject else { return }
        for id in Set(project.record.companyIds) { jcmByCompany[id, default: []].append(project) }
        for id in Set(project.record.relatedMunicipalityIds ?? []) {
            jcmByMunicipality[id, default: []].append(project)
        }
    }

    private mutating func add(_ project: Filed<C3PProject>) {
        for id in Set(project.record.companyIds) { c3pByCompany[id, default: []].append(project) }
        for id in Set(project.record.municipalityIds ?? []) { c3pByMunicipality[id, default: []].append(project) }
    }

    private mutating func add(_ agreement: Agreement) {
        for id in Set(agreement.municipalityIds) { agreementsByMunicipality[id, default: []].append(agreement) }
    }

    /// With further projects and agreements, for questions about municipalities and leads: what technologies share of
    /// their firm stays.
    func supposing(_ entries: [CatalogueEntry]) -> TrackRecords {
        entries.reduce(into: self) { records, entry in
            switch entry {
            case .jcmProject(let project): records.add(Filed(project))
            case .c3pProject(let project): records.add(Filed(project))
            case .agreement(let agreement): records.add(agreement)
            default: break
            }
        }
    }

    /// Whether a record of a kind changes anything here.
    static func rest(on kind: MatchmakingKind) -> Bool {
        switch kind {
        case .company, .c3pProject, .jcmProject, .agreement: true
        default: false
        }
    }

    /// Each project once: of those that may be one project, if only over others that may be either, the first.
    static func distinct(_ projects: [Filed<JCMProject>]) -> [Filed<JCMProject>] {
        guard projects.count > 1 else { return projects }
        var groups: [[Int]] = []
        for place in projects.indices {
            let joined = groups.indices.filter { group in
                groups[group].contains { projects[$0].mayBe(projects[place]) }
            }
            let others = joined.dropFirst()
            guard let first = joined.first else {
                groups.append([place])
                continue
            }
            groups[first] += others.flatMap { groups[$0] } + [place]
            for group in others.reversed() { groups.remove(at: group) }
        }
        return groups.count == projects.count ? projects : groups.compactMap(\.first).map { projects[$0] }
    }
}

extension Filed<JCMProject> {
    /// Whether two records are, or may be, of one project.
    fileprivate func mayBe(_ other: Filed) -> Bool {
        record.id == other.record.id || record.possiblySameAs?.contains(other.record.id) == true
            || other.record.possiblySameAs?.contains(record.id) == true
    }
}
