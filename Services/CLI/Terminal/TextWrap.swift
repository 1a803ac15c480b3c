/// Breaks text into lines that fit a number of columns.
///
/// Words break at spaces. Japanese breaks between any two characters, but no line begins with a closing bracket, a
/// full stop or the like, nor ends with an opening bracket. A word that is longer than a line is cut.
enum TextWrap {
    static func lines(_ text: String, columns: Int) -> [String] {
        text.split(separator: "\n", omittingEmptySubsequences: false).flatMap { line in
            TextWidth.of(line) <= columns ? [String(line)] : wrapped(pieces(of: line), columns: max(columns, 2))
        }
    }

    /// What stays together on a line.
    private struct Piece {
        var text = ""
        var width = 0
        /// Whether a space stands before it, which a line's beginning swallows.
        var followsSpace = false

        mutating func append(_ character: Character) {
            text.append(character)
            width += TextWidth.of(character)
        }
    }

    private static func pieces(of line: Substring) -> [Piece] {
        var pieces: [Piece] = []
        var current = Piece()
        func close() {
            if !current.text.isEmpty { pieces.append(current) }
            current = Piece()
        }
        var last: Character?
        for character in line {
            if character == " " {
                close()
                current.followsSpace = true
            } else {
                if let last, last != " ", breaks(between: last, character) { close() }
                current.append(character)
            }
            last = character
        }
        close()
        return pieces
    }

    private static func breaks(between left: Character, _ right: Character) -> Bool {
        guard TextWidth.of(left) == 2 || TextWidth.of(right) == 2 else { return false }
        return !neverFirst.contains(right) && !neverLast.contains(left)
    }

    private static let neverFirst = Set("、。，．・：；？！ー」』）］｝〉》】〕ぁぃぅぇぉっゃゅょァィゥェォッャュョ々,.:;?!)]}%％")
    private static let neverLast = Set("「『（［｛〈《【〔([{¥￥")

    private static func wrapped(_ pieces: [Piece], columns: Int) -> [String] {
        var lines: [String] = []
        var line = Piece()
        for piece in pieces {
            let gap = piece.followsSpace && !line.text.isEmpty ? 1 : 0
            if line.width + gap + piece.width <= columns {
                if gap == 1 { line.append(" ") }
                line.text += piece.text
                line.width += piece.width
                continue
            }
            if !line.text.isEmpty { lines.append(line.text) }
            line = Piece()
            for character in piece.text {
                if line.width + TextWidth.of(character) > columns {
                    lines.append(line.text)
                    line = Piece()
                }
                line.append(character)
            }
        }
        if !line.text.isEmpty || lines.isEmpty { lines.append(line.text) }
        return lines
    }
}
