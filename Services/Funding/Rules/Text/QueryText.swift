import Model

/// What a query by words asks for, cut into parts that a scheme must all have.
struct QueryText: Sendable {
    enum Part: Hashable, Sendable {
        /// Any spelling of the term, by its place in the list.
        case term(Int)
        /// These words or characters, one directly after the other.
        case run([TextUnit])
    }

    let parts: [Part]

    /// The longest spelling of a term first; then words one by one, those joined by dashes together, and Japanese in
    /// runs between the words of grammar.
    init(_ text: String, phrases: TermPhrases, vocabulary: Vocabulary) {
        let atoms = TextAtoms.of(text)
        let units = vocabulary.read(atoms)
        var parts: [Part] = []
        var run = 0..<0
        func endRun(at next: Int) {
            parts += Self.pieces(run, of: atoms).map { .run(Array(units[$0])) }
            run = next..<next
        }
        var place = 0
        while place < units.count {
            if let term = phrases.longest(in: units, at: place) {
                endRun(at: place + term.length)
                parts.append(.term(term.term))
                place += term.length
            } else {
                if !atoms[place].joins && !atoms[place].isHyphenated { endRun(at: place) }
                place += 1
                run = run.lowerBound..<place
            }
        }
        endRun(at: place)
        self.parts = parts
    }

    /// Whether a text is empty, or words of grammar only.
    static func saysNothing(_ text: String) -> Bool {
        var vocabulary = Vocabulary()
        return QueryText(text, phrases: TermPhrases([], in: &vocabulary), vocabulary: vocabulary).parts.isEmpty
    }

    /// What a run says without its words of grammar.
    private static func pieces(_ run: Range<Int>, of atoms: [TextAtom]) -> [Range<Int>] {
        guard let first = run.first, atoms[first].isIdeographic else {
            return atoms[run].allSatisfy { FillerWords.contains($0.text) } ? [] : [run]
        }
        var pieces: [Range<Int>] = []
        var start = run.lowerBound
        var place = start
        while place < run.upperBound {
            let end = atoms[place..<run.upperBound].firstIndex { !$0.isHiragana } ?? run.upperBound
            if end > place, FillerWords.contain(atoms[place..<end]) {
                pieces.append(start..<place)
                start = end
            }
            place = max(place + 1, end)
        }
        pieces.append(start..<run.upperBound)
        return pieces.filter { !$0.isEmpty && !FillerWords.contain(atoms[$0]) }
    }
}
