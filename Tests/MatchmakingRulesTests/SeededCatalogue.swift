import MatchmakingRules
import Model

/// Records and needs made up from a seed, over the shipped sectors and countries: firms with and without a past,
/// technologies in both languages, withdrawn ones, dates as precise as sources print them.
struct SeededCatalogue {
    private var random: SeededGenerator
    private static let source = Source("made up", asOf: PrintedDate("2024-08"))
    private static let sectors = ShippedRecords.catalogue.sectors.all
    static let countries = ["VN", "PH", "TH", "PW", "KE"].map { country($0) }

    init(seed: UInt64) { random = SeededGenerator(seed: seed) }

    private static let words = """
        island grid control battery rooftop panel waste sorting methane landfill chiller hospital boiler cement kiln bus
        charging hydrogen fuel sludge water pump canal turbine biomass pellet efficient small large local market
        離島 系統 制御 蓄電池 屋根 廃棄物 分別 埋立地 病院 冷凍機 工場 排熱 回収 水素 燃料 下水 汚泥 水力 バイオマス 効率
        """.split(whereSeparator: \.isWhitespace).map(String.init)

    private mutating func pick<Element>(_ all: [Element]) -> Element {
        all[Int.random(in: 0..<all.count, using: &random)]
    }

    private mutating func chance(_ oneIn: Int) -> Bool { Int.random(in: 0..<oneIn, using: &random) == 0 }

    private mutating func some<Element>(_ all: [Element], upTo most: Int) -> [Element] {
        (0..<Int.random(in: 0...most, using: &random)).map { _ in pick(all) }
    }

    private mutating func text(_ most: Int) -> String {
        var words = some(Self.words, upTo: most)
        if chance(2) { words.append(pick(Self.sectors).names.en) }
        if chance(3), let ja = pick(Self.sectors).names.ja { words.append(ja) }
        return words.isEmpty ? "offer" : words.joined(separator: " ")
    }

    private mutating func sectorIDs(_ most: Int) -> [Sector.ID] { some(Self.sectors.map(\.id), upTo: most) }

    private mutating func date() -> PrintedDate? {
        chance(6)
            ? nil : PrintedDate(pick(["2025", "2024-08", "2021-03-05", "2016", "FY2019", "2023-11-01", "2018-06"]))
    }

    private mutating func truth() -> Bool? { pick([nil, false, true]) }

    mutating func technology(_ key: String, firms: [Company.ID], projects: [JCMProject.ID]) -> Technology {
        var record = Technology(
            id: id(key), names: Names(en: text(4), ja: chance(2) ? text(3) : nil),
            companyId: chance(5) || firms.isEmpty ? nil : pick(firms),
            sectors: [pick(Self.sectors).id] + sectorIDs(2), withdrawnOn: chance(12) ? day("2025-01-01") : nil,
            source: Source("made up", asOf: date()))
        if chance(3) { record.summary = LocalisedText(en: text(12), ja: chance(2) ? text(9) : nil) }
        if chance(3) { record.countries = some(Self.countries, upTo: 2) }
        if chance(4), !projects.isEmpty { record.evidenceProjectIds = [pick(projects)] }
        return record
    }

    mutating func company(_ key: String) -> Company {
        Company(
            id: id(key), names: Names(en: text(2)), countries: chance(2) ? some(Self.countries, upTo: 2) : nil,
            jcmExperience: truth(), c3pParticipant: truth(), source: Self.source)
    }

    mutating func jcmProject(_ key: String, firms: [Company.ID], others: [JCMProject.ID]) -> JCMProject {
        JCMProject(
            id: id(key), country: pick(Self.countries), title: text(4),
            representativeId: firms.isEmpty ? nil : pick(firms), sectors: [pick(Self.sectors).id] + sectorIDs(1),
            possiblySameAs: chance(4) && !others.isEmpty ? [pick(others)] : nil, source: Self.source)
    }

    mutating func c3pProject(_ key: String, firms: [Company.ID]) -> C3PProject {
        C3PProject(
            id: id(key), fiscalYears: [2022], partnerCity: "a city", partnerCityIds: [], country: pick(Self.countries),
            leadProposerId: firms.isEmpty ? nil : pick(firms), source: Self.source)
    }

    mutating func entries(technologies: Int) -> [CatalogueEntry] {
        let firms: [Company.ID] = (0..<6).map { id("co-\($0)") }
        let projects: [JCMProject.ID] = (0..<10).map { id("JCM-\($0)") }
        var entries = ShippedRecords.catalogue.entries(of: .sector) + ShippedRecords.catalogue.entries(of: .country)
        entries += firms.map { CatalogueEntry.company(company($0.value)) }
        entries += projects.map { CatalogueEntry.jcmProject(jcmProject($0.value, firms: firms, others: projects)) }
        entries += (0..<5).map { CatalogueEntry.c3pProject(c3pProject("C3P-\($0)", firms: firms)) }
        entries += (0..<technologies).map {
            CatalogueEntry.technology(technology("TEC-\($0)", firms: firms, projects: projects))
        }
        return entries
    }

    /// One record more, or another version of one.
    mutating func change(technologies: Int) -> CatalogueEntry {
        let firms: [Company.ID] = (0..<6).map { id("co-\($0)") }
        let projects: [JCMProject.ID] = (0..<10).map { id("JCM-\($0)") }
        switch Int.random(in: 0..<6, using: &random) {
        case 0: return .company(company(pick(firms).value))
        case 1: return .jcmProject(jcmProject(pick(projects).value, firms: firms, others: projects))
        case 2: return .c3pProject(c3pProject("C3P-\(Int.random(in: 0..<7, using: &random))", firms: firms))
        default:
            let key = "TEC-\(Int.random(in: 0..<technologies + 5, using: &random))"
            return .technology(technology(key, firms: firms, projects: projects))
        }
    }

    mutating func query() -> NeedQuery {
        let text: LocalisedText =
            switch Int.random(in: 0..<3, using: &random) {
            case 0: LocalisedText(en: self.text(8))
            case 1: LocalisedText(ja: self.text(6))
            default: LocalisedText(en: self.text(6), ja: self.text(5))
            }
        return NeedQuery(
            text: text, sectors: chance(2) ? sectorIDs(3) : [], country: chance(5) ? nil : pick(Self.countries))
    }

    mutating func options() -> RankingOptions {
        RankingOptions(
            limit: pick([1, 2, 3, 10, 100]), order: pick(RankingOrder.allCases),
            atLeast: chance(3) ? Int.random(in: 0...200_000, using: &random) : nil)
    }

    mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &random) }
}
