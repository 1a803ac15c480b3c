/// One record in its place. All scores are whole numbers from 0 to 255,000.
package struct RankedRecord: Codable, Hashable, Sendable {
    /// 1 is the best.
    package let rank: Int
    package let kind: MatchmakingKind
    package let id: String
    package let names: Names
    /// Who offers it, where a technology is ranked.
    package let company: Organisation?
    /// The records beside it: of a need, its city and the technology that serves it.
    package let related: [RelatedRecord]?
    /// What to check about the record before its place is used: of a need, its age.
    package let flags: [Reason]?
    /// What sources say of the record or its firm that no factor counts: a base in the country, interest.
    package let facts: [Reason]?
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
    /// Up to three single facts that would raise the score, the best place first.
    package private(set) var counterfactuals: [Counterfactual] = []

    package init(
        rank: Int, kind: MatchmakingKind, id: String, names: Names, company: Organisation? = nil,
        related: [RelatedRecord]? = nil, flags: [Reason]? = nil, facts: [Reason]? = nil,
        factors: [FactorScore], matchedTerms: [MatchedTerm] = []
    ) {
        self.rank = rank
        self.kind = kind
        self.id = id
        self.names = names
        self.company = company
        self.related = related
        self.flags = flags
        self.facts = facts
        self.factors = factors
        self.matchedTerms = matchedTerms
        score = factors.reduce(0) { $0 + $1.contribution }
        potential = factors.reduce(0) { $0 + $1.weight * $1.hi }
        guaranteed = factors.reduce(0) { $0 + $1.weight * $1.lo }
        knownShare = factors.reduce(0) { $0 + ($1.isKnown ? $1.weight : 0) }
        unknown = OpenQuestion.gains(of: factors)
    }

    /// The same record with what would raise it.
    package func with(_ counterfactuals: [Counterfactual]) -> RankedRecord {
        var record = self
        record.counterfactuals = counterfactuals
        return record
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
    /// The same in Japanese, where the phrase names a sector or a concept.
    package let ja: String?
    /// The sector that the phrase names, in whichever language.
    package let sector: Sector.ID?
    /// The concept of the term list that the phrase names, in whichever language.
    package let concept: DomainTerm.ID?
    /// Its part of the contribution of the text, in a search of the relevance; the parts add up to it exactly.
    package let contribution: Int

    package init(
        term: String, ja: String? = nil, sector: Sector.ID? = nil, concept: DomainTerm.ID? = nil, contribution: Int = 0
    ) {
        self.term = term
        self.ja = ja
        self.sector = sector
        self.concept = concept
        self.contribution = contribution
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
