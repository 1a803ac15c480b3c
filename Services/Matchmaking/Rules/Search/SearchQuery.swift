package import Model

/// What is searched for among all records. Everything that is given has to fit.
package struct SearchQuery: Hashable, Sendable {
    /// Words of either language; every record where there are none.
    package var text: String?
    /// Any of these; all kinds where none is named.
    package var kinds: Set<MatchmakingKind>
    package var country: CountryCode?
    /// The sector, or one below it.
    package var sector: Sector.ID?

    package init(
        text: String? = nil, kinds: Set<MatchmakingKind> = [], country: CountryCode? = nil, sector: Sector.ID? = nil
    ) {
        self.text = text
        self.kinds = kinds
        self.country = country
        self.sector = sector
    }
}

/// A place in a list of hits: what comes next is searched from there.
package struct SearchPlace: Hashable, Sendable {
    package let relevance: Int
    package let kind: MatchmakingKind
    package let id: String

    init(relevance: Int, kind: MatchmakingKind, id: String) {
        self.relevance = relevance
        self.kind = kind
        self.id = id
    }

    /// `nil` for a text that is no place: "255:technology:TEC-001".
    package init?(_ text: String) {
        let parts = text.split(separator: ":", maxSplits: 2, omittingEmptySubsequences: false).map(String.init)
        guard parts.count == 3, let relevance = Int(parts[0]), (0...255).contains(relevance),
            let kind = MatchmakingKind(rawValue: parts[1]), RecordIdentity.isValid(parts[2])
        else { return nil }
        self.relevance = relevance
        self.kind = kind
        id = parts[2]
    }

    package var text: String { "\(relevance):\(kind.rawValue):\(id)" }
}

/// One page of hits.
package struct SearchFindings: Hashable, Sendable {
    package let hits: [SearchHit]
    package let found: Int
    /// By kind, in the order of the kinds; none that was not found.
    package let counts: [KindCount]
    /// Where the next page begins; none after the last one.
    package let next: SearchPlace?
}
