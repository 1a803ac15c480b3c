import Model

extension Municipality {
    /// The predicate that a factor asks about, and what the record itself says of it; `nil` for a factor that rests on
    /// other records. Silence is no statement.
    func statement(on factor: Factor) -> (predicate: FactPredicate, stated: (truth: Bool, source: Source)?)? {
        switch factor {
        case .leadingArea:
            let source = leadingArea.map { Source($0.source, asOf: $0.selectedOn) } ?? source
            return (.decarbonizationLeadingArea, decarbonizationLeadingArea.map { ($0, source) })
        case .policy:
            return (.zeroCarbonDeclaration, zeroCarbonDeclaration.map { (true, Source($0.source)) })
        case .platform:
            return (.publicPrivatePlatform, platforms?.first.map { (true, Source($0.source)) })
        default: return nil
        }
    }
}
