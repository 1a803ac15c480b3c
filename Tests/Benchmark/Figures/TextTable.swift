/// Rows of text in columns: the first to the left, the others, which hold figures, to the right.
struct TextTable {
    private let heading: [String]
    private var rows: [[String]] = []

    init(_ heading: String...) {
        self.heading = heading
    }

    /// Appends a row of as many cells as the heading has.
    mutating func append(_ cells: String...) {
        precondition(cells.count == heading.count, "a row has \(heading.count) cells")
        rows.append(cells)
    }

    var text: String {
        let widths = heading.indices.map { column in
            ([heading] + rows).map { $0[column].count }.reduce(0, max)
        }
        let lines = ([heading, widths.map { String(repeating: "-", count: $0) }] + rows).map { row in
            zip(row, widths).enumerated().map { column, cell in
                let padding = String(repeating: " ", count: cell.1 - cell.0.count)
                return column == 0 ? cell.0 + padding : padding + cell.0
            }.joined(separator: "  ")
        }
        return lines.joined(separator: "\n") + "\n"
    }
}

extension Double {
    /// Three digits that carry meaning, thousands apart: 0.62, 7.41, 48.3, 12,300.
    var figure: String {
        guard self >= 1000 else {
            let places = self >= 100 ? 0 : self >= 10 ? 1 : 2
            return fixed(places)
        }
        var rest = String(Int(rounded()))
        var groups: [String] = []
        while rest.count > 3 {
            groups.insert(String(rest.suffix(3)), at: 0)
            rest.removeLast(3)
        }
        return ([rest] + groups).joined(separator: ",")
    }

    /// Decimal digits with the given number of places.
    func fixed(_ places: Int) -> String {
        let scale = (0..<places).reduce(1.0) { scale, _ in scale * 10 }
        let scaled = String(Int((magnitude * scale).rounded()))
        let digits = String(repeating: "0", count: max(0, places + 1 - scaled.count)) + scaled
        let text = places == 0 ? digits : "\(digits.dropLast(places)).\(digits.suffix(places))"
        return self < 0 ? "-" + text : text
    }
}
