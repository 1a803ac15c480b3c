/// A concept of the programme's vocabulary with its spellings in both languages: a text that has any of them says it.
///
/// A term with the id of a sector is that sector: its spellings are more words for it.
package struct DomainTerm: MatchmakingRecord {
    package static let kind = MatchmakingKind.term
    package typealias ID = Identifier<DomainTerm>

    package let id: ID
    /// The usual spelling first.
    package var en: [String]
    package var ja: [String]
    /// The sectors that a text names by naming the concept.
    package var sectors: [Sector.ID]?
    /// The concept of which this one is a kind: rooftop solar is solar power.
    package var broader: ID?
    /// Counts from 1; one more with every change of what the spellings mean.
    package var version: Int
    /// Where one of the spellings is printed.
    package var source: Source

    package init(
        id: ID, en: [String], ja: [String], sectors: [Sector.ID]? = nil, broader: ID? = nil, version: Int = 1,
        source: Source
    ) {
        self.id = id
        self.en = en
        self.ja = ja
        self.sectors = sectors
        self.broader = broader
        self.version = version
        self.source = source
    }

    package var key: String { id.value }

    package var spellings: [String] { en + ja }

    /// What people call the concept.
    package var label: BilingualText { BilingualText(en: en.first ?? id.value, ja: ja.first ?? id.value) }

    package var mentions: [Mention] {
        Mention.each("/sectors", .sector, sectors?.map(\.value))
            + (broader.map { [Mention("/broader", .term, $0.value)] } ?? [])
    }

    package func problems() -> [FieldProblem] {
        Self.problems(of: en, at: "/en") + Self.problems(of: ja, at: "/ja") + versionProblems
            + FieldCheck.source(source)
    }

    private static func problems(of spellings: [String], at pointer: String) -> [FieldProblem] {
        guard !spellings.isEmpty else {
            return [
                FieldProblem(
                    pointer: pointer, rule: "both-languages",
                    message: BilingualText(
                        en: "a term has at least one spelling in English and one in Japanese",
                        ja: "用語には英語と日本語の表記がそれぞれ1つ以上必要です"))
            ]
        }
        return spellings.enumerated().flatMap { place, spelling in
            FieldCheck.text(spelling, at: "\(pointer)/\(place)", limit: FieldCheck.nameLength)
        }
    }

    private var versionProblems: [FieldProblem] {
        guard version < 1 else { return [] }
        return [
            FieldProblem(
                pointer: "/version", rule: "version-positive",
                message: BilingualText(en: "versions count from 1", ja: "版は1から数えます"))
        ]
    }
}
