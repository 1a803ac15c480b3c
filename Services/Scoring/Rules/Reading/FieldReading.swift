import Model

/// Reads written values as typed ones and notes every value that it has to refuse.
struct FieldReading {
    private(set) var problems: [FieldProblem] = []

    mutating func refuse(_ pointer: Pointer, _ rule: String, en: String, ja: String) {
        problems.append(
            FieldProblem(pointer: pointer.description, rule: rule, message: BilingualText(en: en, ja: ja)))
    }

    mutating func refuseUnknown(
        _ name: String, among known: some Sequence<String>, at pointer: Pointer, en: String, ja: String
    ) {
        // Finding it compares every letter: past the first problems nobody reads it, and hostile input has thousands.
        let nearest = problems.count < 100 ? NearestName.of(name, among: known) : nil
        refuse(
            pointer, "known-name", en: en + (nearest.map { "; did you mean \"\($0)\"?" } ?? ""),
            ja: ja + (nearest.map { "（「\($0)」ではありませんか）" } ?? ""))
    }

    mutating func flag(_ value: Proposal.FactValue, at pointer: Pointer) -> Bool? {
        guard case .flag(let flag) = value else {
            refuse(pointer, "flag", en: "write true or false", ja: "true または false で記入してください")
            return nil
        }
        return flag
    }

    /// A whole number, 0 or more, of at most 15 digits.
    mutating func count(_ value: Proposal.FactValue, at pointer: Pointer, rule: String = "count") -> Int? {
        guard case .integer(let integer) = value, let decimal = ExactDecimal(integer) else {
            refuse(
                pointer, rule, en: "write a whole number of at most 15 digits, without quotation marks",
                ja: "15桁以内の整数で、引用符を付けずに記入してください")
            return nil
        }
        guard isNotNegative(decimal, at: pointer) else { return nil }
        return Int(integer)
    }

    /// 0 or more.
    mutating func decimal(_ value: Proposal.FactValue, at pointer: Pointer) -> ExactDecimal? {
        let decimal: ExactDecimal? =
            switch value {
            case .integer(let integer): ExactDecimal(integer)
            case .text(let text): ExactDecimal(text)
            case .flag, .list, .record: nil
            }
        guard let decimal else {
            refuseDecimal(value, at: pointer)
            return nil
        }
        return isNotNegative(decimal, at: pointer) ? decimal : nil
    }

    private mutating func refuseDecimal(_ value: Proposal.FactValue, at pointer: Pointer) {
        let (whole, fraction) = (ExactDecimal.wholeDigits, ExactDecimal.fractionDigits)
        guard value.isDecimal else {
            return refuse(
                pointer, "decimal",
                en: "write a number: an integer or a decimal text such as \"3999.99\", without separators, units or "
                    + "exponents",
                ja: "整数、または \"3999.99\" のような小数の文字列で、桁区切り・単位・指数を付けずに記入してください")
        }
        refuse(
            pointer, "decimal", en: "a number has at most \(whole) digits before the point and \(fraction) after it",
            ja: "数値は整数部\(whole)桁、小数部\(fraction)桁までです")
    }

    mutating func text(_ value: Proposal.FactValue, at pointer: Pointer) -> String? {
        guard case .text(let text) = value, text.unicodeScalars.contains(where: { !$0.properties.isWhitespace }) else {
            refuse(pointer, "text", en: "write a text that is not empty", ja: "空でない文字列で記入してください")
            return nil
        }
        return text
    }

    mutating func day(_ value: Proposal.FactValue, at pointer: Pointer) -> CivilDate? {
        guard case .text(let text) = value, let day = CivilDate(text) else {
            refuse(
                pointer, "date", en: "write a day of the calendar as YYYY-MM-DD",
                ja: "実在する日付を YYYY-MM-DD の形で記入してください")
            return nil
        }
        return day
    }

    /// A day, month, year or fiscal year.
    mutating func printedDate(_ value: Proposal.FactValue, at pointer: Pointer) -> PrintedDate? {
        guard case .text(let text) = value else { return refusePrintedDate(pointer) }
        let date = PrintedDate(text)
        return date.range == nil ? refusePrintedDate(pointer) : date
    }

    private mutating func refusePrintedDate(_ pointer: Pointer) -> PrintedDate? {
        refuse(
            pointer, "printed-date", en: "write a date as YYYY-MM-DD, YYYY-MM, YYYY or FY and a year",
            ja: "日付を YYYY-MM-DD、YYYY-MM、YYYY または FY と年度で記入してください")
        return nil
    }

    /// Longer than any real list: what is read of a list takes time for every element.
    static let mostElements = 200

    mutating func elements(_ value: Proposal.FactValue, at pointer: Pointer) -> [Proposal.FactValue]? {
        guard case .list(let elements) = value else {
            refuse(
                pointer, "list", en: "write a complete list in [ ]; an empty list says that there is none",
                ja: "全件を [ ] の一覧で記入してください。空の一覧は「なし」を意味します")
            return nil
        }
        guard elements.count <= Self.mostElements else {
            refuse(
                pointer, "list-length",
                en: "the list has \(elements.count) entries; at most \(Self.mostElements) are read",
                ja: "一覧が\(elements.count)件あります。記入できるのは\(Self.mostElements)件までです")
            return nil
        }
        return elements
    }

    /// The members of an object, without those that it cannot have.
    mutating func members(
        _ value: Proposal.FactValue, at pointer: Pointer, known: [String]
    ) -> [String: Proposal.FactValue]? {
        guard case .record(let members) = value else {
            refuse(
                pointer, "object", en: "write an object with any of: \(known.joined(separator: ", "))",
                ja: "次の項目を持つオブジェクトで記入してください：\(known.joined(separator: "、"))")
            return nil
        }
        guard !members.keys.allSatisfy({ known.contains($0) }) else { return members }
        for name in members.keys.sorted() where !known.contains(name) {
            refuseUnknown(
                name, among: known, at: pointer[name], en: "\"\(name)\" is no member here",
                ja: "「\(name)」という項目はここにはありません")
        }
        return members.filter { known.contains($0.key) }
    }

    private mutating func isNotNegative(_ value: ExactDecimal, at pointer: Pointer) -> Bool {
        guard value.isNegative else { return true }
        refuse(
            pointer, "not-negative", en: "\(value) is below zero; write 0 or more",
            ja: "\(value) は負の値です。0以上を記入してください")
        return false
    }
}

extension Proposal.FactValue {
    /// Whether it is written as a number, of any length.
    fileprivate var isDecimal: Bool {
        switch self {
        case .integer: return true
        case .text(let text):
            let parts = text.drop { $0 == "-" }.split(separator: ".", omittingEmptySubsequences: false)
            return text.utf8.prefix { $0 == UInt8(ascii: "-") }.count < 2 && parts.count < 3
                && parts.allSatisfy {
                    !$0.isEmpty && $0.utf8.allSatisfy { UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 }
                }
        case .flag, .list, .record: return false
        }
    }
}
