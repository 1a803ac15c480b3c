/// Rows under headings.
struct Table: Hashable {
    struct Column: Hashable {
        let heading: String
        var alignment = Alignment.left
        /// Whether its cells may be broken over lines where the table is too wide.
        var wraps = true
    }

    enum Alignment: Hashable {
        case left, right
    }

    struct Cell: Hashable, ExpressibleByStringLiteral {
        var text: String
        var tone: Tone

        init(_ text: String, _ tone: Tone = .plain) {
            self.text = text.safeForTerminal
            self.tone = tone
        }

        init(stringLiteral text: String) {
            self.init(text)
        }
    }

    let columns: [Column]
    /// As many cells in every row as there are columns.
    var rows: [[Cell]]

    init(_ columns: [Column], rows: [[Cell]] = []) {
        self.columns = columns
        self.rows = rows
    }
}

extension Table.Column {
    static func left(_ heading: String, wraps: Bool = true) -> Self { Self(heading: heading, wraps: wraps) }
    static func right(_ heading: String) -> Self { Self(heading: heading, alignment: .right, wraps: false) }
}

extension Table.Cell {
    /// A whole number with thousands separators.
    static func number(_ value: some BinaryInteger, _ tone: Tone = .plain) -> Self {
        Self(GroupedNumber.text(value), tone)
    }
}

/// Whole numbers as people read them: "1,234,567".
enum GroupedNumber {
    static func text(_ value: some BinaryInteger) -> String {
        let digits = Array(String(value.magnitude))
        var text = value < 0 ? "-" : ""
        for (index, digit) in digits.enumerated() {
            if index > 0, (digits.count - index) % 3 == 0 { text.append(",") }
            text.append(digit)
        }
        return text
    }
}
