import Model

/// The spellings of a term list, to be found in texts. A spelling is found as whole words in English and as a run of
/// characters in Japanese, but never inside a katakana word: インド is not found in インドネシア.
struct TermPhrases: Sendable {
    /// By first word; the longest first.
    private var phrases: [Int32: [Phrase]] = [:]

    private struct Phrase: Sendable {
        let units: [TextUnit]
        /// The term's place in the list.
        let term: Int

        /// Punctuation ends a phrase, but for the spelling's own: "measurement, reporting and verification". Japanese
        /// may be written with spaces that the spelling has not, but then between whole words: 環境省 does not stand in
        /// 環境 省エネルギー.
        func stands(in text: [TextUnit], at start: Int) -> Bool {
            let end = start + units.count
            guard end <= text.count, !text[start].continuesKatakana else { return false }
            let next = end < text.count ? text[end] : nil
            guard next?.continuesKatakana != true else { return false }
            var isSpaced = false
            for offset in 1..<max(1, units.count) {
                let unit = text[start + offset]
                guard unit.word == units[offset].word, !unit.startsClause || units[offset].startsClause else {
                    return false
                }
                isSpaced = isSpaced || units[offset].joins && !unit.joins
            }
            return !isSpaced || !text[start].joins && next?.joins != true
        }
    }

    init(_ terms: [FundingTerm], in vocabulary: inout Vocabulary) {
        for (place, term) in terms.enumerated() {
            for spelling in term.en + term.ja {
                let units = vocabulary.learn(TextAtoms.of(spelling))
                guard let first = units.first else { continue }
                phrases[first.word, default: []].append(Phrase(units: units, term: place))
            }
        }
        for first in phrases.keys {
            phrases[first]?.sort { ($1.units.count, $0.term) < ($0.units.count, $1.term) }
        }
    }

    /// The longest spelling that stands at a place of a text.
    func longest(in text: [TextUnit], at start: Int) -> (term: Int, length: Int)? {
        phrases[text[start].word]?.first { $0.stands(in: text, at: start) }.map { ($0.term, $0.units.count) }
    }

    /// The terms that have a spelling anywhere in a text.
    func terms(in text: [TextUnit]) -> Set<Int> {
        var found: Set<Int> = []
        for (start, unit) in text.enumerated() {
            for phrase in phrases[unit.word] ?? [] where phrase.stands(in: text, at: start) {
                found.insert(phrase.term)
            }
        }
        return found
    }
}
