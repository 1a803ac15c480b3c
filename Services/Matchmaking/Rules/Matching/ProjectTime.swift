import Model

// When a project is there. Records print no closer day than the fiscal year: a project counts from the first day of its
// year, or of the first of its years. Where a record of a JCM project prints no year, its source vouches for it: it
// counts unless its source is of a later day by every reading of its date, or there was no JCM yet, and the reason says
// that the year is not known.

extension JCMProject {
    /// The number of the day from which on the project counts.
    var firstDay: Int {
        fiscalYear.map(FiscalYear.firstDay) ?? max(source.firstDay, FiscalYear.firstDay(Self.firstFiscalYear))
    }

    /// Whether the project counts on a day.
    func counts(on day: CivilDate) -> Bool { firstDay <= day.dayNumber }

    /// Whether a project that counts on a day may have begun after it.
    func mayBeLater(than day: CivilDate) -> Bool {
        fiscalYear == nil && (source.asOf?.range.map { day < $0.upperBound } ?? true)
    }

    /// That there is such work, as the project shows it.
    var statement: Evidence.Statement {
        Evidence.Statement(
            truth: .yes, value: nil, level: .official, asOf: fiscalYear.map { PrintedDate("FY\($0)") }, source: source,
            origin: .project(.jcmProject, key))
    }
}

extension C3PProject {
    /// The number of the day from which on the project counts; the greatest number for one without a year.
    var firstDay: Int { fiscalYears.min().map(FiscalYear.firstDay) ?? .max }

    /// Whether the project has begun by a day.
    func counts(on day: CivilDate) -> Bool { firstDay <= day.dayNumber }

    /// That there is such work, as the project shows it.
    var statement: Evidence.Statement {
        Evidence.Statement(
            truth: .yes, value: nil, level: .official, asOf: fiscalYears.min().map { PrintedDate("FY\($0)") },
            source: source, origin: .project(.c3pProject, key))
    }
}

extension Source {
    /// The number of the first day that its date can mean; the least number where it cannot be read.
    var firstDay: Int { asOf?.range?.lowerBound.dayNumber ?? .min }
}

private enum FiscalYear {
    /// The number of the first day of a fiscal year: 1 April. Years that no calendar has are before or after all days.
    static func firstDay(_ year: Int) -> Int {
        CivilDate(year: year, month: 4, day: 1)?.dayNumber ?? (year < 1 ? .min : .max)
    }
}
