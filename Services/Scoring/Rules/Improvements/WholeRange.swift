import Model

/// The points of a computed row, which are whole: only reviewers' means are not.
struct WholeRange: Sendable {
    let min: Int
    let max: Int

    /// `nil` where a mean is in it.
    init?(_ range: PointRange) {
        guard let min = range.min.whole, let max = range.max.whole else { return nil }
        self.min = min
        self.max = max
    }

    var isDecided: Bool { min == max }
}
