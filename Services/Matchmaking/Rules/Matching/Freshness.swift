import Model

/// What the age of a fact is worth.
enum Freshness {
    /// Whole years from one day to another; 0 for a later day.
    static func years(_ day: CivilDate, _ today: CivilDate) -> Int {
        guard day < today else { return 0 }
        let years = today.year - day.year
        return (today.month, today.day) < (day.month, day.day) ? years - 1 : years
    }

    static func value(years: Int) -> Int {
        switch years {
        case ...1: 255
        case 2: 220
        case 3: 190
        case 4: 160
        case 5: 128
        case 6...8: 96
        default: 64
        }
    }

    /// Of a record as printed: between what its first and its last possible day are worth. How old the newest word was
    /// on a day before the record is not known.
    static func measure(_ printed: ClosedRange<CivilDate>?, on day: CivilDate, prior: Int) -> Measure {
        guard let printed, printed.lowerBound <= day else { return .unknown(prior: prior) }
        return .within(
            value(years: years(printed.lowerBound, day)), value(years: years(printed.upperBound, day)))
    }
}
