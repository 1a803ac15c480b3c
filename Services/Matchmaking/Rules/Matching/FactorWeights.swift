import Model

/// What each factor of a profile counts. Profiles have few factors, so going through them is quicker than a hash.
struct FactorWeights {
    private let weights: [(factor: Factor, weight: Int)]

    /// Nothing for a factor that the profile does not have.
    subscript(factor: Factor) -> Int { weights.first { $0.factor == factor }?.weight ?? 0 }
}

extension FactorWeights {
    init(_ profile: WeightProfile) { weights = profile.weights.map { ($0.factor, $0.weight) } }
}
