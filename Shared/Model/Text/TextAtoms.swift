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
        var word = String.UnicodeScalarView()
        var startsClause = true
        var joins = false
        var isHyphenated = false
        var followsKatakana = false
        func endWord() {
            guard !word.isEmpty else { return }
            atoms.append(
                TextAtom(
                    text: EnglishStem.of(String(word)), isIdeographic: false, isHiragana: false,
                    startsClause: startsClause, joins: false, isHyphenated: isHyphenated, continuesKatakana: false))
            word.removeAll()
            startsClause = false
            isHyphenated = false
            followsKatakana = false
        }
        for scalar in TextFolding.folded(text).unicodeScalars {
            if TextFolding.isIdeographic(scalar) {
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
            } else if scalar.properties.isAlphabetic || scalar.properties.numericType != nil || isMark(scalar) {
                word.append(scalar)
                joins = false
            } else {
                if isApostrophe(scalar) { continue }
                let endsWord = !word.isEmpty
                endWord()
                joins = false
                isHyphenated = endsWord && scalar.properties.isDash
                if !separatesWordsOnly(scalar) { startsClause = true }
            }
        }
        endWord()
        return atoms
    }

    /// Vowel signs of scripts such as Thai and Devanagari belong to their word.
    private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .nonspacingMark, .spacingMark: true
        default: false
        }
    }

    private static func isApostrophe(_ scalar: Unicode.Scalar) -> Bool { scalar == "'" || scalar == "\u{2019}" }

    /// Spaces, dashes and the Japanese middle dot join the parts of one phrase.
    private static func separatesWordsOnly(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.isWhitespace || scalar.properties.isDash || scalar == "\u{30FB}" || scalar == "&"
    }
}
