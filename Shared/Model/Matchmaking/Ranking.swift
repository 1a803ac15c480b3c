/// Records in order of fit, with the reasons of every place.
package struct Ranking: Codable, Hashable, Sendable {
    /// The day that decides statuses, ages and periods.
    package let asOf: CivilDate
    package let profile: WeightProfile.ID
    package let order: RankingOrder
    /// Nothing with less is in the ranking, in the scores that the order sorts by; none where no such bound was set.
    package let atLeast: Int?
    /// Whether the country is in the programme's scope on that day; none where every record has its own country.
    package let scope: ScopeVerdict?
    /// The sectors that were looked for, stated or recognised in the text.
    package let sectors: [NamedSector]
    /// What to check about the question itself: "need last verified 2019-05 → verify (§3.1 step 3)".
    package let flags: [Reason]
    package let results: [RankedRecord]
    /// Records above the threshold before the limit was applied.
    package let found: Int
    /// The unknown fact that could change the places of the results most; none where no answer changes them.
    package let nextQuestion: NextQuestion?
    /// Records that a hard rule removed, each with the rule; the first hundred.
    package let excluded: [Exclusion]
    package let excludedCount: Int

    /// The most exclusions that are listed.
    package static let listedExclusions = 100

    package init(
        asOf: CivilDate, profile: WeightProfile.ID, order: RankingOrder = .expected, atLeast: Int? = nil,
        scope: ScopeVerdict?, sectors: [NamedSector], flags: [Reason], results: [RankedRecord], found: Int,
        nextQuestion: NextQuestion? = nil, excluded: [Exclusion], excludedCount: Int? = nil
    ) {
        self.asOf = asOf
        self.profile = profile
        self.order = order
        self.atLeast = atLeast
        self.scope = scope
        self.sectors = sectors
        self.flags = flags
        self.results = results
        self.found = found
        self.nextQuestion = nextQuestion
        self.excluded = Array(excluded.prefix(Self.listedExclusions))
        self.excludedCount = excludedCount ?? excluded.count
    }
}

/// Whether a country is in scope: yes, no, or to be confirmed with the latest guidelines.
package struct ScopeVerdict: Codable, Hashable, Sendable {
    package let verdict: Truth
    package let reason: Reason
    /// The edition of the guidebook that prints the country's status; none for a later fact, or for a country that no
    /// edition names.
    package let edition: String?

    package init(_ verdict: Truth, _ reason: Reason, edition: String? = nil) {
        self.verdict = verdict
        self.reason = reason
        self.edition = edition
    }
}

/// A sector with the label that people know it by.
package struct NamedSector: Codable, Hashable, Sendable {
    package let id: Sector.ID
    package let names: Names

    package init(id: Sector.ID, names: Names) {
        self.id = id
        self.names = names
    }
}

/// A record that a hard rule removed.
package struct Exclusion: Codable, Hashable, Sendable {
    package let kind: MatchmakingKind
    package let id: String
    package let names: Names
    package let reason: Reason

    package init(kind: MatchmakingKind, id: String, names: Names, reason: Reason) {
        self.kind = kind
        self.id = id
        self.names = names
        self.reason = reason
    }
}
