/// The projects of the Joint Crediting Mechanism on record in a country that use a technology.
///
/// The register holds a part of the projects only: none found is unknown, never "new".
package struct JCMPrecedents: Codable, Hashable, Sendable {
    /// Classes of technology that the words name, those above another of them left out.
    package let notions: [NamedSector]
    /// Whole fields that the words name ("renewable energies"): too wide to be one technology, and not looked for.
    package let fields: [NamedSector]
    /// In the order of their ids; records that may be one project stand once.
    package let projects: [Project]
    package let count: Int
    package let registerIsPartial: Bool
    /// What the reader must not conclude.
    package let note: BilingualText

    package init(notions: [NamedSector], fields: [NamedSector], projects: [Project]) {
        self.notions = notions
        self.fields = fields
        self.projects = projects
        count = projects.count
        registerIsPartial = true
        note = BilingualText(
            en:
                "The register holds only a part of the JCM projects: that none is found does not make a technology new.",
            ja: "この台帳に収録されているのはJCMプロジェクトの一部です。該当がなくても、新しい技術とは限りません。")
    }

    package struct Project: Codable, Hashable, Sendable {
        package let id: JCMProject.ID
        /// As the source prints it.
        package let title: String
        package let titleLang: Language
        /// Absent where no source says.
        package let fiscalYear: Int?
        package let scheme: String?
        /// Those of the notions that the project's classes or titles show; none where it was found by the words alone.
        package let notions: [Sector.ID]
        package let source: Source

        package init(_ project: JCMProject, notions: [Sector.ID]) {
            id = project.id
            title = project.title
            titleLang = project.titleLang
            fiscalYear = project.fiscalYear
            scheme = project.scheme
            self.notions = notions
            source = project.source
        }
    }
}
