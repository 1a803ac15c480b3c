import Model

/// Whose the technologies are, and which projects show them.
struct TechnologyRegister: Sendable {
    private var byCompany: [Company.ID: Set<Technology.ID>] = [:]
    private var byProject: [JCMProject.ID: Set<Technology.ID>] = [:]

    init(_ technologies: some Sequence<Technology>) {
        for technology in technologies { add(technology) }
    }

    /// What a company offers, in the order of the ids.
    func technologies(of company: Company.ID) -> [Technology.ID] { (byCompany[company] ?? []).sorted() }

    func count(of company: Company.ID) -> Int { byCompany[company]?.count ?? 0 }

    /// The technologies that name a project as their evidence, in the order of the ids.
    func technologies(shownBy project: JCMProject.ID) -> [Technology.ID] { (byProject[project] ?? []).sorted() }

    /// Puts a technology in the place of what was on record before.
    mutating func put(_ technology: Technology, inPlaceOf before: Technology?) {
        if let before {
            before.companyId.map { _ = byCompany[$0]?.remove(before.id) }
            for project in before.evidenceProjectIds ?? [] { byProject[project]?.remove(before.id) }
        }
        add(technology)
    }

    private mutating func add(_ technology: Technology) {
        if let company = technology.companyId { byCompany[company, default: []].insert(technology.id) }
        for project in technology.evidenceProjectIds ?? [] { byProject[project, default: []].insert(technology.id) }
    }
}
