import Model

/// What companies and municipalities have done, ready to be looked up.
struct TrackRecords: Sendable {
    private(set) var jcmByCompany: [Company.ID: [JCMProject]] = [:]
    private(set) var c3pByCompany: [Company.ID: [C3PProject]] = [:]
    private(set) var jcmByMunicipality: [Municipality.ID: [JCMProject]] = [:]
    private(set) var c3pByMunicipality: [Municipality.ID: [C3PProject]] = [:]
    private(set) var agreementsByMunicipality: [Municipality.ID: [Agreement]] = [:]
    private(set) var technologiesBySeat: [Municipality.ID: [Technology]] = [:]

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
        for technology in catalogue.technologies.all {
            guard let seat = technology.companyId.flatMap({ catalogue.companies[$0] })?.hqMunicipalityId else {
                continue
            }
            technologiesBySeat[seat, default: []].append(technology)
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
