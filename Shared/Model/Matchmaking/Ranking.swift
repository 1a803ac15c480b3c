/// Records in order of fit, with the reasons of every place.
package struct Ranking: Codable, Hashable, Sendable {
    /// The day that decides statuses, ages and periods.
    package let asOf: CivilDate
    package let profile: WeightProfile.ID
    /// Whether the country is in the programme's scope on that day.
    package let scope: ScopeVerdict
    /// The sectors that were looked for, stated or recognised in the text.
    package let sectors: [NamedSector]
    /// What to check about the question itself: "need last verified 2019-05 → verify (§3.1 step 3)".
    package let flags: [Reason]
    package let results: [RankedRecord]
    /// Records above the threshold before the limit was applied.
    package let found: Int
    /// Records that a hard rule removed, each with the rule.
    package let excluded: [Exclusion]

    package init(
        asOf: CivilDate, profile: WeightProfile.ID, scope: ScopeVerdict, sectors: [NamedSector], flags: [Reason],
        results: [RankedRecord], found: Int, excluded: [Exclusion]
    ) {
        self.asOf = asOf
        self.profile = profile
        self.scope = scope
        self.sectors = sectors
        self.flags = flags
        self.results = results
        self.found = found
        self.excluded = excluded
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

/// One record in its place. All scores are whole numbers from 0 to 255,000.
package struct RankedRecord: Codable, Hashable, Sendable {
    /// 1 is the best.
    package let rank: Int
    package let kind: MatchmakingKind
    package let id: String
    package let names: Names
    /// Who offers it, where a technology is ranked.
    package let company: Organisation?
    /// The sum of the contributions, exactly.
    package let score: Int
    /// The score if every unknown fact were good.
    package let potential: Int
    /// The score if every unknown fact were bad.
    package let guaranteed: Int
    /// The share of the weights that rests on known facts, in thousandths.
    package let knownShare: Int
    package let factors: [FactorScore]
    package let matchedTerms: [MatchedTerm]
    /// What is unknown, the largest possible gain first.
    package let unknown: [OpenQuestion]

    package init(
        rank: Int, kind: MatchmakingKind, id: String, names: Names, company: Organisation? = nil,
        factors: [FactorScore], matchedTerms: [MatchedTerm] = []
    ) {
        self.rank = rank
        self.kind = kind
        self.id = id
        self.names = names
        self.company = company
        self.factors = factors
        self.matchedTerms = matchedTerms
        score = factors.reduce(0) { $0 + $1.contribution }
        potential = factors.reduce(0) { $0 + $1.weight * $1.hi }
        guaranteed = factors.reduce(0) { $0 + $1.weight * $1.lo }
        knownShare = factors.reduce(0) { $0 + ($1.isKnown ? $1.weight : 0) }
        unknown = OpenQuestion.gains(of: factors)
    }

    package struct Organisation: Codable, Hashable, Sendable {
        package let id: Company.ID
        package let names: Names

        package init(id: Company.ID, names: Names) {
            self.id = id
            self.names = names
        }
    }
}

/// What one factor adds to a score, and why.
package struct FactorScore: Codable, Hashable, Sendable {
    package let factor: Factor
    package let weight: Int
    /// 0…255: what counts. While the fact is unknown, the profile's prior.
    package let value: Int
    /// The least and the most that the value can turn out to be; both are the value where the fact is known.
    package let lo: Int
    package let hi: Int
    /// weight × value, exactly.
    package let contribution: Int
    package let reason: Reason

    package init(_ factor: Factor, weight: Int, value: Int, lo: Int, hi: Int, reason: Reason) {
        self.factor = factor
        self.weight = weight
        self.value = value
        self.lo = lo
        self.hi = hi
        self.contribution = weight * value
        self.reason = reason
    }

    package var isKnown: Bool { lo == hi }
}

/// A word or phrase of the need that the record also says.
package struct MatchedTerm: Codable, Hashable, Sendable {
    package let term: String
    /// The sector that the phrase names, in whichever language.
    package let sector: Sector.ID?
    /// The concept of the term list that the phrase names, in whichever language.
    package let concept: DomainTerm.ID?

    package init(term: String, sector: Sector.ID? = nil, concept: DomainTerm.ID? = nil) {
        self.term = term
        self.sector = sector
        self.concept = concept
    }
}

/// A fact that is not known and could raise the score.
package struct OpenQuestion: Codable, Hashable, Sendable {
    package let factor: Factor
    /// What the score would gain at most.
    package let gain: Int
    package let question: BilingualText

    static func gains(of factors: [FactorScore]) -> [OpenQuestion] {
        factors.filter { !$0.isKnown }
            .map { OpenQuestion(factor: $0.factor, gain: $0.weight * ($0.hi - $0.value), question: $0.reason.message) }
            .sorted { ($1.gain, $0.factor.rawValue) < ($0.gain, $1.factor.rawValue) }
    }
}
