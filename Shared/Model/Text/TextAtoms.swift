/// The smallest piece that texts are compared by: a stemmed word, or one character of a script without spaces.
package struct TextAtom: Hashable, Sendable {
    package let text: String
    package let isIdeographic: Bool
    package let isHiragana: Bool
    /// Whether punctuation stands before it: no phrase reaches across.
    package let startsClause: Bool
    /// Whether the atom before it is its direct neighbour, without a space between them.
    package let joins: Bool
    /// Whether a dash, and nothing else, stands between it and the word before.
    package let isHyphenated: Bool

    /// Whether it is a katakana that goes on from the one before: the middle or the end of a foreign word.
    package let continuesKatakana: Bool
}

package enum TextAtoms {
    /// The atoms of a text in its order.
    package static func of(_ text: String) -> [TextAtom] {
        var atoms: [TextAtom] = []
        var word: [UInt8] = []
        var startsClause = true
        var joins = false
        var isHyphenated = false
        var followsKatakana = false
        func endWord() {
            guard !word.isEmpty else { return }
            atoms.append(
                TextAtom(
                    text: EnglishStem.of(word), isIdeographic: false, isHiragana: false, startsClause: startsClause,
                    joins: false, isHyphenated: isHyphenated, continuesKatakana: false))
            word.removeAll(keepingCapacity: true)
            startsClause = false
            isHyphenated = false
            followsKatakana = false
        }
        for scalar in TextFolding.folded(text).unicodeScalars {
            let role = ScalarRole.of(scalar)
            switch role {
            case .letter:
                if scalar.isASCII {
                    word.append(UInt8(truncatingIfNeeded: scalar.value))
                } else {
                    word += UTF8.encode(scalar).map(Array.init) ?? []
                }
                joins = false
            case .ideograph:
                if !word.isEmpty {
                    endWord()
                    joins = false
                }
                let isKatakana = TextFolding.isKatakana(scalar)
                joins = joins && !startsClause
                atoms.append(
                    TextAtom(
                        text: String(TextFolding.katakana(scalar)), isIdeographic: true,
                        isHiragana: TextFolding.isHiragana(scalar), startsClause: startsClause, joins: joins,
                        isHyphenated: false, continuesKatakana: isKatakana && followsKatakana && joins))
                startsClause = false
                joins = true
                isHyphenated = false
                followsKatakana = isKatakana
            case .apostrophe: continue
            case .dash, .space, .punctuation:
                let endsWord = !word.isEmpty
                endWord()
                joins = false
                isHyphenated = endsWord && role == .dash
                if role == .punctuation { startsClause = true }
            }
        }
        endWord()
        return atoms
    }
}

/// What a character is to the words of a text.
private enum ScalarRole {
    /// Of a word: letters, digits, and the vowel signs of scripts such as Thai and Devanagari.
    case letter
    case ideograph
    case apostrophe
    case dash
    /// Joins the parts of one phrase, as the Japanese middle dot does too.
    case space
    case punctuation

    static func of(_ scalar: Unicode.Scalar) -> ScalarRole {
        scalar.isASCII ? ascii[Int(scalar.value)] : role(scalar)
    }

    /// Looked up, since Unicode's properties of a character take longer to find than all else about it.
    private static let ascii = (0..<128 as Range<UInt8>).map { role(Unicode.Scalar($0)) }

    private static func role(_ scalar: Unicode.Scalar) -> ScalarRole {
        if TextFolding.isIdeographic(scalar) { return .ideograph }
        if scalar.properties.isAlphabetic || scalar.properties.numericType != nil || isMark(scalar) { return .letter }
        if scalar == "'" || scalar == "\u{2019}" { return .apostrophe }
        if scalar.properties.isDash { return .dash }
        return scalar.properties.isWhitespace || scalar == "\u{30FB}" || scalar == "&" ? .space : .punctuation
    }

    private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .nonspacingMark, .spacingMark: true
        default: false
        }
    }
}
