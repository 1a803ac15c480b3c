/// One fact that would raise a record, with what it would then be.
package struct Counterfactual: Codable, Hashable, Sendable {
    package let factor: Factor
    /// What would have to be so: "one more JCM project of this class of technology".
    package let change: BilingualText
    /// The factor's value then, 0…255.
    package let newValue: Int
    package let newScore: Int
    /// Its place then, all else as it is.
    package let newRank: Int

    package init(factor: Factor, change: BilingualText, newValue: Int, newScore: Int, newRank: Int) {
        self.factor = factor
        self.change = change
        self.newValue = newValue
        self.newScore = newScore
        self.newRank = newRank
    }
}

/// The unknown fact whose answer could change the places of a ranking most: the cheapest question to a human.
package struct NextQuestion: Codable, Hashable, Sendable {
    package let kind: MatchmakingKind
    package let id: String
    package let names: Names
    package let factor: Factor
    package let question: BilingualText
    package let rank: Int
    /// The place among the shown results if the answer is the best one.
    package let rankAtBest: Int
    /// The same if it is the worst one.
    package let rankAtWorst: Int
    /// How far the score can move.
    package let swing: Int

    package init(
        kind: MatchmakingKind, id: String, names: Names, factor: Factor, question: BilingualText, rank: Int,
        rankAtBest: Int, rankAtWorst: Int, swing: Int
    ) {
        self.kind = kind
        self.id = id
        self.names = names
        self.factor = factor
        self.question = question
        self.rank = rank
        self.rankAtBest = rankAtBest
        self.rankAtWorst = rankAtWorst
        self.swing = swing
    }
}

/// A record beside a result, by its kind, id and names.
package struct RelatedRecord: Codable, Hashable, Sendable {
    package let kind: MatchmakingKind
    package let id: String
    package let names: Names

    package init(kind: MatchmakingKind, id: String, names: Names) {
        self.kind = kind
        self.id = id
        self.names = names
    }
}
