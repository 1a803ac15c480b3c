/// How well a method answers questions, and how sure that is.
package struct QualityFigures: Sendable {
    package let reciprocalRanks: [Double]
    package let meanReciprocalRank: Double
    /// The interval of its 95 %.
    package let interval: ClosedRange<Double>
    /// The share of questions with one of those chosen among the first 1, 3 and 10.
    package let hits: [Int: Double]
    package let discountedGain: Double

    package static let hitPlaces = [1, 3, 10]

    package init(_ answers: [(choice: PastChoice, ranking: TiedRanking)]) {
        func mean(_ value: (PastChoice, TiedRanking) -> Double) -> Double {
            answers.isEmpty ? 0 : answers.reduce(0) { $0 + value($1.choice, $1.ranking) } / Double(answers.count)
        }
        reciprocalRanks = answers.map { $0.ranking.reciprocalRank(of: $0.choice.chosen) }
        meanReciprocalRank = mean { $1.reciprocalRank(of: $0.chosen) }
        interval = Resampling.interval(of: reciprocalRanks)
        hits = Self.hitPlaces.reduce(into: [:]) { hits, count in
            hits[count] = mean { $1.hit(within: count, of: $0.chosen) }
        }
        discountedGain = mean { $1.discountedGain(within: 10, grades: $0.grades) }
    }
}

/// All methods on the same questions.
package struct QualityReport: Sendable {
    package let questions: Int
    package let figures: [(method: RankingMethod, figures: QualityFigures)]
    /// The best of the methods that are not ours, by mean reciprocal rank.
    package let bestBaseline: RankingMethod?
    /// The chance of so large a difference to it if the two were as good as one another.
    package let chance: Double?

    package init(
        _ choices: [PastChoice], _ methods: [RankingMethod], ranking: (PastChoice, RankingMethod) -> TiedRanking
    ) {
        questions = choices.count
        let figures = methods.map { method in
            (method: method, figures: QualityFigures(choices.map { (choice: $0, ranking: ranking($0, method)) }))
        }
        self.figures = figures
        let ours = figures.first { $0.method == .renkei }
        let best = figures.filter { $0.method != .renkei }
            .max { $0.figures.meanReciprocalRank < $1.figures.meanReciprocalRank }
        bestBaseline = best?.method
        chance = ours.flatMap { ours in
            best.map { Resampling.chance(of: ours.figures.reciprocalRanks, against: $0.figures.reciprocalRanks) }
        }
    }
}
