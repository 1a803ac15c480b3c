import Foundation

/// A table of comma-separated values (RFC 4180): its headings, and its rows as a spreadsheet numbers them.
struct CSVTable: Hashable, Sendable {
    let headings: [String]
    let rows: [Row]

    struct Row: Hashable, Sendable {
        /// The row of the spreadsheet: the headings are row 1.
        let number: Int
        let cells: [String]
        /// Whether a quotation mark was never closed, or stands where none may.
        let isBroken: Bool
    }

    /// Rows without any text are left out. Tabs separate where the headings have tabs and no commas.
    init(_ text: String) {
        var scanner = CSVScanner(text)
        var all: [Row] = []
        var number = 0
        while let row = scanner.next() {
            number += 1
            guard row.cells.contains(where: { !$0.allSatisfy(\.isWhitespace) }) || row.isBroken else { continue }
            all.append(Row(number: number, cells: row.cells, isBroken: row.isBroken))
        }
        headings = all.first?.cells.map { $0.trimmed } ?? []
        rows = Array(all.dropFirst())
    }

    /// The text of a file: UTF-8, with or without its mark, or else Shift_JIS, as older spreadsheets save Japanese; `nil`
    /// where it is neither.
    static func text(of bytes: [UInt8]) -> String? {
        let body = bytes.starts(with: CSVText.byteOrderMark) ? bytes.dropFirst(3) : bytes[...]
        return String(validating: body, as: UTF8.self) ?? String(bytes: body, encoding: .shiftJIS)
    }

    /// "A" for the first column, "AA" for the twenty-seventh.
    static func letters(ofColumn place: Int) -> String {
        var text = ""
        var rest = place
        repeat {
            text = String(UnicodeScalar(UInt8(ascii: "A") + UInt8(rest % 26))) + text
            rest = rest / 26 - 1
        } while rest >= 0
        return text
    }
}

extension String {
    /// Without the white space around it.
    var trimmed: String {
        guard let first = firstIndex(where: { !$0.isWhitespace }), let last = lastIndex(where: { !$0.isWhitespace })
        else { return "" }
        return String(self[first...last])
    }
}

/// Goes through the scalars of a table once.
private struct CSVScanner {
    private let scalars: [Unicode.Scalar]
    private let separator: Unicode.Scalar
    private var place = 0

    init(_ text: String) {
        scalars = Array(text.unicodeScalars)
        let headings = scalars.prefix { $0 != "\n" }
        separator = headings.contains("\t") && !headings.contains(",") ? "\t" : ","
    }

    /// `nil` at the end.
    mutating func next() -> (cells: [String], isBroken: Bool)? {
        guard place < scalars.count else { return nil }
        var cells: [String] = []
        var isBroken = false
        while true {
            let cell = nextCell()
            cells.append(cell.text)
            isBroken = isBroken || cell.isBroken
            guard place < scalars.count else { return (cells, isBroken) }
            let end = scalars[place]
            place += 1
            if end == separator { continue }
            if end == "\r", place < scalars.count, scalars[place] == "\n" { place += 1 }
            return (cells, isBroken)
        }
    }

    /// The next cell, up to the separator or line end after it.
    private mutating func nextCell() -> (text: String, isBroken: Bool) {
        var text = String.UnicodeScalarView()
        guard place < scalars.count, scalars[place] == "\"" else {
            while place < scalars.count, !isEnd(scalars[place]) { take(&text) }
            return (String(text), text.contains("\""))
        }
        place += 1
        var isClosed = false
        while place < scalars.count, !isClosed {
            guard scalars[place] == "\"" else {
                take(&text)
                continue
            }
            place += 1
            // A doubled mark is one of the text.
            if place < scalars.count, scalars[place] == "\"" { take(&text) } else { isClosed = true }
        }
        // After the closing mark only the end of the cell may come.
        let isWhole = isClosed && (place >= scalars.count || isEnd(scalars[place]))
        while place < scalars.count, !isEnd(scalars[place]) { take(&text) }
        return (String(text), !isWhole)
    }

    private mutating func take(_ text: inout String.UnicodeScalarView) {
        text.append(scalars[place])
        place += 1
    }

    private func isEnd(_ scalar: Unicode.Scalar) -> Bool { scalar == separator || scalar == "\n" || scalar == "\r" }
}
