/// What a piece of text is to the reader; a colour where the terminal has colours.
enum Tone: Hashable, Sendable {
    case plain, strong, good, caution, bad, faint

    /// The text in the tone's colour.
    func coloured(_ text: String) -> String {
        guard let code, !text.isEmpty else { return text }
        return "\u{1B}[\(code)m\(text)\u{1B}[0m"
    }

    private var code: String? {
        switch self {
        case .plain: nil
        case .strong: "1"
        case .good: "32"
        case .caution: "33"
        case .bad: "31"
        case .faint: "2"
        }
    }
}

/// How pages are laid out: the columns there are, and whether they have colours.
struct PageStyle: Hashable, Sendable {
    var columns: Int
    var isColoured = false

    func show(_ text: String, _ tone: Tone) -> String {
        isColoured ? tone.coloured(text) : text
    }
}
