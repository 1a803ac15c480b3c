/// Comma-separated values (RFC 4180) that a spreadsheet opens as they are.
struct CSVText {
    private(set) var text = ""

    /// Before the first line of a file, so that spreadsheets read Japanese as UTF-8.
    static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

    init(_ headings: [String]) {
        append(headings)
    }

    mutating func append(_ cells: [String]) {
        text += cells.map { Self.cell($0) }.joined(separator: ",") + "\r\n"
    }

    /// A text that a spreadsheet would take for a formula is kept a text.
    private static func cell(_ value: String) -> String {
        let isFormula = value.first.map { "=+-@\t\r".contains($0) } ?? false
        let shown = isFormula && Double(value) == nil ? "'" + value : value
        guard shown.utf8.contains(where: { $0 == 0x22 || $0 == 0x2C || $0 == 0x0A || $0 == 0x0D }) else { return shown }
        return "\"" + shown.replacing("\"", with: "\"\"") + "\""
    }
}
