/// An answer as people read it: what it is about, tables, what to mind, what to do next.
struct Page: Hashable {
    enum Block: Hashable {
        case title(String)
        case heading(String)
        case paragraph(String, Tone)
        case table(Table)
        /// Points of a list.
        case points([String])
        /// A command line to be taken over: never broken over lines.
        case command(String)
        /// Lines that stand below one another by their depth.
        case outline([OutlineLine])
    }

    /// A line of an outline, moved in by its depth.
    struct OutlineLine: Hashable {
        let depth: Int
        let text: String
        var tone = Tone.plain

        init(_ depth: Int, _ text: String, _ tone: Tone = .plain) {
            self.depth = depth
            self.text = text.safeForTerminal
            self.tone = tone
        }
    }

    private(set) var blocks: [Block] = []

    mutating func title(_ text: String) { blocks.append(.title(text.safeForTerminal)) }
    mutating func heading(_ text: String) { blocks.append(.heading(text.safeForTerminal)) }

    mutating func paragraph(_ text: String, _ tone: Tone = .plain) {
        guard !text.isEmpty else { return }
        blocks.append(.paragraph(text.safeForTerminal, tone))
    }

    /// Nothing for a table without rows.
    mutating func table(_ table: Table) {
        guard !table.rows.isEmpty else { return }
        blocks.append(.table(table))
    }

    mutating func points(_ texts: [String]) {
        guard !texts.isEmpty else { return }
        blocks.append(.points(texts.map(\.safeForTerminal)))
    }

    mutating func command(_ text: String) { blocks.append(.command(text.safeForTerminal)) }

    mutating func outline(_ lines: [OutlineLine]) {
        guard !lines.isEmpty else { return }
        blocks.append(.outline(lines))
    }

    mutating func append(_ page: Page) { blocks += page.blocks }
}

extension Page {
    /// Longer lines of prose are hard to follow.
    private static let proseColumns = 100
    private static let outlineColumns = 120

    /// The page as text, a blank line between blocks, ending with a line feed.
    func text(_ style: PageStyle) -> String {
        blocks.map { Self.lines($0, style).joined(separator: "\n") }.joined(separator: "\n\n") + "\n"
    }

    /// Deeper lines are not moved in further than half of the width.
    private static func outlined(_ line: OutlineLine, _ style: PageStyle) -> [String] {
        let columns = min(style.columns, outlineColumns)
        let margin = String(repeating: " ", count: min(2 * line.depth, columns / 2))
        return TextWrap.lines(line.text, columns: columns - margin.count - 2).enumerated().map {
            margin + ($0 == 0 ? "" : "  ") + style.show($1, line.tone)
        }
    }

    private static func lines(_ block: Block, _ style: PageStyle) -> [String] {
        let prose = min(style.columns, proseColumns)
        switch block {
        case .title(let text):
            let lines = TextWrap.lines(text, columns: prose)
            let rule = String(repeating: "━", count: lines.map { TextWidth.of($0) }.max() ?? 0)
            return lines.map { style.show($0, .strong) } + [style.show(rule, .faint)]
        case .heading(let text):
            return TextWrap.lines(text, columns: prose).map { style.show($0, .strong) }
        case .paragraph(let text, let tone):
            return TextWrap.lines(text, columns: prose).map { style.show($0, tone) }
        case .table(let table):
            return table.lines(style)
        case .points(let texts):
            return texts.flatMap { text in
                TextWrap.lines(text, columns: prose - 2).enumerated().map { ($0 == 0 ? "• " : "  ") + $1 }
            }
        case .command(let text):
            return ["  " + text]
        case .outline(let lines):
            return lines.flatMap { outlined($0, style) }
        }
    }
}
