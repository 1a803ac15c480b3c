import Model

/// The points of a computed row, which are whole: only reviewers' means are not.
struct WholeRange: Hashable, Sendable {
    let min: Int
    let max: Int

    init(min: Int, max: Int) {
        self.min = min
        self.max = max
    }

    /// Decided.
    init(_ points: Int) {
        self.init(min: points, max: points)
    }

    /// `nil` where a mean is in it.
    init?(_ range: PointRange) {
        guard let min = range.min.whole, let max = range.max.whole else { return nil }
        self.init(min: min, max: max)
    }

    var isDecided: Bool { min == max }
}

extension PointRange {
    init(_ range: WholeRange) {
        self.init(min: range.min, max: range.max)
    }
}
