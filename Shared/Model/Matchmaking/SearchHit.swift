/// A record that a search found.
package struct SearchHit: Codable, Hashable, Sendable {
    package let kind: MatchmakingKind
    package let id: String
    package let names: Names
    /// 0…255: how much of the text it says; 255 where the text is its id, 0 where no text was searched.
    package let relevance: Int
    package let countries: [CountryCode]
    package let sectors: [Sector.ID]
    package let matchedTerms: [MatchedTerm]

    package init(
        kind: MatchmakingKind, id: String, names: Names, relevance: Int, countries: [CountryCode],
        sectors: [Sector.ID], matchedTerms: [MatchedTerm]
    ) {
        self.kind = kind
        self.id = id
        self.names = names
        self.relevance = relevance
        self.countries = countries
        self.sectors = sectors
        self.matchedTerms = matchedTerms
    }
}

/// How many records of a kind a search found.
package struct KindCount: Codable, Hashable, Sendable {
    package let kind: MatchmakingKind
    package let count: Int

    package init(kind: MatchmakingKind, count: Int) {
        self.kind = kind
        self.count = count
    }
}
