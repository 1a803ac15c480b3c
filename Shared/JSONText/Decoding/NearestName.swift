/// Which of some known names a writer most likely meant.
package enum NearestName {
    /// Longer names are not compared: the work grows with the square of the length.
    private static let comparedScalars = 64

    /// The name with the fewest edits from the given one, letter case aside; the first of equals. Nil if even that
    /// differs in more than half of its letters.
    package static func of(_ name: String, among known: [String]) -> String? {
        let wanted = Array(name.lowercased().unicodeScalars.prefix(comparedScalars + 1))
        guard wanted.count <= comparedScalars else { return nil }
        var nearest: (name: String, distance: Int)?
        for candidate in known {
            let other = Array(candidate.lowercased().unicodeScalars)
            let longer = max(wanted.count, other.count)
            guard other.count <= comparedScalars, abs(wanted.count - other.count) * 2 <= longer else { continue }
            let distance = edits(wanted, other)
            guard distance * 2 <= longer, distance < nearest?.distance ?? .max else { continue }
            nearest = (candidate, distance)
        }
        return nearest?.name
    }

    /// Insertions, deletions, replacements and swaps of neighbours that turn one text into the other, no part edited
    /// twice.
    private static func edits(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
        var beforeLast: [Int] = []
        var last = Array(0...right.count)
        for row in left.indices {
            var next = [row + 1]
            for column in right.indices {
                let replaced = last[column] + (left[row] == right[column] ? 0 : 1)
                var best = min(replaced, last[column + 1] + 1, next[column] + 1)
                let isSwap =
                    row > 0 && column > 0 && left[row] == right[column - 1] && left[row - 1] == right[column]
                if isSwap { best = min(best, beforeLast[column - 1] + 1) }
                next.append(best)
            }
            (beforeLast, last) = (last, next)
        }
        return last[right.count]
    }
}
