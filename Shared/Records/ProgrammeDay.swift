import Glibc
package import Model

/// The programme's calendar: calls open and close by the day in Japan (UTC+9 all year).
package enum ProgrammeDay {
    private static let secondsAheadOfUTC = 9 * 3_600
    private static let secondsPerDay = 86_400

    /// Today in Japan.
    package static func today() -> CivilDate {
        day(atUnixTime: time(nil))
    }

    /// The day in Japan at a moment; the first day of the calendar for one outside it.
    package static func day(atUnixTime seconds: Int) -> CivilDate {
        let local = seconds + secondsAheadOfUTC
        let days = local >= 0 ? local / secondsPerDay : (local - secondsPerDay + 1) / secondsPerDay
        return CivilDate(dayNumber: days) ?? epoch
    }

    private static let epoch: CivilDate = {
        guard let epoch = CivilDate(dayNumber: 0) else { preconditionFailure("1970-01-01 is a day") }
        return epoch
    }()
}
