/// A sector or class of technology, in a tree; with the words that name it in both languages.
package struct Sector: MatchmakingRecord {
    package static let kind = MatchmakingKind.sector
    package typealias ID = Identifier<Sector>

    package let id: ID
    /// The label as printed; other printed labels are aliases.
    package var names: Names
    package var parent: ID?
    /// Words and phrases that mean the sector: 再生可能エネルギー is "renewable energy".
    package var terms: [TermPair]
    /// Where the label is printed.
    package var reference: Reference
    package var note: String?

    package init(
        id: ID, names: Names, parent: ID? = nil, terms: [TermPair] = [], reference: Reference, note: String? = nil
    ) {
        self.id = id
        self.names = names
        self.parent = parent
        self.terms = terms
        self.reference = reference
        self.note = note
    }

    package var key: String { id.value }

    package var mentions: [Mention] {
        parent.map { [Mention("/parent", .sector, $0.value)] } ?? []
    }

    package func problems() -> [FieldProblem] {
        FieldCheck.names(names)
            + terms.enumerated().flatMap { $0.element.problems(at: "/terms/\($0.offset)") }
    }
}

/// A phrase in English and in Japanese with the same meaning; one side may be missing.
package struct TermPair: Codable, Hashable, Sendable {
    package let en: String?
    package let ja: String?

    package init(en: String? = nil, ja: String? = nil) {
        self.en = en
        self.ja = ja
    }

    func problems(at pointer: String) -> [FieldProblem] {
        guard en != nil || ja != nil else {
            return [
                FieldProblem(
                    pointer: pointer, rule: "term-given",
                    message: BilingualText(
                        en: "a term pair gives an English or a Japanese phrase", ja: "用語は英語か日本語で書いてください"))
            ]
        }
        return FieldCheck.text(en, at: pointer + "/en", limit: FieldCheck.nameLength)
            + FieldCheck.text(ja, at: pointer + "/ja", limit: FieldCheck.nameLength)
    }
}
