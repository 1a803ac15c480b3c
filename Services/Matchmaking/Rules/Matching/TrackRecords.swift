import Model

/// What companies and municipalities have done, ready to be looked up.
struct TrackRecords: Sendable {
    private(set) var jcmByCompany: [Company.ID: [JCMProject]] = [:]
    private(set) var c3pByCompany: [Company.ID: [C3PProject]] = [:]
    private(set) var jcmByMunicipality: [Municipality.ID: [JCMProject]] = [:]
    private(set) var c3pByMunicipality: [Municipality.ID: [C3PProject]] = [:]
    private(set) var agreementsByMunicipality: [Municipality.ID: [Agreement]] = [:]
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

    /// Each project once: one that may be the same as a project before it is left out.
    static func distinct(_ projects: [JCMProject]) -> [JCMProject] {
        var counted: [JCMProject] = []
        for project in projects {
            let twin = counted.contains { other in
                other.id == project.id || other.possiblySameAs?.contains(project.id) == true
                    || project.possiblySameAs?.contains(other.id) == true
            }
            if !twin { counted.append(project) }
        }
        return counted
    }
}
