/// How far two lists agree on what comes before what.
package enum RankAgreement {
    /// Kendall's τ over all that either list has, −1…1: 1 for the same list, and for two empty ones.
    ///
    /// What a list does not have comes after all that it has; of two things that one list lacks it says nothing, which
    /// counts as half (Fagin, Kumar and Sivakumar, "Comparing Top k Lists", 2003, K with p = ½).
    package static func tau(_ one: [String], _ other: [String]) -> Double {
        let (places, otherPlaces) = (places(one), places(other))
        let all = Set(one).union(other).sorted()
        guard all.count > 1 else { return one == other ? 1 : -1 }
        var sum = 0
        for (index, first) in all.enumerated() {
            for second in all[(index + 1)...] {
                sum += order(first, second, places) * order(first, second, otherPlaces)
            }
        }
        return Double(sum) / Double(all.count * (all.count - 1) / 2)
    }

    /// 1 where the first comes before the second, −1 where after, 0 where the list has neither.
    private static func order(_ first: String, _ second: String, _ places: [String: Int]) -> Int {
        let (place, other) = (places[first] ?? .max, places[second] ?? .max)
        return place == other ? 0 : place < other ? 1 : -1
    }

    private static func places(_ list: [String]) -> [String: Int] {
        list.enumerated().reduce(into: [:]) { $0[$1.element] = $1.offset }
    }
}
