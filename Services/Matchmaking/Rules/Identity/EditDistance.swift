/// How many letters tell two texts apart.
enum EditDistance {
    /// Whether at most `limit` letters have to be put in, left out, changed or swapped with their neighbour.
    static func isWithin(_ limit: Int, _ one: [Unicode.Scalar], _ other: [Unicode.Scalar]) -> Bool {
        guard abs(one.count - other.count) <= limit else { return false }
        var beforeLast: [Int] = []
        var last = Array(0...other.count)
        for row in one.indices {
            var next = [row + 1] + Array(repeating: 0, count: other.count)
            for column in other.indices {
                let isSame = one[row] == other[column]
                next[column + 1] = min(
                    last[column] + (isSame ? 0 : 1), last[column + 1] + 1, next[column] + 1)
                if row > 0, column > 0, one[row] == other[column - 1], one[row - 1] == other[column] {
                    next[column + 1] = min(next[column + 1], beforeLast[column - 1] + 1)
                }
            }
            guard (next.min() ?? 0) <= limit else { return false }
            beforeLast = last
            last = next
        }
        return last[other.count] <= limit
    }
}
