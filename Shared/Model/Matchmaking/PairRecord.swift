/// What the registers hold on the cities of a project, as of a day: what was done together, what each has declared.
/// What a register does not hold is unknown, never "no".
package struct PairRecord: Codable, Hashable, Sendable {
    /// Past projects of the programme with one of the partner cities and one of the municipalities; also those whose
    /// municipality is not on record, since it may be one of them. In the order of their ids.
    package let projects: [Project]
    /// Agreements of one of the municipalities with a partner of one of the cities, in the order of their ids.
    package let agreements: [PairAgreement]
    /// As asked, without those that no record has.
    package let municipalities: [MunicipalityParty]
    package let partnerCities: [CityParty]
    package let sectors: [SectorLine]
    /// What was asked about and no record has.
    package let unknown: [UnknownRecord]

    package init(
        projects: [Project], agreements: [PairAgreement], municipalities: [MunicipalityParty],
        partnerCities: [CityParty], sectors: [SectorLine], unknown: [UnknownRecord]
    ) {
        self.projects = projects
        self.agreements = agreements
        self.municipalities = municipalities
        self.partnerCities = partnerCities
        self.sectors = sectors
        self.unknown = unknown
    }
}

extension PairRecord {
    package struct Project: Codable, Hashable, Sendable {
        package let id: C3PProject.ID
        package let title: LocalisedText?
        /// Those that had begun by the day, in order.
        package let fiscalYears: [Int]
        /// Whether the source gives the years or the municipality with certainty.
        package let isCertain: Bool
        /// What is doubtful, in the words of the record.
        package let doubt: String?
        package let phase: Int?
        /// All of them; left out where the record does not say.
        package let municipalities: [Municipality.ID]?
        package let partnerCities: [PartnerCity.ID]
        package let source: Source

        package init(
            id: C3PProject.ID, title: LocalisedText?, fiscalYears: [Int], isCertain: Bool, doubt: String? = nil,
            phase: Int? = nil, municipalities: [Municipality.ID]?, partnerCities: [PartnerCity.ID], source: Source
        ) {
            self.id = id
            self.title = title
            self.fiscalYears = fiscalYears
            self.isCertain = isCertain
            self.doubt = doubt
            self.phase = phase
            self.municipalities = municipalities
            self.partnerCities = partnerCities
            self.source = source
        }
    }

    package struct PairAgreement: Codable, Hashable, Sendable {
        package let id: Agreement.ID
        package let municipality: Municipality.ID
        package let partnerCity: PartnerCity.ID
        /// As printed: a company of the city is not the city.
        package let partner: String
        package let partnerType: Agreement.PartnerKind
        package let kind: String
        package let form: Agreement.Form
        package let title: String?
        package let date: PrintedDate?
        /// Whether it had been concluded by the day and had not ended.
        package let inForce: Truth
        /// What its date does not tell of the day: "day unknown".
        package let remark: BilingualText?
        package let source: Source

        package init(_ agreement: Agreement, inForce: Truth, remark: BilingualText? = nil) {
            id = agreement.id
            municipality = agreement.municipalityId
            partnerCity = agreement.partnerCityId
            partner = agreement.partner
            partnerType = agreement.partnerType
            kind = agreement.kind
            form = agreement.form
            title = agreement.title
            date = agreement.date
            self.inForce = inForce
            self.remark = remark
            source = agreement.source
        }
    }

    /// What is on record about a municipality; what came after the day is not told, and a remark says so.
    package struct MunicipalityParty: Codable, Hashable, Sendable {
        package let id: Municipality.ID
        package let names: Names
        /// Whether it is a Decarbonization Leading Area on the day.
        package let leadingArea: Truth
        package let selection: Municipality.LeadingArea?
        /// What its date does not tell of the day.
        package let leadingAreaRemark: BilingualText?
        package let zeroCarbonDeclaration: Truth
        package let declaration: Municipality.ZeroCarbonDeclaration?
        /// What its date does not tell of the day.
        package let declarationRemark: BilingualText?
        package let source: Source

        package init(
            _ municipality: Municipality, leadingArea: Truth, leadingAreaRemark: BilingualText? = nil,
            declarationRemark: BilingualText? = nil
        ) {
            id = municipality.id
            names = municipality.names
            self.leadingArea = leadingArea
            selection = municipality.leadingArea
            self.leadingAreaRemark = leadingAreaRemark
            zeroCarbonDeclaration = municipality.zeroCarbonDeclaration == nil ? .unknown : .yes
            declaration = municipality.zeroCarbonDeclaration
            self.declarationRemark = declarationRemark
            source = municipality.source
        }
    }

    /// What is on record about a partner city.
    package struct CityParty: Codable, Hashable, Sendable {
        package let id: PartnerCity.ID
        package let names: Names
        package let country: CountryCode
        package let carbonNeutralDeclaration: Truth
        package let declaration: PartnerCity.Declaration?
        /// What its date does not tell of the day: records of partner cities have none for it.
        package let declarationRemark: BilingualText?
        package let source: Source

        package init(_ city: PartnerCity, declarationRemark: BilingualText? = nil) {
            id = city.id
            names = city.names
            country = city.country
            carbonNeutralDeclaration = city.carbonNeutralDeclaration == nil ? .unknown : .yes
            declaration = city.carbonNeutralDeclaration
            self.declarationRemark = declarationRemark
            source = city.source
        }
    }

    /// A sector and those above it, the nearest first.
    package struct SectorLine: Codable, Hashable, Sendable {
        package let id: Sector.ID
        package let names: Names
        package let above: [Sector.ID]

        package init(id: Sector.ID, names: Names, above: [Sector.ID]) {
            self.id = id
            self.names = names
            self.above = above
        }
    }

    package struct UnknownRecord: Codable, Hashable, Sendable {
        package let kind: MatchmakingKind
        package let id: String

        package init(kind: MatchmakingKind, id: String) {
            self.kind = kind
            self.id = id
        }
    }
}
