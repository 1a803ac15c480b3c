import RankingSupport
import Testing

@Suite("Measures of a ranking")
struct TiedRankingTests {
    /// a, then b, c and d level, then e.
    private let ranking = TiedRanking(groups: [["a"], ["b", "c", "d"], ["e"]])

    private struct Case: Sendable, CustomStringConvertible {
        var count = 0
        let right: String
        let expected: Double
        var description: String { "\(right) within \(count)" }
        var set: Set<String> { Set(right.map(String.init)) }
    }

    private static let reciprocalRanks: [Case] = [
        Case(right: "a", expected: 1), Case(right: "c", expected: 13.0 / 36), Case(right: "e", expected: 0.2),
        Case(right: "ae", expected: 1), Case(right: "bcd", expected: 0.5), Case(right: "x", expected: 0),
        Case(right: "", expected: 0),
        // Second in two orders of three, third in the other.
        Case(right: "cd", expected: 4.0 / 9),
    ]

    @Test("the reciprocal rank is the mean over all orders of what is level", arguments: reciprocalRanks)
    private func reciprocalRank(_ one: Case) {
        #expect(abs(ranking.reciprocalRank(of: one.set) - one.expected) < 1e-12)
    }

    private static let hits: [Case] = [
        Case(count: 0, right: "a", expected: 0), Case(count: 1, right: "a", expected: 1),
        Case(count: 1, right: "c", expected: 0), Case(count: 2, right: "c", expected: 1.0 / 3),
        Case(count: 3, right: "c", expected: 2.0 / 3), Case(count: 4, right: "c", expected: 1),
        Case(count: 2, right: "cd", expected: 2.0 / 3), Case(count: 3, right: "cd", expected: 1),
        Case(count: 4, right: "e", expected: 0), Case(count: 9, right: "e", expected: 1),
        Case(count: 9, right: "x", expected: 0),
    ]

    @Test("a hit counts by the chance of being among the first", arguments: hits)
    private func hit(_ one: Case) {
        #expect(abs(ranking.hit(within: one.count, of: one.set) - one.expected) < 1e-12)
    }

    @Test("the discounted gain is that of grades 2^g − 1 over the best order's")
    func discountedGain() {
        // a gains 1; b, c and d gain 3 / 3 each in the mean. The best order has 3, then 1.
        let second = 0.630_929_753_571_457_4
        let expected = (1 + second + 0.5) / (3 + second)
        #expect(abs(ranking.discountedGain(within: 3, grades: ["a": 1, "c": 2]) - expected) < 1e-12)
        #expect(abs(ranking.discountedGain(within: 1, grades: ["a": 1, "c": 2]) - 1.0 / 3) < 1e-12)
        #expect(abs(ranking.discountedGain(within: 10, grades: ["a": 3]) - 1) < 1e-12)
        #expect(ranking.discountedGain(within: 10, grades: [:]) == 0)
    }

    @Test("keys sort member by member, the greater first, and what has none comes last")
    func keys() {
        let keys = ["a": [1, 2], "b": [1, 3], "c": [1], "d": [1, 3]]
        let ranking = TiedRanking(["a", "b", "c", "d", "e"]) { keys[$0] ?? [] }
        #expect(ranking.groups.map { $0.sorted() } == [["b", "d"], ["a"], ["c"], ["e"]])
    }

    @Test("a choice at random of four finds the one that is right by rank two in half the cases")
    func random() {
        let ranking = TiedRanking.random(["a", "b", "c", "d"])
        #expect(abs(ranking.reciprocalRank(of: ["b"]) - 25.0 / 48) < 1e-12)
        #expect(abs(ranking.hit(within: 2, of: ["b"]) - 0.5) < 1e-12)
    }
}

@Suite("What few questions can say")
struct ResamplingTests {
    @Test("the interval of the same value is that value, and of none is 0")
    func constant() {
        #expect(Resampling.interval(of: [0.25, 0.25, 0.25]) == 0.25...0.25)
        #expect(Resampling.interval(of: []) == 0...0)
    }

    @Test("the interval of 0 and 1 is all between them, of many halves is near a half")
    func interval() {
        // A quarter of the samples of two is (0, 0), another (1, 1).
        #expect(Resampling.interval(of: [0, 1]) == 0...1)
        let interval = Resampling.interval(of: (0..<400).map { Double($0 % 2) })
        // 0.5 ± 1.96 · 0.5 / √400.
        #expect(abs(interval.lowerBound - 0.451) < 0.008 && abs(interval.upperBound - 0.549) < 0.008)
        #expect(interval == Resampling.interval(of: (0..<400).map { Double($0 % 2) }))
    }

    private struct Difference: Sendable {
        let one: [Double]
        let other: [Double]
        let expected: Double
    }

    private static let differences: [Difference] = [
        Difference(one: [1, 1, 1], other: [0, 0, 0], expected: 2.0 / 8),
        Difference(one: [0, 0, 0], other: [1, 1, 1], expected: 2.0 / 8),
        // Of 4, 2, −2 and −4 two are as large as 4.
        Difference(one: [3, 1], other: [0, 0], expected: 2.0 / 4),
        Difference(one: [2, 0], other: [0, 1], expected: 1), Difference(one: [0.5, 1], other: [0.5, 0], expected: 1),
        Difference(one: [0.5], other: [0.5], expected: 1), Difference(one: [], other: [], expected: 1),
    ]

    @Test("the chance of a difference is the share of the ways to turn it that are as large", arguments: differences)
    private func chance(_ difference: Difference) {
        #expect(Resampling.chance(of: difference.one, against: difference.other) == difference.expected)
    }

    @Test("many differences one way are no accident; as many either way are")
    func manyDifferences() {
        let one = Array(repeating: 0.4, count: 40)
        #expect(Resampling.chance(of: one, against: Array(repeating: 0.3, count: 40)) < 0.001)
        #expect(Resampling.chance(of: one, against: (0..<40).map { $0 % 2 == 0 ? 0.3 : 0.5 }) > 0.9)
    }
}
