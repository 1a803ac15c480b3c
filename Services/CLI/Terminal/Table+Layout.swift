extension Table {
    private static let gap = 2
    /// A column is not made narrower than this, or than its words up to the second.
    private static let leastColumns = 8
    private static let longestKeptWord = 16

    /// The table as lines of text, no wider than the style's columns where that can be.
    func lines(_ style: PageStyle) -> [String] {
        let widths = widths(within: style.columns)
        let headings = columns.map { Cell($0.heading, .strong) }
        let rule = widths.map { String(repeating: "─", count: $0) }
        return layout(headings, widths, style) + [style.show(joined(rule), .faint)]
            + rows.flatMap { layout($0, widths, style) }
    }

    // MARK: - Widths

    /// The natural widths where they fit. Otherwise the columns that wrap share what the others leave by how much text
    /// they hold, so that the cells of a row become about equally high.
    func widths(within total: Int) -> [Int] {
        let measures = columns.indices.map { index in
            Measure(heading: columns[index].heading, cells: rows.map { $0[index].text })
        }
        let natural = measures.map(\.natural)
        let available = total - Self.gap * max(columns.count - 1, 0)
        guard natural.reduce(0, +) > available else { return natural }
        let fixed = columns.indices.filter { !columns[$0].wraps }
        let rest = available - fixed.reduce(0) { $0 + natural[$1] }
        let wrapping = columns.indices.filter { columns[$0].wraps }
        guard !wrapping.isEmpty, rest >= wrapping.count * Self.leastColumns else {
            return Self.shared(available, among: Array(columns.indices), measures)
        }
        return Self.shared(rest, among: wrapping, measures)
    }

    /// How much room a column's text asks for.
    private struct Measure {
        /// The width at which nothing is broken.
        let natural: Int
        /// The width below which words are cut.
        let least: Int
        /// Its part of the room: grows with its text, but less, so that short cells are not squeezed by long ones.
        let weight: Int

        init(heading: String, cells: [String]) {
            let lines = cells.flatMap { $0.split(separator: "\n") }
            let widths = lines.map { TextWidth.of($0) }
            natural = max(widths.max() ?? 0, TextWidth.of(heading))
            let area = Double(widths.reduce(0, +))
            weight = max(Int((area * area.squareRoot()).squareRoot()), 1)
            // Japanese has no words to keep whole.
            let words = (lines + [heading[...]]).flatMap { $0.split(separator: " ") }
                .filter { word in !word.contains { TextWidth.of($0) == 2 } }
            let longest = words.map { TextWidth.of($0) }.max() ?? 0
            least = min(natural, max(leastColumns, min(longest, longestKeptWord)))
        }
    }

    private static func shared(_ columns: Int, among indices: [Int], _ measures: [Measure]) -> [Int] {
        var widths = measures.map(\.natural)
        var open = indices
        var rest = columns
        func settle(_ settled: [Int], _ width: (Measure) -> Int) {
            for index in settled { widths[index] = width(measures[index]) }
            rest -= settled.reduce(0) { $0 + widths[$1] }
            open.removeAll { settled.contains($0) }
        }
        while !open.isEmpty {
            let weights = open.reduce(0) { $0 + measures[$1].weight }
            func share(_ index: Int) -> Int { max(rest * measures[index].weight / weights, 2) }
            let short = open.filter { share($0) < measures[$0].least }
            let wide = open.filter { share($0) >= measures[$0].natural }
            if !short.isEmpty {
                settle(short, \.least)
            } else if !wide.isEmpty {
                settle(wide, \.natural)
            } else {
                let shares = open.map(share)
                let left = max(rest - shares.reduce(0, +), 0)
                for (place, index) in open.enumerated() { widths[index] = shares[place] + (place < left ? 1 : 0) }
                break
            }
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
