/// An answer as people read it: what it is about, tables, what to mind, what to do next.
struct Page: Hashable {
    enum Block: Hashable {
        case title(String)
        case heading(String)
        case paragraph(String, Tone)
        case table(Table)
        /// Points of a list.
        case points([String])
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

    mutating func append(_ page: Page) { blocks += page.blocks }
}

extension Page {
    /// Longer lines of prose are hard to follow.
    private static let proseColumns = 100

    /// The page as text, a blank line between blocks, ending with a line feed.
    func text(_ style: PageStyle) -> String {
        blocks.map { Self.lines($0, style).joined(separator: "\n") }.joined(separator: "\n\n") + "\n"
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
        }
    }
}
