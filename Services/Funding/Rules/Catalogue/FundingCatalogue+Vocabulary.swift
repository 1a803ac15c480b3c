package import Model

extension FundingCatalogue {
    /// The facts of the vocabulary, each with the number of schemes that ask for it on a day.
    package func vocabulary(on day: CivilDate) -> [FactDescription] {
        let asking = versions.filter { $0.isInForce(on: day) }.flatMap(\.facts)
            .reduce(into: [:]) { $0[$1, default: 0] += 1 }
        return FactName.allCases.map { FactDescription($0, askedBy: asking[$0] ?? 0) }
    }
}
