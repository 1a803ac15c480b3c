/// A day of the proleptic Gregorian calendar, without time or zone. Written `YYYY-MM-DD`.
package struct CivilDate: Hashable, Sendable {
    package let year: Int
    package let month: Int
    package let day: Int

    /// `nil` where the calendar has no such day, or the year is outside 1…9999.
    package init?(year: Int, month: Int, day: Int) {
        guard (1...9999).contains(year), (1...12).contains(month),
            day >= 1, day <= Self.days(inMonth: month, of: year)
        else { return nil }
        self.year = year
        self.month = month
        self.day = day
    }

    /// `nil` unless the text is exactly `YYYY-MM-DD` and names a day.
    package init?(_ text: String) {
        var fields = (year: 0, month: 0, day: 0)
        var length = 0
        for byte in text.utf8 {
            switch (length, byte) {
            case (4, UInt8(ascii: "-")), (7, UInt8(ascii: "-")): break
            case (0..<4, UInt8(ascii: "0")...UInt8(ascii: "9")): Self.append(byte, to: &fields.year)
            case (5..<7, UInt8(ascii: "0")...UInt8(ascii: "9")): Self.append(byte, to: &fields.month)
            case (8..<10, UInt8(ascii: "0")...UInt8(ascii: "9")): Self.append(byte, to: &fields.day)
            default: return nil
            }
            length += 1
        }
        guard length == 10 else { return nil }
        self.init(year: fields.year, month: fields.month, day: fields.day)
    }

    private static func append(_ digit: UInt8, to number: inout Int) {
        number = number * 10 + Int(digit - UInt8(ascii: "0"))
    }

    package static func days(inMonth month: Int, of year: Int) -> Int {
        switch month {
        case 4, 6, 9, 11: 30
        case 2: (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
        default: 31
        }
    }
}

extension CivilDate {
    /// Days since 1970-01-01; negative before.
    package var dayNumber: Int {
        let shifted = month <= 2 ? year - 1 : year
        let era = (shifted >= 0 ? shifted : shifted - 399) / 400
        let yearOfEra = shifted - era * 400
        let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        return era * 146_097 + dayOfEra - 719_468
    }

    /// 0001-01-01 and 9999-12-31.
    private static let firstDayNumber = -719_162
    private static let lastDayNumber = 2_932_896

    /// The day `dayNumber` days after 1970-01-01; `nil` outside the years 1…9999.
    package init?(dayNumber: Int) {
        guard (Self.firstDayNumber...Self.lastDayNumber).contains(dayNumber) else { return nil }
        let shifted = dayNumber + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let monthFromMarch = (5 * dayOfYear + 2) / 153
        let month = monthFromMarch + (monthFromMarch < 10 ? 3 : -9)
        self.init(
            year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
            month: month,
            day: dayOfYear - (153 * monthFromMarch + 2) / 5 + 1)
    }

    /// The day that many days later (earlier where negative); `nil` outside the years 1…9999.
    package func adding(days: Int) -> CivilDate? {
        let (number, overflow) = dayNumber.addingReportingOverflow(days)
        return overflow ? nil : CivilDate(dayNumber: number)
    }

    /// The same day of the month that many years later; 28 February where that year has no 29th.
    package func adding(years: Int) -> CivilDate? {
        let (target, overflow) = year.addingReportingOverflow(years)
        guard !overflow, (1...9999).contains(target) else { return nil }
        return CivilDate(year: target, month: month, day: min(day, Self.days(inMonth: month, of: target)))
    }

    /// The Japanese fiscal year the day falls in: 1 April to 31 March.
    package var fiscalYear: Int { month >= 4 ? year : year - 1 }
}

extension CivilDate: Comparable {
    package static func < (left: CivilDate, right: CivilDate) -> Bool {
        (left.year, left.month, left.day) < (right.year, right.month, right.day)
    }
}

extension CivilDate: CustomStringConvertible {
    package var description: String {
        func digits(_ number: Int, _ count: Int) -> [UInt8] {
            var rest = number
            return (0..<count).map { _ in
                defer { rest /= 10 }
                return UInt8(ascii: "0") + UInt8(rest % 10)
            }.reversed()
        }
        let dash = [UInt8(ascii: "-")]
        return String(decoding: digits(year, 4) + dash + digits(month, 2) + dash + digits(day, 2), as: UTF8.self)
    }
}

extension CivilDate: Codable {
    package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let text = try container.decode(String.self)
        guard let date = CivilDate(text) else {
            throw DecodingError.dataCorruptedError(
                in: container,
                debugDescription:
                    "a date is written YYYY-MM-DD and must exist in the calendar\n日付はYYYY-MM-DDの形で、暦にある日を指定してください")
        }
        self = date
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}
