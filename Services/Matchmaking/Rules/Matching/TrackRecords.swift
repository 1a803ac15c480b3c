import Model

/// What companies and municipalities have done, ready to be looked up.
struct TrackRecords: Sendable {
    private(set) var jcmByCompany: [Company.ID: [JCMProject]] = [:]
    private(set) var c3pByCompany: [Company.ID: [C3PProject]] = [:]
    private(set) var jcmByMunicipality: [Municipality.ID: [JCMProject]] = [:]
    private(set) var c3pByMunicipality: [Municipality.ID: [C3PProject]] = [:]
    private(set) var agreementsByMunicipality: [Municipality.ID: [Agreement]] = [:]
    private(set) var firms: [Company.ID: FirmRecord] = [:]
    private(set) var companiesBySeat: [Municipality.ID: [Company.ID]] = [:]

    init(_ catalogue: Catalogue) {
        for project in catalogue.jcmProjects.all where project.recordKind.showsProject {
            for id in Set(project.companyIds) { jcmByCompany[id, default: []].append(project) }
            for id in Set(project.relatedMunicipalityIds ?? []) { jcmByMunicipality[id, default: []].append(project) }
        }
        for project in catalogue.c3pProjects.all {
            for id in Set(project.companyIds) { c3pByCompany[id, default: []].append(project) }
            for id in Set(project.municipalityIds ?? []) { c3pByMunicipality[id, default: []].append(project) }
        }
        for agreement in catalogue.agreements.all {
            for id in Set(agreement.municipalityIds) { agreementsByMunicipality[id, default: []].append(agreement) }
        }
        for id in Set(catalogue.companies.all.map(\.id)).union(jcmByCompany.keys).union(c3pByCompany.keys) {
            firms[id] = FirmRecord(
                company: catalogue.companies[id], jcm: jcmByCompany[id] ?? [], c3p: c3pByCompany[id] ?? [])
        }
        for company in catalogue.companies.all {
            guard let seat = company.hqMunicipalityId else { continue }
            companiesBySeat[seat, default: []].append(company.id)
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
    static func distinct(_ projects: [JCMProject]) -> [JCMProject] {
        guard projects.count > 1 else { return projects }
        // By place: records are large.
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

extension JCMProject {
    /// Whether two records are, or may be, of one project.
    fileprivate func mayBe(_ other: JCMProject) -> Bool {
        id == other.id || possiblySameAs?.contains(other.id) == true || other.possiblySameAs?.contains(id) == true
    }
}
