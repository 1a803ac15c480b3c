package import Model

extension Matcher {
    /// Longest text that names a technology, in Unicode scalars.
    package static var technologyLength: Int { 500 }

    /// The projects on record in a country that use the technology which the words of either language name.
    ///
    /// A project counts where one of its classes, or one that a title of it names, is a class of the words or lies
    /// below it; where the words name none, where a title has all of them. Plans and methodologies are no projects.
    /// A project of a later fiscal year than the day's is not there yet; one whose year no source says is.
    package func jcmPrecedents(of technology: String, in country: CountryCode, on day: CivilDate) -> JCMPrecedents {
        let named = analysis.sectors(technology)
        let specific = named.filter { sector in !named.contains { tree.above($0).contains(sector) } }
        let fields = specific.filter { isField($0) }
        let notions = specific.filter { !isField($0) }
        let words = analysis.question(technology)
        let projects = catalogue.jcmProjects.filed.filter { project in
            project.record.country == country && project.record.recordKind.showsProject
                && project.record.fiscalYear.map { $0 <= day.fiscalYear } ?? true
        }
        let found = projects.map(\.record).compactMap { project -> JCMPrecedents.Project? in
            let shown = notions.filter { shows(project, $0) }
            guard !shown.isEmpty || named.isEmpty && says(project, words) else { return nil }
            return JCMPrecedents.Project(project, notions: shown)
        }
        let ids = Set(found.map(\.id))
        let distinct = Set(
            TrackRecords.distinct(projects.filter { ids.contains($0.record.id) }).map(\.record.id))
        return JCMPrecedents(
            notions: self.named(notions), fields: self.named(fields),
            projects: found.filter { distinct.contains($0.id) })
    }

    /// Whether the sector is a whole field, with classes of technology below it.
    private func isField(_ sector: Sector.ID) -> Bool {
        catalogue.sectors[sector]?.parent == nil && catalogue.sectors.all.contains { $0.parent == sector }
    }

    private func shows(_ project: JCMProject, _ notion: Sector.ID) -> Bool {
        (project.sectors + project.titles.flatMap(analysis.sectors)).contains { sector in
            sector == notion || tree.above(sector).contains(notion)
        }
    }

    private func says(_ project: JCMProject, _ words: [TextTerm]) -> Bool {
        guard !words.isEmpty else { return false }
        return project.titles.contains { Set(words).isSubset(of: analysis.document($0)) }
    }
}

extension JCMProject {
    fileprivate var titles: [String] { [title] + (titleOther ?? []) }
}
