package import MatchmakingRules
package import Model

/// Partner cities with their needs, Japanese municipalities, and what ties them and the firms together.
extension SeededCatalogue {
    static let cities: [PartnerCity.ID] = (0..<3).map { id("pc-\($0)") }
    package static let municipalities: [Municipality.ID] = codes.map { id("lg-\($0.value)") }

    /// Two prefectures and four of their cities, with the check digits of the real codes.
    private static let codes = ["010006", "011002", "012025", "270008", "271004", "272027"].map { text in
        guard let code = LocalGovernmentCode(text) else { fatalError("\(text) is no code") }
        return code
    }

    /// What facts can say of a municipality.
    package static let civicPredicates: [FactPredicate] = [
        .decarbonizationLeadingArea, .zeroCarbonDeclaration, .publicPrivatePlatform, .internationalCooperation,
        .activeInCountry, .c3pParticipation, .interestBySurvey, .interestByInquiry,
    ]

    /// What facts can say of an organisation as a lead, beside what it has done.
    static let leadPredicates: [FactPredicate] = [
        .overseasBase, .environmentalManagementSystem, .incorporated, .biddingQualification,
    ]

    package mutating func partnerCity(_ key: String) -> PartnerCity {
        PartnerCity(
            id: id(key), names: Names(en: key), type: .city, country: pick(Self.countries),
            targetSectors: chance(2) ? sectorIDs(2) : nil, source: Self.source)
    }

    package mutating func need(_ key: String) -> Need {
        Need(
            id: id(key), partnerCityId: pick(Self.cities), text: query().text, sectors: chance(2) ? sectorIDs(2) : nil,
            validThrough: chance(6) ? day("2025-10-31") : nil, withdrawnOn: chance(8) ? day("2025-11-01") : nil,
            source: Self.source)
    }

    package mutating func municipality(_ place: Int) -> Municipality {
        var record = Municipality(
            id: Self.municipalities[place], lgCode: Self.codes[place], names: Names(en: "City \(place)"),
            type: place % 3 == 0 ? .prefecture : .city, prefecture: Names(en: "Prefecture"),
            prefectureIso: place < 3 ? "JP-01" : "JP-27", source: someSource())
        record.decarbonizationLeadingArea = truth()
        record.c3pParticipant = chance(3) ? truth() : nil
        if record.decarbonizationLeadingArea == true, chance(2) {
            record.leadingArea = .init(round: 1, selectedOn: PrintedDate(pick(Self.whens)), source: "list")
        }
        if chance(3) {
            record.zeroCarbonDeclaration = .init(declared: chance(4) ? nil : pick(Self.whens), source: "list")
        }
        if chance(3) {
            record.platforms = (0..<number(1...2)).map {
                .init(name: "Platform \($0)", started: pick(Self.whens), source: "page")
            }
        }
        return record
    }

    /// Days as sources word them, some after the day of the questions.
    private static let whens = ["2021-03", "2019", "2025", "2026-05-09", "by 2020-11", "2023-06-15"]

    package mutating func agreement(_ key: String) -> Agreement {
        var record = Agreement(
            id: id(key), japaneseParty: "A city", municipalityId: pick(Self.municipalities), partner: "Another",
            partnerCityId: pick(Self.cities), partnerType: chance(4) ? .company : .city, country: pick(Self.countries),
            kind: "agreement", form: pick(Agreement.Form.allCases),
            title: chance(2) ? text(3) : nil, date: date(),
            validThrough: chance(3) ? PrintedDate(pick(["2025-10-31", "2024", "2030-03"])) : nil, source: someSource())
        if chance(4) { record.moreMunicipalityIds = [pick(Self.municipalities)] }
        if chance(4) { record.morePartnerCityIds = [pick(Self.cities)] }
        return record
    }

    package mutating func cityProject(_ key: String) -> C3PProject {
        var record = c3pProject(key)
        record.partnerCityIds = some(Self.cities, upTo: 2)
        record.municipalityIds = chance(5) ? nil : some(Self.municipalities, upTo: 2)
        record.targetSectors = chance(3) ? nil : sectorIDs(2)
        return record
    }

    package mutating func municipalProject(_ key: String) -> JCMProject {
        var record = jcmProject(key)
        record.relatedMunicipalityIds = chance(2) ? some(Self.municipalities, upTo: 2) : nil
        return record
    }

    /// A firm that could lead, with papers or without.
    package mutating func lead(_ key: String) -> Company {
        var record = company(key)
        if chance(3) { record.names.ja = "\(key)株式会社" }
        record.kind = chance(3) ? pick(Company.OrganisationKind.allCases) : .company
        record.roles = chance(3) ? [pick(Company.Role.allCases)] : []
        record.hqMunicipalityId = chance(2) ? pick(Self.municipalities) : nil
        record.leadQualification = chance(2) ? papers() : nil
        return record
    }

    package mutating func papers() -> LeadQualification {
        LeadQualification(
            incorporated: chance(3) ? truth() : nil, seatCountry: chance(4) ? country(pick(["JP", "VN"])) : nil,
            designationSuspended: chance(3) ? truth() : nil,
            biddingRating: chance(3) ? pick(LeadQualification.BiddingRating.allCases) : nil,
            environmentalCertificates: chance(2) ? certificates(["iso14001", "eco-action-21", "x"]) : nil,
            workLifeCertificates: chance(2)
                ? certificates(["eruboshi-2", "action-plan", "platinum-kurumin", "x"]) : nil,
            reductionTarget: truth(), decokatsuSupportersClub: truth(), decokatsuDeclaration: truth(),
            engineerOtherProjects: chance(2) ? number(0...7) : nil, source: someSource())
    }

    private mutating func certificates(_ names: [String]) -> [LeadQualification.Certificate] {
        some(names, upTo: 2).map { name in
            .init(name: name, validUntil: pick([nil, day("2025-10-31"), day("2025-11-01"), day("2027-03-31")]))
        }
    }

    /// A fact about a municipality.
    package mutating func civicFact(_ key: String) -> Fact {
        fact(key, RecordName(.municipality, pick(Self.municipalities).value), pick(Self.civicPredicates))
    }

    /// A fact about an organisation.
    package mutating func leadFact(_ key: String) -> Fact {
        fact(key, RecordName(.company, pick(Self.firms).value), pick(Self.leadPredicates))
    }

    package mutating func civicList(_ key: String) -> ClosedList {
        closedList(
            key, pick(Self.civicPredicates), of: .municipality, members: Self.municipalities.map(\.value))
    }

    /// The records of a catalogue with cities, municipalities and leads, beside a few technologies.
    package mutating func cityEntries() -> [CatalogueEntry] {
        var entries = entries(technologies: number(0...6))
        entries += Self.cities.map { .partnerCity(partnerCity($0.value)) }
        entries += (0..<number(0...5)).map { .need(need("need-\($0)")) }
        entries += Self.municipalities.indices.map { .municipality(municipality($0)) }
        entries += Self.firms.map { .company(lead($0.value)) }
        entries += (0..<number(0...8)).map { .agreement(agreement("AGR-\($0)")) }
        entries += (0..<number(0...6)).map { .c3pProject(cityProject("C3P-\($0)")) }
        entries += Self.projects.prefix(number(0...10)).map { .jcmProject(municipalProject($0.value)) }
        entries += (0..<number(0...8)).map { .fact(civicFact("CF-\($0)")) }
        entries += (0..<number(0...6)).map { .fact(leadFact("LF-\($0)")) }
        entries += (0..<number(0...2)).map { .closedList(civicList("CL-\($0)")) }
        return entries
    }

    /// One record of a city, a municipality or a lead more, or another version of one.
    package mutating func cityChange() -> CatalogueEntry {
        switch number(0...9) {
        case 0: .partnerCity(partnerCity(pick(Self.cities).value))
        case 1: .need(need("need-\(number(0...6))"))
        case 2: .municipality(municipality(number(0...5)))
        case 3: .company(lead(pick(Self.firms).value))
        case 4: .agreement(agreement("AGR-\(number(0...9))"))
        case 5: .c3pProject(cityProject("C3P-\(number(0...7))"))
        case 6: .jcmProject(municipalProject(pick(Self.projects).value))
        case 7: .closedList(civicList("CL-\(number(0...2))"))
        case 8: .fact(civicFact("CF-\(number(0...9))"))
        default: change(technologies: 6)
        }
    }

    /// A city on record, or one need of a city that is written for the occasion.
    package mutating func cityQuery(in catalogue: Catalogue) -> CityQuery {
        if !chance(3), let city = catalogue.partnerCities[pick(Self.cities)] {
            return CityQuery(city, in: catalogue, on: Self.asOf)
        }
        var need = query()
        need.partnerCityID = chance(2) ? nil : pick(Self.cities)
        return CityQuery(need)
    }

    package mutating func leadQuery(in catalogue: Catalogue) -> LeadQuery {
        LeadQuery(city: cityQuery(in: catalogue), municipalityID: chance(2) ? nil : pick(Self.municipalities))
    }
}
