/// Checks that records of several kinds share, and questions with them.
package enum FieldCheck {
    /// Longest text of a name or title, in Unicode scalars.
    package static let nameLength = 500
    /// Longest text of a description, in Unicode scalars.
    package static let textLength = 10_000

    static func text(_ value: String?, at pointer: String, limit: Int = textLength) -> [FieldProblem] {
        guard let value else { return [] }
        if value.allSatisfy(\.isWhitespace) {
            return [
                FieldProblem(
                    pointer: pointer, rule: "text-not-blank",
                    message: BilingualText(
                        en: "the text is blank: write it, or leave the field out while it is unknown",
                        ja: "空白です。記入するか、不明なら項目を省いてください"))
            ]
        }
        guard value.unicodeScalars.count > limit else { return [] }
        return [
            FieldProblem(
                pointer: pointer, rule: "text-length",
                message: BilingualText(
                    en: "the text is longer than \(limit) characters", ja: "\(limit)文字を超えています"))
        ]
    }

    static func names(_ names: Names, at pointer: String = "/names") -> [FieldProblem] {
        text(names.en, at: pointer + "/en", limit: nameLength)
            + text(names.ja, at: pointer + "/ja", limit: nameLength)
            + text(names.local, at: pointer + "/local", limit: nameLength)
            + (names.aliases ?? []).enumerated().flatMap {
                text($0.element, at: "\(pointer)/aliases/\($0.offset)", limit: nameLength)
            }
    }

    static func source(_ source: Source, at pointer: String = "/source") -> [FieldProblem] {
        text(source.text, at: pointer + "/text")
    }

    static func notEmpty<Element>(_ list: [Element], at pointer: String, of what: BilingualText) -> [FieldProblem] {
        guard list.isEmpty else { return [] }
        return [
            FieldProblem(
                pointer: pointer, rule: "list-not-empty",
                message: BilingualText(en: "at least one \(what.en) is needed", ja: "\(what.ja)が1つ以上必要です"))
        ]
    }
}
