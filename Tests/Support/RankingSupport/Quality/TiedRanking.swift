import Foundation

/// Candidates in an order in which some may stand level. What is level counts as in any order, each as likely, so no
/// method gains from the letters of an id.
package struct TiedRanking: Sendable {
    /// The best first; the candidates of one group stand level.
    package let groups: [[String]]

    package init(groups: [[String]]) {
        self.groups = groups.filter { !$0.isEmpty }
    }

    /// - Parameter key: what a candidate is sorted by: the greater first, member by member, a missing member last.
    package init(_ candidates: [String], by key: (String) -> [Int]) {
        let keyed = candidates.map { (name: $0, key: key($0)) }.sorted { $1.key.lexicographicallyPrecedes($0.key) }
        var groups: [[String]] = []
        var last: [Int]?
        for (name, key) in keyed {
            if key == last { groups[groups.count - 1].append(name) } else { groups.append([name]) }
            last = key
        }
        self.groups = groups
    }

    /// All level: what a choice at random comes to.
    package static func random(_ candidates: [String]) -> TiedRanking { TiedRanking(groups: [candidates]) }
}

// MARK: - Measures

extension TiedRanking {
    /// 1 / the rank of the first right candidate; 0 where there is none.
    package func reciprocalRank(of right: Set<String>) -> Double {
        first(of: right).map { first in
            first.chances.enumerated().reduce(0) { $0 + $1.element / Double(first.before + $1.offset + 1) }
        } ?? 0
    }

    /// 1 where a right candidate is among the first `count`, 0 where not.
    package func hit(within count: Int, of right: Set<String>) -> Double {
        first(of: right).map { first in first.chances.prefix(max(0, count - first.before)).reduce(0, +) } ?? 0
    }

    /// Normalised discounted cumulative gain of the first `count` (Järvelin and Kekäläinen, 2002): a candidate of grade g
    /// gains 2^g − 1, discounted by log₂ of its rank + 1. 0 where nothing has a grade.
    package func discountedGain(within count: Int, grades: [String: Int]) -> Double {
        func gain(_ grade: Int) -> Double { Double(1 << grade - 1) }
        func discounted(_ gains: [Double]) -> Double {
            zip(gains.prefix(count), Self.discounts(count)).reduce(0) { $0 + $1.0 / $1.1 }
        }
        let expected = groups.flatMap { group -> [Double] in
            let sum = group.reduce(0) { $0 + gain(grades[$1] ?? 0) }
            return Array(repeating: sum / Double(group.count), count: group.count)
        }
        let ideal = discounted(grades.values.sorted(by: >).map(gain))
        return ideal == 0 ? 0 : discounted(expected) / ideal
    }

    private static func discounts(_ count: Int) -> [Double] {
        (0..<count).map { place in log2(Double(place + 2)) }
    }

    /// How many candidates surely stand before the first right one, and the chance of each place from there on.
    private func first(of right: Set<String>) -> (before: Int, chances: [Double])? {
        var before = 0
        for group in groups {
            let hits = group.count(where: right.contains)
            guard hits > 0 else {
                before += group.count
                continue
            }
            var open = 1.0
            let chances = (0...(group.count - hits)).map { place in
                // So many are left, and so many of them are right.
                let chance = open * Double(hits) / Double(group.count - place)
                open -= chance
                return chance
            }
            return (before, chances)
        }
        return nil
    }
}
