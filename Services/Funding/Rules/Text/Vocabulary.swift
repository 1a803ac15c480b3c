import Model

/// A stemmed word or a character of a text, by its number in a vocabulary.
struct TextUnit: Hashable, Sendable {
    /// Negative for what stands in no text.
    let word: Int32
    let isIdeographic: Bool
    let startsClause: Bool
    let joins: Bool
    let continuesKatakana: Bool

    static let unknownWord: Int32 = -1
}

/// The words and characters of a collection of texts, numbered in the order in which they are met.
struct Vocabulary: Sendable {
    private var numbers: [String: Int32] = [:]

    /// The units of a text, all of them in the vocabulary from here on.
    mutating func learn(_ atoms: [TextAtom]) -> [TextUnit] {
        atoms.map { atom in
            let next = Int32(clamping: numbers.count)
            let number = numbers[atom.text] ?? next
            if number == next { numbers[atom.text] = next }
            return TextUnit(atom, word: number)
        }
    }

    /// The units of a text as far as they are known.
    func read(_ atoms: [TextAtom]) -> [TextUnit] {
        atoms.map { TextUnit($0, word: numbers[$0.text] ?? TextUnit.unknownWord) }
    }
}

extension TextUnit {
    fileprivate init(_ atom: TextAtom, word: Int32) {
        self.word = word
        isIdeographic = atom.isIdeographic
        startsClause = atom.startsClause
        joins = atom.joins
        continuesKatakana = atom.continuesKatakana
    }
}
