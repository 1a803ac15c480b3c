package import Model

/// A term by which texts are compared: a sector or a concept named in either language, a word, or two neighbouring
/// characters.
package enum TextTerm: Hashable, Sendable {
    case sector(Sector.ID)
    case concept(DomainTerm.ID)
    case word(String)
    case characters(String)

    /// The sector that the term names.
    var sector: Sector.ID? { if case .sector(let id) = self { id } else { nil } }
}

/// Turns texts into terms.
package struct TextAnalysis: Sendable {
    private let lexicon: Lexicon

    package init(_ lexicon: Lexicon) {
        self.lexicon = lexicon
    }

    /// The most terms of a question that count, the first ones: their weights add up within 32 bits.
    static let countedTerms = 1_024

    /// The terms of a question, each once, in the order of the text. A phrase that names a sector or a concept is that
    /// and nothing else, so that the same question in English and in Japanese has the same terms.
    package func question(_ text: String) -> [TextTerm] {
        var reading = Reading()
        read(text) { piece in
            switch piece {
            case .phrase(let meaning, _):
                reading.endRun()
                reading.terms += meaning.sectors.map(TextTerm.sector)
                if let concept = meaning.concept { reading.terms.append(.concept(concept)) }
            case .filler: reading.endRun()
            case .loose(let atom): reading.run.append(atom)
            }
        }
        reading.endRun()
        return Array(reading.terms.firstOccurrences.prefix(Self.countedTerms))
    }

    /// The terms of a record's text, with repetitions: the sectors and concepts that it names, all of which these are
    /// kinds, and all its words.
    package func document(_ text: String) -> [TextTerm] {
        var reading = Reading()
        read(text) { piece in
            switch piece {
            case .phrase(let meaning, let atoms):
                reading.run += atoms
                reading.terms += meaning.sectors.map(TextTerm.sector)
                reading.terms += (meaning.concept.map(lexicon.line) ?? []).map(TextTerm.concept)
            case .filler(let atoms): reading.run += atoms
            case .loose(let atom): reading.run.append(atom)
            }
        }
        reading.endRun()
        return reading.terms
    }

    /// The sectors that a text names, each once, in its order.
    package func sectors(_ text: String) -> [Sector.ID] {
        question(text).compactMap { if case .sector(let id) = $0 { id } else { nil } }
    }

    /// The concepts that a text names, each once, in its order; those that are sectors are not among them.
    package func concepts(_ text: String) -> [DomainTerm.ID] {
        question(text).compactMap { if case .concept(let id) = $0 { id } else { nil } }
    }

    /// What stands at one place of a text.
    private enum Piece {
        case phrase(Lexicon.Meaning, ArraySlice<TextAtom>)
        /// Japanese that says nothing of what the text is about.
        case filler(ArraySlice<TextAtom>)
        case loose(TextAtom)
    }

    private func read(_ text: String, _ take: (Piece) -> Void) {
        let atoms = TextAtoms.of(text)
        var place = 0
        while place < atoms.count {
            if let (meaning, length) = lexicon.phrase(in: atoms, at: place) {
                take(.phrase(meaning, atoms[place..<place + length]))
                place += length
            } else if let length = FillerWords.run(in: atoms, at: place) {
                take(.filler(atoms[place..<place + length]))
                place += length
            } else {
                take(.loose(atoms[place]))
                place += 1
            }
        }
    }
}

/// The terms found so far, and the words that follow the last phrase.
private struct Reading {
    var terms: [TextTerm] = []
    var run: [TextAtom] = []

    mutating func endRun() {
        terms += words
        run.removeAll()
    }

    /// Words as they are; characters in overlapping pairs, or alone where no neighbour joins them. Hiragana are grammar
    /// far more often than meaning: they end a run of characters and are not counted.
    private var words: [TextTerm] {
        var terms: [TextTerm] = []
        for (place, atom) in run.enumerated() where !atom.isHiragana {
            if !atom.isIdeographic {
                if !FillerWords.contains(word: atom.text) { terms.append(.word(atom.text)) }
                continue
            }
            let before = place > 0 && atom.joins ? run[place - 1] : nil
            if let before, before.isIdeographic, !before.isHiragana {
                let pair = before.text + atom.text
                if !FillerWords.contains(pair: pair) { terms.append(.characters(pair)) }
            } else if !(place + 1 < run.count && run[place + 1].joins && !run[place + 1].isHiragana) {
                terms.append(.characters(atom.text))
            }
        }
        return terms
    }
}
