/// Finds the known name that a misspelt one was probably meant to be.
enum NearestName {
    /// The nearest of the names by edit distance, the first in order among equals; `nil` where none is near enough to
    /// be a misspelling (at most a third of the letters differ).
    static func of(_ name: String, among known: some Sequence<String>) -> String? {
        let wanted = Array(name.lowercased())
        let nearest = known.sorted()
            .map { (name: $0, distance: distance(wanted, Array($0.lowercased()))) }
            .min { $0.distance < $1.distance }
        guard let nearest, nearest.distance * 3 <= max(wanted.count, nearest.name.count) else { return nil }
        return nearest.name
    }

    private static func distance(_ left: [Character], _ right: [Character]) -> Int {
        // Names longer than any real one are not worth the quadratic work.
        guard left.count <= 64, right.count <= 64 else { return .max / 4 }
        var row = Array(0...right.count)
        for (i, letter) in left.enumerated() {
            var diagonal = row[0]
            row[0] = i + 1
            for (j, other) in right.enumerated() {
                let substituted = diagonal + (letter == other ? 0 : 1)
                diagonal = row[j + 1]
                row[j + 1] = min(substituted, row[j] + 1, row[j + 1] + 1)
            }
        }
        return row[right.count]
    }
}
