import MatchmakingRules
import Model

/// A few records whose dates and ties are easy to see.
enum PastWorld {
    static let (kitakyushu, osaka, toyama) = ("lg-401005", "lg-271004", "lg-162019")

    static func source(_ asOf: String?) -> Source { Source("a list", asOf: asOf.map { PrintedDate($0) }) }

    static func municipality(_ key: String, _ en: String, _ ja: String) -> Municipality {
        guard let code = LocalGovernmentCode(String(key.dropFirst(3))) else { fatalError("\(key) has no code") }
        return Municipality(
            id: id(key), lgCode: code, names: Names(en: en, ja: ja), type: .city, prefecture: Names(en: en),
            prefectureIso: "JP-01", source: source("2015"))
    }

    static func city(_ key: String, in code: String) -> CatalogueEntry {
        .partnerCity(
            PartnerCity(id: id(key), names: Names(en: key), type: .city, country: country(code), source: source("2015"))
        )
    }

    static func c3p(
        _ key: String, _ years: [Int], _ municipalities: [String], _ city: String, in code: String = "VN",
        targets: [String]? = nil
    ) -> CatalogueEntry {
        var project = C3PProject(
            id: id(key), fiscalYears: years, partnerCity: city, partnerCityIds: [id(city)], country: country(code),
            municipalityIds: municipalities.map { id($0) }, source: source("2026"))
        project.targets = targets
        return .c3pProject(project)
    }

    static func jcm(
        _ key: String, _ year: Int?, _ firm: String?, in code: String = "VN", sectors: [String] = ["energy", "solar"],
        asOf: String? = nil, sameAs: [String]? = nil
    ) -> CatalogueEntry {
        .jcmProject(
            JCMProject(
                id: id(key), country: country(code), fiscalYear: year, title: "Solar power at a plant",
                representativeId: firm.map { id($0) }, sectors: sectors.map { id($0) },
                possiblySameAs: sameAs.map { $0.map { id($0) } }, source: source(asOf)))
    }

    static func agreement(
        _ key: String, _ municipality: String, _ city: String, _ date: String?, asOf: String? = nil
    )
        -> CatalogueEntry
    {
        .agreement(
            Agreement(
                id: id(key), japaneseParty: municipality, municipalityId: id(municipality), partner: city,
                partnerCityId: id(city), country: country("VN"), kind: "MoU", form: .memorandum,
                date: date.map { PrintedDate($0) }, source: source(asOf)))
    }

    static func company(_ key: String, _ name: String) -> CatalogueEntry {
        .company(
            Company(
                id: id(key), names: Names(en: name), roles: [.technology], countries: [country("VN")],
                jcmExperience: true, source: source("2015")))
    }

    /// Made from projects, or printed on a day.
    static func technology(
        _ key: String, _ firm: String, from projects: [String]? = nil, in codes: [String], asOf: String? = nil
    ) -> CatalogueEntry {
        var technology = Technology(
            id: id(key), names: Names(en: "Solar power"), companyId: id(firm), sectors: [id("energy"), id("solar")],
            countries: codes.map { country($0) }, source: source(asOf))
        technology.evidenceProjectIds = projects.map { $0.map { id($0) } }
        technology.derived = projects == nil ? nil : true
        technology.note = projects == nil ? "72 roofs in Hanoi" : nil
        return .technology(technology)
    }

    static let places: [CatalogueEntry] = [
        .municipality(municipality(kitakyushu, "Kitakyushu City", "北九州市")),
        .municipality(municipality(osaka, "Osaka City", "大阪市")),
        .municipality(municipality(toyama, "Toyama City", "富山市")),
        city("hanoi", in: "VN"), city("hue", in: "VN"),
        .sector(Sector(id: id("energy"), names: Names(en: "Energy"), reference: "BOX 5")),
    ]
}
