import JSONText
import Model

/// The text of a cell as the value of a field.
enum CSVCell {
    case value(JSONValue)
    /// Nothing is said: the field is left out, and so unknown.
    case blank
    case wrong(rule: String, BilingualText)

    init(_ text: String, as form: CSVField.Form) {
        let text = Self.withoutGuard(text.trimmed)
        guard !text.isEmpty else {
            self = .blank
            return
        }
        switch form {
        case .text: self = .value(.string(text))
        case .code: self = .value(.string(Self.folded(text).uppercased()))
        case .list: self = .value(.array(Self.parts(text).map { .string($0) }))
        case .codes: self = .value(.array(Self.parts(text).map { .string(Self.folded($0).uppercased()) }))
        case .boolean, .truth: self = Self.truth(text, isBoolean: form == .boolean)
        case .integer, .decimal: self = Self.number(text, isWhole: form == .integer)
        case .date: self = Self.date(text)
        }
    }

    /// Without the apostrophe that keeps a spreadsheet from taking the text for a formula.
    private static func withoutGuard(_ text: String) -> String {
        guard text.first == "'", let second = text.dropFirst().first, "=+-@".contains(second) else { return text }
        return String(text.dropFirst())
    }

    private static func folded(_ text: String) -> String { TextFolding.folded(text) }

    /// Texts between semicolons, Japanese commas, bars or line ends.
    private static func parts(_ text: String) -> [String] {
        text.split { ";；、|｜\n\r\r\n".contains($0) }.map { String($0).trimmed }.filter { !$0.isEmpty }
    }

    // MARK: - Yes and no

    private static let affirmations: Set<String> = [
        "yes", "y", "true", "1", "はい", "有", "有り", "あり", "○", "〇", "◯", "✓", "該当",
    ]
    private static let negations: Set<String> = ["no", "n", "false", "0", "いいえ", "無", "無し", "なし", "×", "✕", "✗", "非該当"]
    /// Said of what nobody knows; it is never "no".
    private static let silences: Set<String> = ["unknown", "?", "？", "不明", "未確認", "-", "ー", "–", "—", "n/a"]

    private static func truth(_ text: String, isBoolean: Bool) -> CSVCell {
        let word = folded(text)
        if affirmations.contains(word) { return .value(isBoolean ? .bool(true) : .string("yes")) }
        if negations.contains(word) { return .value(isBoolean ? .bool(false) : .string("no")) }
        if silences.contains(word) { return isBoolean ? .blank : .value(.string("unknown")) }
        return .wrong(
            rule: "cell-yes-no",
            BilingualText(
                en: "\"\(text)\" is neither yes nor no: write yes, no, or nothing while it is unknown",
                ja: "「\(text)」は有無として読めません。「あり」「なし」と記入するか、不明なら空欄にしてください"))
    }

    // MARK: - Numbers and dates

    private static func number(_ text: String, isWhole: Bool) -> CSVCell {
        if let digits = withoutThousands(folded(text)), isWhole ? Int64(digits) != nil : ExactDecimal(digits) != nil,
            let node = try? JSONDocument(parsing: Array(digits.utf8)).root, node.kind == .number
        {
            return .value(JSONValue(node))
        }
        return .wrong(
            rule: "cell-number",
            isWhole
                ? BilingualText(en: "\"\(text)\" is no whole number", ja: "「\(text)」は整数ではありません")
                : BilingualText(en: "\"\(text)\" is no number", ja: "「\(text)」は数値ではありません"))
    }

    /// "1,200" as "1200"; `nil` where a comma divides no thousands: "1,2" may be 1.2, or two numbers.
    private static func withoutThousands(_ text: String) -> String? {
        let parts = text.split(separator: ",", omittingEmptySubsequences: false)
        let groups = parts.dropFirst().map { $0.split(separator: ".", omittingEmptySubsequences: false)[0] }
        guard groups.allSatisfy({ $0.utf8.count == 3 }) else { return nil }
        return parts.joined()
    }

    /// The eras that are in use, with the year before their first and their last year.
    private static let eras = [("令和", 2018, 99), ("平成", 1988, 31), ("昭和", 1925, 64)]

    /// "2024/8/1", "2024年8月" and "令和6年8月1日" as they are kept: "2024-08-01", "2024-08".
    private static func date(_ text: String) -> CSVCell {
        var rest = folded(text).replacing("元年", with: "1年")
        var (offset, years) = (0, 1...9_999)
        for (era, before, last) in eras where rest.hasPrefix(era) {
            rest.removeFirst(era.count)
            (offset, years) = (before, 1...last)
        }
        if rest.hasSuffix("年度"), let year = Int(rest.dropLast(2)), years.contains(year), year + offset >= 1_000 {
            return .value(.string("\(year + offset)年度"))
        }
        let parts = rest.split { "年月日/-.".contains($0) || $0.isWhitespace }.map(String.init)
        let numbers = parts.compactMap { part in part.utf8.count <= 4 ? Int(part) : nil }
        guard (1...3).contains(parts.count), numbers.count == parts.count else {
            // A fiscal year or a span is kept as it is printed.
            return PrintedDate(text).range == nil ? wrongDate(text) : .value(.string(text))
        }
        guard years.contains(numbers[0]) else { return wrongDate(text) }
        let (year, month, day) = (
            numbers[0] + offset, numbers.count > 1 ? numbers[1] : 1, numbers.count > 2 ? numbers[2] : 1
        )
        guard year >= 1_000, let first = CivilDate(year: year, month: month, day: day) else { return wrongDate(text) }
        return .value(.string(String(first.description.prefix([4, 7, 10][numbers.count - 1]))))
    }

    private static func wrongDate(_ text: String) -> CSVCell {
        .wrong(
            rule: "cell-date",
            BilingualText(
                en: "\"\(text)\" is no date of the calendar: write it as 2024-08-01, 2024-08 or 2024",
                ja: "「\(text)」は暦にある日付として読めません。2024-08-01、2024-08、2024年8月1日などの形で記入してください"))
    }
}
