/// A date as a source prints it ("2021-03", "FY2024 call (as of April 2024)"), and the days it can mean.
///
/// The text is kept to the letter; `range` is `nil` where it says no day that can be read with certainty.
package struct PrintedDate: Hashable, Sendable {
    package let text: String
    /// The first and the last day that the text can mean.
    package let range: ClosedRange<CivilDate>?

    package init(_ text: String) {
        self.text = text
        self.range = Self.reading(text)
    }

    private static func reading(_ text: String) -> ClosedRange<CivilDate>? {
        if let day = CivilDate(text) { return day...day }
        guard text.hasPrefix("FY") || text.utf8.contains(UInt8(ascii: "/")) else { return single(text) }
        // "2021-02/2024-12" and "FY2019-FY2022" mean every day from the first of the one to the last of the other.
        let ends = text.split(separator: text.hasPrefix("FY") ? "-" : "/").map { String($0) }
        if ends.count == 2, let first = single(ends[0]), let last = single(ends[1]), first.lowerBound <= last.upperBound
        {
            return first.lowerBound...last.upperBound
        }
        return single(text)
    }

    private static func single(_ text: String) -> ClosedRange<CivilDate>? {
        if text.hasPrefix("FY") {
            return Int(text.dropFirst(2).prefix(while: \.isNumber)).flatMap(fiscalYear)
        }
        if let named = namedMonth(text) { return named }
        let parts = text.prefix { $0.isNumber || $0 == "-" }.split(separator: "-").prefix(3).map { String($0) }
        guard let first = parts.first, first.utf8.count == 4, let year = Int(first) else { return nil }
        let rest = text.dropFirst(first.count)
        if parts.count == 1, rest.first == "年" { return japanese(year, rest.dropFirst()) }
        // A second part of two digits is a month; anything else ("2019-2020") is a span we only know the start of.
        guard parts.count > 1 else { return span(from: (year, 1, 1), to: (year, 12, 31)) }
        guard parts[1].utf8.count == 2, let month = Int(parts[1]), (1...12).contains(month) else { return nil }
        guard parts.count > 2 else {
            return span(from: (year, month, 1), to: (year, month, CivilDate.days(inMonth: month, of: year)))
        }
        guard parts[2].utf8.count == 2, let day = Int(parts[2]) else { return nil }
        return span(from: (year, month, day), to: (year, month, day))
    }

    /// From April to March.
    private static func fiscalYear(_ year: Int) -> ClosedRange<CivilDate>? {
        year < 9999 ? span(from: (year, 4, 1), to: (year + 1, 3, 31)) : nil
    }

    /// "2022年度", "2022年", "2022年8月" and "2022年8月5日", from what follows 年 on.
    private static func japanese(_ year: Int, _ text: Substring) -> ClosedRange<CivilDate>? {
        if text.first == "度" { return fiscalYear(year) }
        guard let (month, rest) = number(text, before: "月") else { return span(from: (year, 1, 1), to: (year, 12, 31)) }
        guard (1...12).contains(month) else { return nil }
        guard let (day, _) = number(rest, before: "日") else {
            return span(from: (year, month, 1), to: (year, month, CivilDate.days(inMonth: month, of: year)))
        }
        return span(from: (year, month, day), to: (year, month, day))
    }

    /// The number that a text begins with, if the sign follows it, and what follows the sign.
    private static func number(_ text: Substring, before sign: Character) -> (value: Int, rest: Substring)? {
        let digits = text.prefix(while: \.isNumber)
        let rest = text[digits.endIndex...]
        guard rest.first == sign, let value = Int(digits) else { return nil }
        return (value, rest.dropFirst())
    }

    /// "November 2024", and "10 February 2025".
    private static func namedMonth(_ text: String) -> ClosedRange<CivilDate>? {
        let words = text.split(separator: " ")
        guard (2...3).contains(words.count), words[words.count - 1].utf8.count == 4,
            let year = Int(words[words.count - 1]),
            let month = months.firstIndex(of: String(words[words.count - 2])).map({ $0 + 1 })
        else { return nil }
        guard words.count == 3 else {
            return span(from: (year, month, 1), to: (year, month, CivilDate.days(inMonth: month, of: year)))
        }
        return Int(words[0]).flatMap { span(from: (year, month, $0), to: (year, month, $0)) }
    }

    private static let months = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
        "December",
    ]

    private static func span(
        from first: (year: Int, month: Int, day: Int), to last: (year: Int, month: Int, day: Int)
    ) -> ClosedRange<CivilDate>? {
        guard let start = CivilDate(year: first.year, month: first.month, day: first.day),
            let end = CivilDate(year: last.year, month: last.month, day: last.day)
        else { return nil }
        return start...end
    }
}

extension PrintedDate: Codable {
    package init(from decoder: any Decoder) throws {
        self.init(try decoder.singleValueContainer().decode(String.self))
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(text)
    }
}
