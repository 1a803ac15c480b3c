/// A past or running project of the City-to-City Collaboration Programme.
package struct C3PProject: MatchmakingRecord {
    package static let kind = MatchmakingKind.c3pProject
    package typealias ID = Identifier<C3PProject>

    package let id: ID
    package var fiscalYears: [Int]
    package var fiscalYearsInferred: Bool?
    package var fiscalYearsNote: String?
    /// As printed; the records that it names are the ids.
    package var partnerCity: String
    package var partnerCityIds: [PartnerCity.ID]
    package var country: CountryCode
    package var japaneseMunicipalities: [String]?
    package var municipalityIds: [Municipality.ID]?
    package var leadProposer: String?
    package var leadProposerId: Company.ID?
    package var participants: [String]?
    package var participantIds: [Company.ID]?
    package var title: String?
    package var titleJa: String?
    package var titleParaphrased: Bool?
    package var callRound: String?
    package var phase: Int?
    /// In the words of the source.
    package var targets: [String]?
    package var targetSectors: [Sector.ID]?
    package var targetSectorsOrigin: String?
    package var statedNeeds: [String]?
    package var guidebook: Bool?
    package var doubt: String?
    package var note: String?
    package var source: Source
    package var moreSources: [String]?

    package init(
        id: ID, fiscalYears: [Int], partnerCity: String, partnerCityIds: [PartnerCity.ID], country: CountryCode,
        municipalityIds: [Municipality.ID]? = nil, leadProposerId: Company.ID? = nil,
        participantIds: [Company.ID]? = nil, targetSectors: [Sector.ID]? = nil, source: Source
    ) {
        self.id = id
        self.fiscalYears = fiscalYears
        self.partnerCity = partnerCity
        self.partnerCityIds = partnerCityIds
        self.country = country
        self.municipalityIds = municipalityIds
        self.leadProposerId = leadProposerId
        self.participantIds = participantIds
        self.targetSectors = targetSectors
        self.source = source
    }

    package var key: String { id.value }

    package var mentions: [Mention] {
        Mention.each("/partnerCityIds", .partnerCity, partnerCityIds.map(\.value))
            + [Mention("/country", .country, country.value)]
            + Mention.each("/municipalityIds", .municipality, municipalityIds?.map(\.value))
            + (leadProposerId.map { [Mention("/leadProposerId", .company, $0.value)] } ?? [])
            + Mention.each("/participantIds", .company, participantIds?.map(\.value))
            + Mention.each("/targetSectors", .sector, targetSectors?.map(\.value))
    }

    package func problems() -> [FieldProblem] {
        let outside = fiscalYears.enumerated().filter { !(2013...2100).contains($0.element) }
        return FieldCheck.notEmpty(
            fiscalYears, at: "/fiscalYears", of: BilingualText(en: "fiscal year", ja: "年度"))
            + outside.map {
                FieldProblem(
                    pointer: "/fiscalYears/\($0.offset)", rule: "c3p-fiscal-year",
                    message: BilingualText(
                        en: "the programme began in FY2013: a fiscal year is 2013 to 2100",
                        ja: "事業は2013年度に始まりました。年度は2013から2100までです"))
            }
            + FieldCheck.unique(fiscalYears.map { "\($0)" }, at: "/fiscalYears")
            + FieldCheck.unique(partnerCityIds.map(\.value), at: "/partnerCityIds")
            + FieldCheck.unique((municipalityIds ?? []).map(\.value), at: "/municipalityIds")
            + FieldCheck.unique((participantIds ?? []).map(\.value), at: "/participantIds") + phaseProblems
            + FieldCheck.text(title, at: "/title") + FieldCheck.text(titleJa, at: "/titleJa")
            + FieldCheck.source(source)
    }

    private var phaseProblems: [FieldProblem] {
        guard let phase, phase < 1 else { return [] }
        return [
            FieldProblem(
                pointer: "/phase", rule: "phase-positive",
                message: BilingualText(en: "phases count from 1", ja: "フェーズは1から数えます"))
        ]
    }

    /// Every organisation that took part, the lead first.
    package var companyIds: [Company.ID] {
        [leadProposerId].compactMap(\.self) + (participantIds ?? [])
    }
}
