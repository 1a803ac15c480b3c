package import Model

extension FundingTerm {
    /// What no term may be: without a spelling in one of the languages, with one that says nothing, or with one that
    /// another term has.
    ///
    /// - Parameter owners: the terms of the whole list by their spellings.
    package func problems(among owners: SpellingOwners) -> [FieldProblem] {
        problems(of: en, at: "/en", among: owners) + problems(of: ja, at: "/ja", among: owners)
    }

    private func problems(
        of spellings: [String], at pointer: String, among owners: SpellingOwners
    ) -> [FieldProblem] {
        guard !spellings.isEmpty else {
            return [
                FieldProblem(
                    pointer: pointer, rule: "both-languages",
                    message: BilingualText(
                        en: "a term has at least one spelling in English and one in Japanese",
                        ja: "用語には英語と日本語の表記がそれぞれ1つ以上必要です"))
            ]
        }
        return spellings.enumerated().compactMap { place, spelling in
            let pointer = "\(pointer)/\(place)"
            if let problem = SchemeTextIndex.problems(of: spelling, at: pointer).first { return problem }
            guard let other = owners.others(than: id, spelled: spelling).first else { return nil }
            return FieldProblem(
                pointer: pointer, rule: "spelling-unique",
                message: BilingualText(
                    en: "the term \"\(other)\" has the spelling \"\(spelling)\" already; forms of a word, case, width "
                        + "and kana make no difference",
                    ja: "「\(spelling)」は用語「\(other)」の表記にすでにあります。語形、大文字・小文字、全角・半角、"
                        + "ひらがな・カタカナの違いは区別しません"))
        }
    }
}

/// Whose the spellings of a term list are.
package struct SpellingOwners: Sendable {
    private var owners: [[String]: [FundingTerm.ID]] = [:]

    package init(_ terms: some Sequence<FundingTerm>) {
        for term in terms {
            for spelling in Set((term.en + term.ja).map(Self.form)) { owners[spelling, default: []].append(term.id) }
        }
    }

    /// The other terms that have a spelling, in the order of their ids.
    func others(than id: FundingTerm.ID, spelled spelling: String) -> [FundingTerm.ID] {
        (owners[Self.form(spelling)] ?? []).filter { $0 != id }.sorted()
    }

    private static func form(_ spelling: String) -> [String] { TextAtoms.of(spelling).map(\.text) }
}
