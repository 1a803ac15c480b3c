package import Model

/// The phrases of the sectors in both languages, to be found in texts.
package struct Lexicon: Sendable {
    /// By first atom; the longest phrases first.
    private var phrases: [String: [Phrase]] = [:]

    private struct Phrase: Sendable {
        let atoms: [String]
        let sector: Sector.ID
    }

    package init(_ sectors: some Sequence<Sector>) {
        var owners: [[String]: Sector.ID] = [:]
        for sector in sectors.sorted(by: { $0.id < $1.id }) {
            let labels = sector.names.all + sector.terms.flatMap { [$0.en, $0.ja].compactMap(\.self) }
            for label in labels {
                let atoms = TextAtoms.of(label).map(\.text)
                // A phrase that two sectors claim belongs to the first id, whatever the order of the records.
                guard !atoms.isEmpty, owners[atoms] == nil else { continue }
                owners[atoms] = sector.id
            }
        }
        for (atoms, sector) in owners {
            phrases[atoms[0], default: []].append(Phrase(atoms: atoms, sector: sector))
        }
        for first in phrases.keys {
            // Two phrases of one length that fit one place would be the same phrase: the order among them is free.
            phrases[first]?.sort { $0.atoms.count > $1.atoms.count }
        }
    }

    /// The longest phrase that begins at a place of a text, and the sector that it names.
    func phrase(in atoms: [TextAtom], at start: Int) -> (sector: Sector.ID, length: Int)? {
        guard let candidates = phrases[atoms[start].text] else { return nil }
        for phrase in candidates where start + phrase.atoms.count <= atoms.count {
            let fits = (1..<phrase.atoms.count).allSatisfy {
                let atom = atoms[start + $0]
                return atom.text == phrase.atoms[$0] && !atom.startsClause
            }
            if fits { return (phrase.sector, phrase.atoms.count) }
        }
        return nil
    }
}
