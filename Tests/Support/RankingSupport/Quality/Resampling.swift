/// What so few questions can say of a mean, and of a difference. The same for the same seed.
package enum Resampling {
    /// The interval that holds the mean of 95 % of samples drawn with replacement (percentile bootstrap).
    package static func interval(of values: [Double], resamples: Int = 2_000, seed: UInt64 = 1) -> ClosedRange<Double> {
        guard !values.isEmpty else { return 0...0 }
        var random = SplitMix(seed: seed)
        let means = (0..<resamples).map { _ in
            let sum = (0..<values.count).reduce(0.0) { sum, _ in
                sum + values[Int.random(in: 0..<values.count, using: &random)]
            }
            return sum / Double(values.count)
        }.sorted()
        return means[resamples / 40]...means[resamples - 1 - resamples / 40]
    }

    /// The chance of a difference of means at least as large, either way, if it did not matter which of the two methods
    /// gave which value of a question (paired randomisation test). Exact where all ways can be gone through, otherwise
    /// from as many drawn ones.
    package static func chance(
        of one: [Double], against other: [Double], ways: Int = 10_000, seed: UInt64 = 1
    ) -> Double {
        let differences = zip(one, other).map { $0 - $1 }.filter { $0 != 0 }
        // Sums of the same parts in another order may differ in their last bit.
        let found = abs(differences.reduce(0, +)) - 1e-9
        func isAsLarge(_ isTurned: (Int) -> Bool) -> Bool {
            abs(differences.enumerated().reduce(0) { $0 + (isTurned($1.offset) ? -$1.element : $1.element) }) >= found
        }
        if differences.count < 31, 1 << differences.count <= ways {
            let all = 1 << differences.count
            return Double((0..<all).count { way in isAsLarge { way >> $0 & 1 == 1 } }) / Double(all)
        }
        var random = SplitMix(seed: seed)
        let count = (0..<ways).count { _ in
            let turned = differences.map { _ in Bool.random(using: &random) }
            return isAsLarge { turned[$0] }
        }
        // The way that was found is one of them.
        return Double(count + 1) / Double(ways + 1)
    }
}
