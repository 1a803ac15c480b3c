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
        else { return BilingualText(en: english, ja: japanese) }
        let day = range.lowerBound
        return BilingualText(en: "\(Self.months[day.month - 1]) \(day.year)", ja: "\(day.year)年\(day.month)月")
    }

    /// The date in English: as it is printed, but for "2022年度", which is "FY2022", for "2015-", which is "since 2015",
    /// and for "2016-09/2022-08", which is "Sep 2016 to Aug 2022".
    var english: String {
        if let beginning { return "since \(beginning.en)" }
        if let ends, ends.allSatisfy(\.isPlain) {
            return ends.map { $0.words?.en ?? $0.text }.joined(separator: " to ")
        }
        guard !isPlain, let range else { return text }
        let years = FiscalYearSpan([range.lowerBound.fiscalYear, range.upperBound.fiscalYear])
        return [words, years?.words].compactMap(\.self).first { $0.ja == text }?.en ?? text
    }

    /// The date in Japanese, with what else is printed: "2024年8月", "2017年度", "2018年3月〜2023年10月", "2015年以降",
    /// "2021年5月21日(抜粋に年の記載なし)"; as it is printed where it is no date.
    var japanese: String {
        guard let range else { return text }
        if let beginning { return "\(beginning.ja)以降" }
        if isPlain { return words?.ja ?? text }
        if let ends { return ends.map(\.japanese).joined(separator: "〜") }
        if text.hasPrefix("FY") {
            let rest = text.drop { "FY-".contains($0) || $0.isNumber }
            let years = FiscalYearSpan([range.lowerBound.fiscalYear, range.upperBound.fiscalYear])
            return (years?.words.ja ?? text) + Self.japanese(behind: rest)
        }
        let rest = text.drop { $0 == "-" || $0.isNumber }
        // What does not begin with the year is a date as a whole: "10 February 2025".
        guard text.prefix(4).allSatisfy(\.isNumber) else { return words?.ja ?? text }
        if rest.hasPrefix("年") || rest.hasPrefix("/") { return text }
        return (words?.ja ?? text) + Self.japanese(behind: rest)
    }

    /// What "2015-" begins with; `nil` for a date that says its end, or means that day alone.
    private var beginning: BilingualText? {
        text.hasSuffix("-") && isPlain ? PrintedDate(String(text.dropLast())).words : nil
    }

    /// The two dates of "2016-09/2022-08"; `nil` for any other.
    private var ends: [PrintedDate]? {
        guard text.utf8.contains(UInt8(ascii: "/")) else { return nil }
        let ends = text.split(separator: "/").map { PrintedDate(String($0)) }
        return ends.count == 2 && ends.allSatisfy { $0.range != nil } ? ends : nil
    }

    /// Whether it is digits and hyphens alone, as most dates are.
    private var isPlain: Bool {
        text.utf8.allSatisfy { $0 == UInt8(ascii: "-") || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    }

    /// What is printed behind a date, with the dates in it and the usual remarks in Japanese.
    private static func japanese(behind text: Substring) -> String {
        guard !text.isEmpty else { return "" }
        let date = /FY[0-9]{4}|[A-Z][a-z]+ [0-9]{4}|[0-9]{4}-[0-9]{2}(-[0-9]{2})?/
        let dated = String(text).replacing(date) { PrintedDate(String($0.output.0)).japanese }
        return remarks.reduce(dated) { $0.replacing($1.english, with: $1.japanese) }
    }

    private static let remarks = [
        (english: " edition", japanese: "版"), (english: "page as stored", japanese: "保存時点のページ"),
        (english: "year not in excerpt", japanese: "抜粋に年の記載なし"),
        (english: "month not in excerpt", japanese: "抜粋に月の記載なし"), (english: " population; ", japanese: "の人口、"),
        (english: " (", japanese: "("),
    ]

    private static let months = [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]
}

extension CivilDate {
    /// "2025年2月1日".
    var japanese: String { "\(year)年\(month)月\(day)日" }
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
