import MatchmakingRules
import Model

/// The worked case of Airai State in Palau: two needs, four offers, two municipalities.
struct IslandCase {
    static let asOf = day("2025-03-01")

    var entries: [CatalogueEntry]

    init(withdrawn: CivilDate? = nil) {
        let shipped = ShippedRecords.catalogue
        entries = shipped.entries(of: .sector) + shipped.entries(of: .country)
        entries += shipped.entries(of: .municipality).filter { ["lg-472085", "lg-271004"].contains($0.key) }
        entries += shipped.entries(of: .partnerCity).filter {
            ["pc-pw-airai", "pc-vn-ho-chi-minh-city", "pc-ph-quezon", "pc-th-eec"].contains($0.key)
        }
        entries += shipped.entries(of: .agreement).filter {
            ["AGR-001", "AGR-002", "AGR-003", "AGR-005"].contains($0.key)
        }
        entries += Self.needs.map(CatalogueEntry.need)
        entries += Self.companies.map(CatalogueEntry.company)
        entries += Self.offers(withdrawn: withdrawn).map(CatalogueEntry.technology)
    }

    var matcher: Matcher { Matcher(Catalogue(entries)) }

    func match(_ need: String, on day: CivilDate = asOf) -> Ranking {
        let matcher = matcher
        guard let record = matcher.catalogue.needs[need] else { fatalError("no need \(need)") }
        return matcher.match(NeedQuery(record, in: matcher.catalogue), on: day, limit: 20)
    }

    private static let source = Source("worked case", asOf: PrintedDate("2024-08"))

    static let needs = [
        Need(
            id: id("N1"), partnerCityId: id("pc-pw-airai"),
            text: LocalisedText(en: "independent-grid control, renewables + efficiency"),
            sectors: [id("renewable-energy"), id("energy-efficiency")], priority: 1, verifiedOn: PrintedDate("2024-08"),
            source: source),
        Need(
            id: id("N2"), partnerCityId: id("pc-pw-airai"), text: LocalisedText(en: "household waste"),
            sectors: [id("waste")], priority: 3, verifiedOn: PrintedDate("2019-05"), source: source),
    ]

    static let companies = [
        Company(id: id("co-1"), names: Names(en: "Grid Co."), jcmExperience: true, source: source),
        Company(id: id("co-2"), names: Names(en: "Roof Co."), jcmExperience: true, source: source),
        Company(id: id("co-3"), names: Names(en: "Sorting Co."), source: source),
        Company(id: id("co-4"), names: Names(en: "Bus Co."), source: source),
    ]

    static func offers(withdrawn: CivilDate?) -> [Technology] {
        [
            Technology(
                id: id("O1"), names: Names(en: "Island-grid control", ja: "離島系統の制御"), companyId: id("co-1"),
                sectors: [id("renewable-energy"), id("energy-efficiency")], withdrawnOn: withdrawn, source: source),
            Technology(
                id: id("O2"), names: Names(en: "Rooftop PV", ja: "屋根置き太陽光"), companyId: id("co-2"),
                sectors: [id("renewable-energy"), id("solar-pv")], source: source),
            Technology(
                id: id("O3"), names: Names(en: "Waste sorting", ja: "ごみ分別"), companyId: id("co-3"),
                sectors: [id("waste")], source: source),
            Technology(
                id: id("O4"), names: Names(en: "Hydrogen bus", ja: "水素バス"), companyId: id("co-4"),
                sectors: [id("hydrogen"), id("transport")], source: source),
        ]
    }
}
