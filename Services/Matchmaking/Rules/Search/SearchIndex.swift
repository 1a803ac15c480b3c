import Model

/// All records of all kinds, ready to be searched by words of either language.
struct SearchIndex: Sendable {
    /// One record, as a search lists it.
    struct Line: Sendable {
        let kind: MatchmakingKind
        let id: String
        let names: Names
        let countries: [CountryCode]
        let sectors: [Sector.ID]
    }

    /// In the order in which they were put; `nil` in the place of one that was put again.
    private(set) var lines: [Line?] = []
    private(set) var text: TextIndex
    private var places: [RecordName: Int] = [:]

    init(_ catalogue: Catalogue, _ analysis: TextAnalysis) {
        text = TextIndex([])
        put(catalogue.entries, of: catalogue, analysis)
    }

    /// Adds records, or puts them in the places of those of their kinds with their ids. Empty places are made up for by
    /// making the index anew where they are more than half.
    mutating func put(_ changed: [CatalogueEntry], of catalogue: Catalogue, _ analysis: TextAnalysis) {
        let entries = Self.latest(changed, with: catalogue).map {
            (entry: $0, text: $0.searchedText(in: catalogue))
        }
        var gone: [Int] = []
        for (entry, text) in entries {
            if let place = places.updateValue(lines.count, forKey: RecordName(entry.kind, entry.key)) {
                gone.append(place)
                lines[place] = nil
            }
            lines.append(Self.line(entry, text, catalogue))
        }
        let documents = entries.mappedInParallel { $0.text.documents(by: analysis) }
        text.replace(gone, by: documents)
        if lines.count > 2 * places.count + 1_024 { self = SearchIndex(catalogue, analysis) }
    }

    /// Where a record stands among the lines.
    func place(of record: RecordName) -> Int? { places[record] }

    /// Each record once, as the catalogue has it; with a city its needs, which are where the city is, and with a party
    /// the projects and agreements that are found by its names.
    private static func latest(_ changed: [CatalogueEntry], with catalogue: Catalogue) -> [CatalogueEntry] {
        let own = changed.map { RecordName($0.kind, $0.key) }
        let cities = Set(own.filter { $0.kind == .partnerCity }.map(\.id))
        let needs =
            cities.isEmpty ? [] : catalogue.needs.all.filter { cities.contains($0.partnerCityId.value) }.map(\.key)
        let parties = Set(own.filter { CatalogueEntry.partyKinds.contains($0.kind) })
        let dependents = catalogue.entries(pointingTo: parties).map { RecordName($0.kind, $0.key) }
        return (own + needs.map { RecordName(.need, $0) } + dependents).firstOccurrences
            .compactMap { catalogue.entry($0.kind, $0.id) }
    }

    private static func line(_ entry: CatalogueEntry, _ text: SearchedText, _ catalogue: Catalogue) -> Line {
        var countries = text.countries
        if case .need(let need) = entry, let city = catalogue.partnerCities[need.partnerCityId] {
            countries = [city.country]
        }
        return Line(
            kind: entry.kind, id: entry.key, names: text.names, countries: countries, sectors: text.sectors)
    }
}
