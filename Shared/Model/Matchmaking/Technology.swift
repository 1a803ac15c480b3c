/// A decarbonisation solution that a Japanese company offers.
package struct Technology: MatchmakingRecord {
    package static let kind = MatchmakingKind.technology
    package typealias ID = Identifier<Technology>

    package let id: ID
    package var names: Names
    package var summary: LocalisedText?
    package var companyId: Company.ID?
    /// The company's name as the source prints it.
    package var company: Names?
    package var supplierJa: String?
    /// The list's own sector first, then the classes of technology.
    package var sectors: [Sector.ID]
    package var countries: [CountryCode]?
    package var stage: Stage
    /// JCM projects that show the technology at work.
    package var evidenceProjectIds: [JCMProject.ID]?
    /// Made from project records, not printed as an offer.
    package var derived: Bool?
    package var guidebook: Bool?
    package var note: String?
    package var withdrawnOn: CivilDate?
    package var source: Source
    package var moreSources: [String]?

    package init(
        id: ID, names: Names, summary: LocalisedText? = nil, companyId: Company.ID? = nil, sectors: [Sector.ID],
        countries: [CountryCode]? = nil, stage: Stage = .deployed, withdrawnOn: CivilDate? = nil, source: Source
    ) {
        self.id = id
        self.names = names
        self.summary = summary
        self.companyId = companyId
        self.sectors = sectors
        self.countries = countries
        self.stage = stage
        self.withdrawnOn = withdrawnOn
        self.source = source
    }

    package enum Stage: String, Codable, Hashable, Sendable, CaseIterable {
        /// At work at a customer's.
        case deployed
        /// Under study for a place.
        case study
        /// Offered in a catalogue.
        case showcase
    }

    package var key: String { id.value }

    package var mentions: [Mention] {
        (companyId.map { [Mention("/companyId", .company, $0.value)] } ?? [])
            + Mention.each("/sectors", .sector, sectors.map(\.value))
            + Mention.each("/countries", .country, countries?.map(\.value))
            + Mention.each("/evidenceProjectIds", .jcmProject, evidenceProjectIds?.map(\.value))
    }

    package func problems() -> [FieldProblem] {
        FieldCheck.names(names) + (summary?.problems(at: "/summary") ?? [])
            + FieldCheck.notEmpty(sectors, at: "/sectors", of: MatchmakingKind.sector.label)
            + FieldCheck.source(source)
    }
}
