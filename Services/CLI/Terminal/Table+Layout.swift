extension Table {
    private static let gap = 2
    /// A column is not made narrower than this unless even so the table does not fit.
    private static let leastColumns = 8

    /// The table as lines of text, no wider than the style's columns where that can be.
    func lines(_ style: PageStyle) -> [String] {
        let widths = widths(within: style.columns)
        let headings = columns.map { Cell($0.heading, .strong) }
        let rule = widths.map { String(repeating: "─", count: $0) }
        return layout(headings, widths, style) + [style.show(joined(rule), .faint)]
            + rows.flatMap { layout($0, widths, style) }
    }

    // MARK: - Widths

    /// The natural widths where they fit. Otherwise the columns that wrap share what the others leave: narrow ones keep
    /// their width, wide ones become equally wide.
    func widths(within total: Int) -> [Int] {
        let natural = columns.indices.map { index in
            ([Cell(columns[index].heading)] + rows.map { $0[index] }).map(Self.width).max() ?? 0
        }
        let available = total - Self.gap * max(columns.count - 1, 0)
        guard natural.reduce(0, +) > available else { return natural }
        let fixed = columns.indices.filter { !columns[$0].wraps }
        let rest = available - fixed.reduce(0) { $0 + natural[$1] }
        let wrapping = columns.indices.filter { columns[$0].wraps }
        guard !wrapping.isEmpty, rest >= wrapping.count * Self.leastColumns else {
            return Self.shared(available, among: Array(columns.indices), natural)
        }
        return Self.shared(rest, among: wrapping, natural)
    }

    private static func width(_ cell: Cell) -> Int {
        cell.text.split(separator: "\n", omittingEmptySubsequences: false).map { TextWidth.of($0) }.max() ?? 0
    }

    private static func shared(_ columns: Int, among indices: [Int], _ natural: [Int]) -> [Int] {
        var widths = natural
        var open = indices
        var rest = columns
        while !open.isEmpty {
            let share = max(rest / open.count, 2)
            let narrow = open.filter { natural[$0] <= share }
            guard !narrow.isEmpty else {
                for (place, index) in open.enumerated() { widths[index] = share + (place < rest % open.count ? 1 : 0) }
                break
            }
            rest -= narrow.reduce(0) { $0 + natural[$1] }
            open.removeAll { narrow.contains($0) }
        }
        return widths
    }

    // MARK: - Lines

    private func layout(_ cells: [Cell], _ widths: [Int], _ style: PageStyle) -> [String] {
        let wrapped = zip(cells, widths).map { TextWrap.lines($0.text, columns: $1) }
        let height = wrapped.map(\.count).max() ?? 1
        return (0..<height).map { row in
            joined(
                columns.indices.map { index in
                    let text = row < wrapped[index].count ? wrapped[index][row] : ""
                    let padding = String(repeating: " ", count: max(widths[index] - TextWidth.of(text), 0))
                    let shown = style.show(text, cells[index].tone)
                    return columns[index].alignment == .right ? padding + shown : shown + padding
                })
        }
    }

    private func joined(_ parts: [String]) -> String {
        var line = parts.joined(separator: String(repeating: " ", count: Self.gap))
        while line.hasSuffix(" ") { line.removeLast() }
        return line
    }
}
