import Model

extension Municipality {
    /// The predicate that a factor asks about, and what the record itself says of it; `nil` for a factor that rests on
    /// other records. Silence is no statement.
    func statement(on factor: Factor, _ day: CivilDate) -> (predicate: FactPredicate, stated: RecordWord?)? {
        switch factor {
        case .leadingArea: (.decarbonizationLeadingArea, leadingAreaWord)
        case .policy: (.zeroCarbonDeclaration, zeroCarbonDeclaration?.word)
        case .platform: (.publicPrivatePlatform, latestPlatformWord(by: day))
        default: nil
        }
    }

    /// Those that had started by a day.
    func platforms(by day: CivilDate) -> [Platform] {
        (platforms ?? []).filter { $0.word.timing(on: day).counts }
    }

    /// What the record says of the one that started first.
    var firstPlatformWord: RecordWord? {
        (platforms ?? []).map(\.word).min { $0.source.firstDay < $1.source.firstDay }
    }

    /// What the record says of the one that started last: in whatever order they stand, no earlier one outweighs it.
    private func latestPlatformWord(by day: CivilDate) -> RecordWord? {
        platforms(by: day).map(\.word).max { one, other in
            let (start, otherStart) = (one.source.firstDay, other.source.firstDay)
            return start == otherStart
                ? (one.source.asOf?.text ?? "", one.source.text) < (other.source.asOf?.text ?? "", other.source.text)
                : start < otherStart
        }
    }
}
