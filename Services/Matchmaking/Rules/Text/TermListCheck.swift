package import Model

/// What a term list as a whole asks of each of its terms.
package struct TermListCheck: Sendable {
    private var owners: [[String]: [DomainTerm.ID]] = [:]
    private var broader: [DomainTerm.ID: DomainTerm.ID] = [:]
    private let sectors: Lexicon

    package init(_ terms: some Sequence<DomainTerm>, sectors: some Sequence<Sector>) {
        for term in terms {
            broader[term.id] = term.broader
            for form in Set(term.spellings.map(Self.form)) where !form.isEmpty {
                owners[form, default: []].append(term.id)
            }
        }
        self.sectors = Lexicon(sectors)
    }

    /// A spelling without letters, one that another term has, one that names a sector which the term does not belong
    /// to; and a line of broader terms that leads back.
    package func problems(of term: DomainTerm) -> [FieldProblem] {
        problems(of: term.en, at: "/en", of: term) + problems(of: term.ja, at: "/ja", of: term)
            + ringProblems(of: term)
    }

    private func problems(of spellings: [String], at pointer: String, of term: DomainTerm) -> [FieldProblem] {
        spellings.enumerated().compactMap { place, spelling in
            problem(of: spelling, at: "\(pointer)/\(place)", in: term)
        }
    }

    private func problem(of spelling: String, at pointer: String, in term: DomainTerm) -> FieldProblem? {
        // Blank ones are the term's own problem.
        guard !spelling.allSatisfy(\.isWhitespace) else { return nil }
        let form = Self.form(spelling)
        guard !form.isEmpty else {
            return FieldProblem(
                pointer: pointer, rule: "spelling-word",
                message: BilingualText(
                    en: "\"\(spelling)\" has no letter or digit", ja: "「\(spelling)」には文字も数字もありません"))
        }
        if let other = (owners[form] ?? []).filter({ $0 != term.id }).min() {
            return FieldProblem(
                pointer: pointer, rule: "spelling-unique",
                message: BilingualText(
                    en: "the term \"\(other)\" has the spelling \"\(spelling)\" already; forms of a word, case, width "
                        + "and kana make no difference",
                    ja: "「\(spelling)」は用語「\(other)」の表記にすでにあります。語形、大文字・小文字、全角・半角、"
                        + "ひらがな・カタカナの違いは区別しません"))
        }
        if let sector = sectors.sector(named: spelling), term.sectors?.contains(sector) != true {
            return FieldProblem(
                pointer: pointer, rule: "spelling-sector",
                message: BilingualText(
                    en: "\"\(spelling)\" names the sector \"\(sector)\": add it to the sectors of the term",
                    ja: "「\(spelling)」は分野「\(sector)」を表します。用語の分野に加えてください"))
        }
        return nil
    }

    private func ringProblems(of term: DomainTerm) -> [FieldProblem] {
        var seen: Set<DomainTerm.ID> = [term.id]
        var next = term.broader
        while let id = next {
            guard seen.insert(id).inserted else {
                return [
                    FieldProblem(
                        pointer: "/broader", rule: "term-tree",
                        message: BilingualText(
                            en: "the broader terms lead back to the term", ja: "上位の用語をたどると元の用語に戻ります"))
                ]
            }
            next = broader[id]
        }
        return []
    }

    private static func form(_ spelling: String) -> [String] { TextAtoms.of(spelling).map(\.text) }
}
