import Model

extension Municipality {
    /// The predicate that a factor asks about, and what the record itself says of it; `nil` for a factor that rests on
    /// other records. Silence is no statement.
    func statement(on factor: Factor, _ day: CivilDate) -> (predicate: FactPredicate, stated: RecordWord?)? {
        switch factor {
        case .leadingArea: (.decarbonizationLeadingArea, leadingAreaWord)
        case .policy: (.zeroCarbonDeclaration, zeroCarbonDeclaration?.word)
        case .platform: (.publicPrivatePlatform, platforms(by: day).first?.word)
        default: nil
        }
    }

    /// Those that had started by a day.
    func platforms(by day: CivilDate) -> [Platform] {
        (platforms ?? []).filter { $0.word.timing(on: day).counts }
    }
}
