package import Model

/// How a ranking is to be made.
package struct RankingOptions: Hashable, Sendable {
    /// The most results.
    package var limit: Int
    package var order: RankingOrder
    /// Nothing with less is in the ranking, in the scores that the order sorts by.
    package var atLeast: Int?
    /// The weights; the profile in use where none is given.
    package var profile: WeightProfile?

    /// No score is greater: 1,000 weights of at most 255.
    package static let greatestScore = 255 * WeightProfile.total

    package init(
        limit: Int, order: RankingOrder = .expected, atLeast: Int? = nil, profile: WeightProfile? = nil
    ) {
        self.limit = limit
        self.order = order
        self.atLeast = atLeast
        self.profile = profile
    }
}
