package import Model

/// The phrases of the sectors and of the term list in both languages, to be found in texts.
package struct Lexicon: Sendable {
    /// By first atom; the longest phrases first.
    private var phrases: [String: [Phrase]] = [:]
    /// Each concept with those above it, the nearest first; without the concepts that are sectors.
    private var concepts: [DomainTerm.ID: [DomainTerm.ID]] = [:]

    private struct Phrase: Sendable {
        let atoms: [TextAtom]
        let meaning: Meaning

        /// Punctuation ends a phrase, but for the phrase's own: "measurement, reporting and verification".
        func stands(in text: [TextAtom], at start: Int) -> Bool {
            guard start + atoms.count <= text.count else { return false }
            return (1..<max(1, atoms.count)).allSatisfy { offset in
                let atom = text[start + offset]
                return atom.text == atoms[offset].text && (!atom.startsClause || atoms[offset].startsClause)
            }
        }
    }

    /// What a phrase says.
    struct Meaning: Hashable, Sendable {
        var sectors: [Sector.ID] = []
        /// `nil` where the phrase says no more than a sector.
        var concept: DomainTerm.ID?
    }

    package init(_ sectors: some Sequence<Sector>, terms: some Sequence<DomainTerm> = []) {
        let sectors = sectors.sorted { $0.id < $1.id }
        let terms = terms.sorted { $0.id < $1.id }
        var meanings: [[String]: (atoms: [TextAtom], meaning: Meaning)] = [:]
        for sector in sectors {
            for label in sector.names.all + sector.terms.flatMap({ [$0.en, $0.ja].compactMap(\.self) }) {
                let atoms = TextAtoms.of(label)
                guard !atoms.isEmpty else { continue }
                let form = atoms.map(\.text)
                // A phrase that two sectors claim belongs to the first id, whatever the order of the records.
                let known = meanings[form]
                meanings[form] = (
                    Self.freer(known?.atoms, atoms), known?.meaning ?? Meaning(sectors: [sector.id])
                )
            }
        }
        let sectorKeys = Set(sectors.map(\.id.value))
        for term in terms {
            let concept = sectorKeys.contains(term.key) ? nil : term.id
            for spelling in term.spellings {
                let atoms = TextAtoms.of(spelling)
                guard !atoms.isEmpty else { continue }
                let form = atoms.map(\.text)
                let before = meanings[form]
                let known = before?.meaning
                // The check of the list refuses a spelling that two terms claim; if there is one, the first id has it.
                guard known?.concept == nil else { continue }
                let named = (term.sectors ?? []) + (known?.sectors ?? [])
                meanings[form] = (
                    Self.freer(before?.atoms, atoms), Meaning(sectors: named.firstOccurrences, concept: concept)
                )
            }
        }
        for (form, phrase) in meanings {
            phrases[form[0], default: []].append(Phrase(atoms: phrase.atoms, meaning: phrase.meaning))
        }
        for first in phrases.keys {
            // Two phrases of one length that fit one place would be the same phrase: the order among them is free.
            phrases[first]?.sort { $0.atoms.count > $1.atoms.count }
        }
        let broader = terms.reduce(into: [:]) { $0[$1.id] = $1.broader }
        for term in terms where !sectorKeys.contains(term.key) {
            concepts[term.id] = Self.line(from: term.id, broader).filter { !sectorKeys.contains($0.value) }
        }
    }

    /// The longest phrase that begins at a place of a text, and what it says.
    func phrase(in atoms: [TextAtom], at start: Int) -> (meaning: Meaning, length: Int)? {
        phrases[atoms[start].text]?.first { $0.stands(in: atoms, at: start) }.map { ($0.meaning, $0.atoms.count) }
    }

    /// The concept, and all of which it is a kind.
    func line(of concept: DomainTerm.ID) -> [DomainTerm.ID] { concepts[concept] ?? [concept] }

    /// The sector that a text as a whole is a phrase for.
    func sector(named text: String) -> Sector.ID? {
        let atoms = TextAtoms.of(text)
        guard !atoms.isEmpty, let (meaning, length) = phrase(in: atoms, at: 0), length == atoms.count else {
            return nil
        }
        return meaning.sectors.first
    }

    /// Of two spellings of one phrase that differ in punctuation, the one with more of it, which admits the other too.
    private static func freer(_ one: [TextAtom]?, _ other: [TextAtom]) -> [TextAtom] {
        guard let one else { return other }
        return one.count(where: \.startsClause) > other.count(where: \.startsClause) ? one : other
    }

    private static func line(
        from concept: DomainTerm.ID, _ broader: [DomainTerm.ID: DomainTerm.ID]
    ) -> [DomainTerm.ID] {
        var line = [concept]
        // A ring would be refused when the record is put.
        while let last = line.last, let above = broader[last], !line.contains(above) { line.append(above) }
        return line
    }
}
