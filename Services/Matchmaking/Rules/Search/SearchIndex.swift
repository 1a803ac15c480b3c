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

    /// Kind by kind, each in the order of the ids.
    let lines: [Line]
    let text: TextIndex

    init(_ catalogue: Catalogue, _ analysis: TextAnalysis) {
        let entries = catalogue.entries.map { (entry: $0, text: $0.searchedText) }
        let cities = catalogue.partnerCities
        lines = entries.map { entry, text in
            var countries = text.countries
            // A need is where its city is.
            if case .need(let need) = entry, let city = cities[need.partnerCityId] { countries = [city.country] }
            return Line(
                kind: entry.kind, id: entry.key, names: text.names, countries: countries, sectors: text.sectors)
        }
        text = TextIndex(entries.map { $0.text.documents(by: analysis) })
    }
}
