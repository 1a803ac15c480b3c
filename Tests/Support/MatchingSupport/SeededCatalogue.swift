package import MatchmakingRules
package import Model

/// Records and questions made up from a seed, over sectors and countries of a catalogue: firms with and without a past,
/// technologies in both languages, withdrawn ones, dates as precise as sources print them, and what sources say.
///
/// There are few of everything, so that records meet: a fact is mostly about a firm that offers something.
package struct SeededCatalogue {
    package var random: SeededGenerator
    /// Some of the sectors of the catalogue, each with those above it.
    package let sectors: [Sector]
    private let countryEntries: [CatalogueEntry]

    /// The day of every question: before some of what is on record, after most of it.
    package static let asOf = day("2025-11-01")
    static let source = Source("made up", asOf: PrintedDate("2024-08"))
    package static let countries = ["VN", "PH", "TH", "PW", "KE"].map { country($0) }
    package static let firms: [Company.ID] = (0..<6).map { id("co-\($0)") }
    package static let projects: [JCMProject.ID] = (0..<10).map { id("JCM-\($0)") }

    package init(seed: UInt64, over catalogue: Catalogue) {
        random = SeededGenerator(seed: seed)
        let all = catalogue.sectors.all
        let few = all.shuffled(using: &random).prefix(Int.random(in: 4...16, using: &random)).map(\.id)
        var kept = Set(few)
        for sector in few {
            var next = catalogue.sectors[sector]?.parent
            while let above = next, kept.insert(above).inserted { next = catalogue.sectors[above]?.parent }
        }
        sectors = all.filter { kept.contains($0.id) }
        countryEntries = catalogue.entries(of: .country).filter { Self.countries.map(\.value).contains($0.key) }
    }

    // MARK: - Chance

    package mutating func pick<Element>(_ all: [Element]) -> Element {
        all[Int.random(in: 0..<all.count, using: &random)]
    }

    package mutating func chance(_ oneIn: Int) -> Bool { Int.random(in: 0..<oneIn, using: &random) == 0 }

    package mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &random) }

    mutating func some<Element>(_ all: [Element], upTo most: Int) -> [Element] {
        (0..<number(0...most)).map { _ in pick(all) }
    }

    private static let words = """
        island grid control battery rooftop panel waste sorting methane landfill chiller hospital boiler cement kiln bus
        charging hydrogen fuel sludge water pump canal turbine biomass pellet efficient small large local market
        離島 系統 制御 蓄電池 屋根 廃棄物 分別 埋立地 病院 冷凍機 工場 排熱 回収 水素 燃料 下水 汚泥 水力 バイオマス 効率
        """.split(whereSeparator: \.isWhitespace).map(String.init)

    package mutating func text(_ most: Int) -> String {
        var words = some(Self.words, upTo: most)
        if chance(2) { words.append(pick(sectors).names.en) }
        if chance(3), let ja = pick(sectors).names.ja { words.append(ja) }
        if chance(4) { words.append(pick(Self.spellings)) }
        return words.isEmpty ? "offer" : words.joined(separator: " ")
    }

    mutating func sectorIDs(_ most: Int) -> [Sector.ID] { some(sectors.map(\.id), upTo: most) }

    mutating func date() -> PrintedDate? {
        chance(6)
            ? nil : PrintedDate(pick(["2025", "2024-08", "2021-03-05", "2016", "FY2019", "2023-11-01", "2018-06"]))
    }

    /// A source of any day: before the question, after it, or of none that can be read.
    mutating func someSource() -> Source {
        Source(
            "made up", asOf: chance(3) ? PrintedDate(pick(["2026-02", "2018-06", "2025", "once"])) : Self.source.asOf)
    }

    mutating func truth() -> Bool? { pick([nil, false, true]) }

    // MARK: - Records

    package mutating func technology(_ key: String) -> Technology {
        var record = Technology(
            id: id(key), names: Names(en: text(4), ja: chance(2) ? text(3) : nil),
            companyId: chance(5) ? nil : pick(Self.firms), sectors: [pick(sectors).id] + sectorIDs(2),
            withdrawnOn: chance(12) ? day("2025-01-01") : nil,
            source: Source("made up", asOf: chance(6) ? PrintedDate("2026-02") : date()))
        if chance(3) { record.summary = LocalisedText(en: text(12), ja: chance(2) ? text(9) : nil) }
        if chance(3) { record.countries = some(Self.countries, upTo: 2) }
        if chance(4) { record.evidenceProjectIds = [pick(Self.projects)] }
        return record
    }

    package mutating func company(_ key: String) -> Company {
        Company(
            id: id(key), names: Names(en: text(2)), countries: chance(2) ? some(Self.countries, upTo: 2) : nil,
            jcmExperience: truth(), c3pParticipant: truth(), source: someSource())
    }

    package mutating func jcmProject(_ key: String) -> JCMProject {
        JCMProject(
            id: id(key), recordKind: chance(8) ? pick(JCMProject.Listing.allCases) : .selected,
            country: pick(Self.countries), fiscalYear: chance(4) ? nil : number(2018...2027), title: text(4),
            representativeId: chance(6) ? nil : pick(Self.firms), sectors: [pick(sectors).id] + sectorIDs(1),
            possiblySameAs: chance(4) ? [pick(Self.projects)] : nil, source: Self.source)
    }

    package mutating func c3pProject(_ key: String) -> C3PProject {
        C3PProject(
            id: id(key), fiscalYears: [number(2021...2026)], partnerCity: "a city", partnerCityIds: [],
            country: pick(Self.countries), leadProposerId: chance(4) ? nil : pick(Self.firms),
            participantIds: chance(3) ? some(Self.firms, upTo: 2) : nil, source: Self.source)
    }

    /// Sectors, countries, terms, firms with their past, technologies, and what sources say of them.
    package mutating func entries(technologies: Int) -> [CatalogueEntry] {
        var entries = sectors.map(CatalogueEntry.sector) + countryEntries
        entries += Self.terms.map(CatalogueEntry.term)
        entries += Self.firms.map { .company(company($0.value)) }
        entries += Self.projects.prefix(number(0...Self.projects.count)).map { .jcmProject(jcmProject($0.value)) }
        entries += (0..<number(0...5)).map { .c3pProject(c3pProject("C3P-\($0)")) }
        entries += (0..<technologies).map { .technology(technology("TEC-\($0)")) }
        entries += (0..<number(0...8)).map { .fact(fact("F-\($0)", technologies: technologies)) }
        entries += (0..<number(0...2)).map { .closedList(closedList("L-\($0)", technologies: technologies)) }
        return entries
    }

    /// One record more, or another version of one.
    package mutating func change(technologies: Int) -> CatalogueEntry {
        switch number(0...20) {
        case 0...2: .company(company(pick(Self.firms).value))
        case 3...5: .jcmProject(jcmProject(pick(Self.projects).value))
        case 6...7: .c3pProject(c3pProject("C3P-\(number(0...6))"))
        case 8...12: .fact(fact("F-\(number(0...9))", technologies: technologies))
        case 13: .closedList(closedList("L-\(number(0...2))", technologies: technologies))
        case 14: .term(pick(Self.terms + Self.otherTerms))
        default: .technology(technology("TEC-\(number(0...technologies + 4))"))
        }
    }
}
