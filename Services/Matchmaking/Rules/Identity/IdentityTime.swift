import Model

/// When something was done, as far as its record says.
struct IdentityTime: Hashable {
    let days: ClosedRange<CivilDate>?

    init(_ date: PrintedDate?) { days = date?.range }

    init(fiscalYears: [Int]) {
        let ranges = fiscalYears.compactMap { PrintedDate("FY\($0)").range }
        let (first, last) = (ranges.map(\.lowerBound).min(), ranges.map(\.upperBound).max())
        days = first.flatMap { first in last.map { first...$0 } }
    }

    /// How far two times can be one: what a record leaves open may be what another one says. `nil` where they cannot.
    static func likeness(_ one: IdentityTime?, _ other: IdentityTime?) -> DuplicateCandidate.Strength? {
        guard let one, let other else { return .strong }
        guard let days = one.days, let others = other.days else { return .possible }
        return days == others ? .strong : days.overlaps(others) ? .possible : nil
    }
}
