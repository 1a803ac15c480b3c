package import Model

/// A term by which texts are compared: a sector named in either language, a word, or two neighbouring characters.
package enum TextTerm: Hashable, Sendable {
    case sector(Sector.ID)
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

    /// The terms of a question, each once, in the order of the text. A phrase that names a sector is that sector and
    /// nothing else, so that the same question in English and in Japanese has the same terms.
    package func question(_ text: String) -> [TextTerm] {
        var seen: Set<TextTerm> = []
        let terms = terms(TextAtoms.of(text), keepingWordsOfPhrases: false).filter { seen.insert($0).inserted }
        return Array(terms.prefix(Self.countedTerms))
    }

    /// The terms of a record's text: the sectors that it names, and all its words, with repetitions.
    package func document(_ text: String) -> [TextTerm] {
        terms(TextAtoms.of(text), keepingWordsOfPhrases: true)
    }

    /// The sectors that a text names, each once, in its order.
    package func sectors(_ text: String) -> [Sector.ID] {
        question(text).compactMap { if case .sector(let id) = $0 { id } else { nil } }
    }

    private func terms(_ atoms: [TextAtom], keepingWordsOfPhrases: Bool) -> [TextTerm] {
        var terms: [TextTerm] = []
        var loose: [TextAtom] = []
        var place = 0
        while place < atoms.count {
            guard let (sector, length) = lexicon.phrase(in: atoms, at: place) else {
                loose.append(atoms[place])
                place += 1
                continue
            }
            if keepingWordsOfPhrases {
                loose += atoms[place..<place + length]
            } else {
                terms += Self.words(loose)
                loose = []
            }
            terms.append(.sector(sector))
            place += length
        }
        return terms + Self.words(loose)
    }

    /// Words as they are; characters in overlapping pairs, or alone where no neighbour joins them. Hiragana are grammar
    /// far more often than meaning: they end a run of characters and are not counted.
    private static func words(_ atoms: [TextAtom]) -> [TextTerm] {
        var terms: [TextTerm] = []
        for (place, atom) in atoms.enumerated() where !atom.isHiragana {
            if !atom.isIdeographic {
                if !StopWords.contains(atom.text) { terms.append(.word(atom.text)) }
                continue
            }
            let before = place > 0 && atom.joins ? atoms[place - 1] : nil
            if let before, before.isIdeographic, !before.isHiragana {
                let pair = before.text + atom.text
                if !StopWords.contains(pair) { terms.append(.characters(pair)) }
            } else if !(place + 1 < atoms.count && atoms[place + 1].joins && !atoms[place + 1].isHiragana) {
                terms.append(.characters(atom.text))
            }
        }
        return terms
    }
}

/// Words that say nothing of what a text is about.
private enum StopWords {
    static func contains(_ stem: String) -> Bool {
        (stem.utf8.count < 2) || stem.utf8.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) })
            || stems.contains(stem)
    }

    /// Grammar, and the words that every offer and every need uses.
    private static let stems: Set<String> = Set(
        """
        a about an and are as at be been by can could for from has have high in into is it its low more new no not of on
        or other our so such than that the their them there these this those to under up use using various via was we
        were which will with
        city project system technology equipment facility facilities support development introduction introducing
        implementation promotion improvement improving
        導入 推進 支援 事業 技術 設備 都市
        """.split { $0.isWhitespace }.map { EnglishStem.of(String($0)) })
}
