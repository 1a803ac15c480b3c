/// A project of the Joint Crediting Mechanism, as a register, a list or a report names it.
package struct JCMProject: MatchmakingRecord {
    package static let kind = MatchmakingKind.jcmProject
    package typealias ID = Identifier<JCMProject>

    package let id: ID
    package var recordKind: Listing
    package var country: CountryCode
    package var fiscalYear: Int?
    package var fiscalYearInferred: Bool?
    package var title: String
    package var titleLang: Language
    package var titleParaphrased: Bool?
    package var titleOther: [String]?
    /// Made from the tags, not from a source.
    package var glossEn: String?
    package var representativeId: Company.ID?
    package var representative: Names?
    package var representativeRole: String?
    package var coRepresentativeIds: [Company.ID]?
    package var localPartner: String?
    package var supplier: String?
    /// The list's own sector first, then the classes of technology.
    package var sectors: [Sector.ID]
    package var sectorOrigin: String?
    /// As printed: "50 MW".
    package var capacity: String?
    package var expectedReductionTCO2PerYear: ExactDecimal?
    package var scheme: String?
    package var jcmReference: String?
    /// As printed: "JCM registered, credits issued".
    package var status: String?
    package var selectionRound: String?
    package var relatedMunicipalityIds: [Municipality.ID]?
    /// Other records that may be the same project; they are never counted twice.
    package var possiblySameAs: [ID]?
    package var guidebook: Bool?
    package var note: String?
    package var source: Source
    package var moreSources: [String]?

    package init(
        id: ID, recordKind: Listing = .selected, country: CountryCode, fiscalYear: Int? = nil, title: String,
        titleLang: Language = .en, representativeId: Company.ID? = nil, sectors: [Sector.ID],
        possiblySameAs: [ID]? = nil, source: Source
    ) {
        self.id = id
        self.recordKind = recordKind
        self.country = country
        self.fiscalYear = fiscalYear
        self.title = title
        self.titleLang = titleLang
        self.representativeId = representativeId
        self.sectors = sectors
        self.possiblySameAs = possiblySameAs
        self.source = source
    }

    /// What kind of list the record was taken from.
    package enum Listing: String, Codable, Hashable, Sendable, CaseIterable {
        case selected, registered, planned, guidebookExample, overviewSlide, methodologyOnly, other

        /// Whether the record shows that the project was really taken up.
        package var showsProject: Bool { self != .planned && self != .methodologyOnly }
    }

    package var key: String { id.value }

    package var mentions: [Mention] {
        [Mention("/country", .country, country.value)]
            + (representativeId.map { [Mention("/representativeId", .company, $0.value)] } ?? [])
            + Mention.each("/coRepresentativeIds", .company, coRepresentativeIds?.map(\.value))
            + Mention.each("/sectors", .sector, sectors.map(\.value))
            + Mention.each("/relatedMunicipalityIds", .municipality, relatedMunicipalityIds?.map(\.value))
            + Mention.each("/possiblySameAs", .jcmProject, possiblySameAs?.map(\.value))
    }

    package func problems() -> [FieldProblem] {
        let negative = FieldProblem(
            pointer: "/expectedReductionTCO2PerYear", rule: "reduction-not-negative",
            message: BilingualText(
                en: "an expected reduction is 0 t-CO2 a year or more", ja: "想定削減量は年間0 t-CO2以上です"))
        return FieldCheck.text(title, at: "/title") + fiscalYearProblems
            + FieldCheck.unique((coRepresentativeIds ?? []).map(\.value), at: "/coRepresentativeIds")
            + FieldCheck.unique((relatedMunicipalityIds ?? []).map(\.value), at: "/relatedMunicipalityIds")
            + FieldCheck.unique((possiblySameAs ?? []).map(\.value), at: "/possiblySameAs") + selfProblems
            + FieldCheck.notEmpty(sectors, at: "/sectors", of: MatchmakingKind.sector.label)
            + (expectedReductionTCO2PerYear.map(\.isNegative) == true ? [negative] : [])
            + FieldCheck.source(source)
    }

    /// The first bilateral document on the JCM was signed on 8 January 2013 (Guidebook FY2024, BOX 1): in FY2012.
    package static let firstFiscalYear = 2012
    private static let fiscalYears = firstFiscalYear...2100

    private var fiscalYearProblems: [FieldProblem] {
        guard let fiscalYear, !Self.fiscalYears.contains(fiscalYear) else { return [] }
        return [
            FieldProblem(
                pointer: "/fiscalYear", rule: "jcm-fiscal-year",
                message: BilingualText(
                    en: "the JCM began in FY2012: a fiscal year is 2012 to 2100",
                    ja: "JCMは2012年度に始まりました。年度は2012から2100までです"))
        ]
    }

    private var selfProblems: [FieldProblem] {
        (possiblySameAs ?? []).enumerated().filter { $0.element == id }.map { place, _ in
            FieldProblem(
                pointer: "/possiblySameAs/\(place)", rule: "another-record",
                message: BilingualText(
                    en: "a project is the same as itself: name other records, or leave the list out",
                    ja: "自身のIDは指定できません。別の記録のIDを指定するか、項目を省いてください"),
                basis: ["/possiblySameAs/\(place)", "/id"])
        }
    }

    package var companyIds: [Company.ID] {
        [representativeId].compactMap(\.self) + (coRepresentativeIds ?? [])
    }
}
