import Model

extension PrintedDate {
    /// The day, the month or the year that the date means, as people write it: "28 Jul 2020", "2020年7月28日"; `nil`
    /// where it means none of them with certainty.
    var words: BilingualText? {
        guard let range, range.lowerBound.year == range.upperBound.year else { return nil }
        let first = range.lowerBound
        let month = Self.months[first.month - 1]
        if range.lowerBound == range.upperBound {
            return BilingualText(
                en: "\(first.day) \(month) \(first.year)", ja: "\(first.year)年\(first.month)月\(first.day)日")
        }
        return first.month == range.upperBound.month
            ? BilingualText(en: "\(month) \(first.year)", ja: "\(first.year)年\(first.month)月")
            : BilingualText(en: "\(first.year)", ja: "\(first.year)年")
    }

    /// The month that the date falls in, as people write it: "Aug 2024"; as it is printed where that is not one month.
    var month: BilingualText {
        guard let range,
            (range.lowerBound.year, range.lowerBound.month) == (range.upperBound.year, range.upperBound.month)
        else { return BilingualText(en: text, ja: japanese) }
        let day = range.lowerBound
        return BilingualText(en: "\(Self.months[day.month - 1]) \(day.year)", ja: "\(day.year)年\(day.month)月")
    }

    /// The date in Japanese: "2024年8月", "2017年度", "2018年3月〜2023年10月"; as it is printed where it is no date.
    var japanese: String {
        guard let range else { return text }
        if text.utf8.contains(UInt8(ascii: "/")) {
            let ends = text.split(separator: "/").map { PrintedDate(String($0)) }
            if ends.count == 2, ends.allSatisfy({ $0.range != nil }) {
                return ends.map(\.japanese).joined(separator: "〜")
            }
        }
        guard text.hasPrefix("FY") else { return words?.ja ?? text }
        return FiscalYearSpan([range.lowerBound.fiscalYear, range.upperBound.fiscalYear])?.words.ja ?? text
    }

    private static let months = [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]
}

/// The fiscal years of projects, from the first to the last: "FY2018–2024", "2018〜2024年度".
struct FiscalYearSpan {
    let words: BilingualText

    /// `nil` without any year.
    init?(_ years: [Int]) {
        guard let first = years.min(), let last = years.max() else { return nil }
        words =
            first == last
            ? BilingualText(en: "FY\(first)", ja: "\(first)年度")
            : BilingualText(en: "FY\(first)–\(last)", ja: "\(first)〜\(last)年度")
    }
}
