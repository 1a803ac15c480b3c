import Glibc
package import Model

/// The day that a question without a date is about: today in Japan, where the programme is run (UTC+9 all year).
package enum ProgrammeDay {
    package static func today() -> CivilDate { day(atUnixSeconds: time(nil)) }

    /// The day in Japan at a moment. A clock outside the years 1…9999 is not set: it reads as 1970-01-01.
    static func day(atUnixSeconds seconds: Int) -> CivilDate {
        let japaneseSeconds = seconds + 9 * 3_600
        let dayNumber = (Double(japaneseSeconds) / 86_400).rounded(.down)
        guard let day = CivilDate(dayNumber: Int(dayNumber)) ?? CivilDate(dayNumber: 0) else {
            preconditionFailure("1970-01-01 is a day")
        }
        return day
    }
}
