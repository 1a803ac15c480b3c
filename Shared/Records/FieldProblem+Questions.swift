import JSONText
package import Model

/// What can be wrong with a question about records; pointers begin with "/params".
extension FieldProblem {
    static func unknownKind(_ kind: String, known: [String]) -> FieldProblem {
        FieldProblem(
            pointer: "/params/kind", rule: "unknownKind",
            message: BilingualText(
                en: "There is no kind \"\(kind)\". Known: \(known.joined(separator: ", ")).",
                ja: "種別「\(kind)」はありません。使える種別: \(known.joined(separator: "、"))"))
    }

    static func unknownFilter(_ name: String, known: [String]) -> FieldProblem {
        let pointer = JSONPointer(tokens: ["params", "filters", name]).description
        let list = known.joined(separator: ", ")
        return FieldProblem(
            pointer: pointer, rule: "unknownFilter",
            message: BilingualText(
                en: "There is no filter \"\(name)\". Known: \(list).", ja: "フィルター「\(name)」はありません。使えるもの: \(list)"),
            basis: [pointer, "/params/kind"])
    }

    /// That a number, if one is given, is outside its range.
    static func outOfRange(_ value: Int?, _ range: ClosedRange<Int>, at pointer: String) -> FieldProblem? {
        guard let value, !range.contains(value) else { return nil }
        return FieldProblem(
            pointer: pointer, rule: "outOfRange",
            message: BilingualText(
                en: "A value from \(range.lowerBound) to \(range.upperBound) is needed.",
                ja: "\(range.lowerBound)以上\(range.upperBound)以下の値を指定してください。"))
    }

    /// That a revision, if one is given, is none.
    package static func noRevision(_ value: Int64?, at pointer: String) -> FieldProblem? {
        guard let value, value < 0 else { return nil }
        return FieldProblem(
            pointer: pointer, rule: "outOfRange",
            message: BilingualText(en: "A revision is 0 or more.", ja: "版は0以上です。"))
    }

    /// Expected revisions that are none.
    package static func noRevisions(_ expected: [String: Int64]?) -> [FieldProblem] {
        (expected ?? [:]).sorted { $0.key < $1.key }.compactMap { id, revision in
            noRevision(revision, at: JSONPointer(tokens: ["params", "expectedRevisions", id]).description)
        }
    }

    /// What is wrong with the name of who makes a change, if it is given.
    package static func author(_ name: String?) -> [FieldProblem] {
        guard let name else { return [] }
        if name.allSatisfy(\.isWhitespace) {
            return [
                FieldProblem(
                    pointer: "/params/author", rule: "text-not-blank",
                    message: BilingualText(
                        en: "The author is blank: name who makes the change, or leave it out.",
                        ja: "更新者名が空白です。記入するか、項目を省いてください。"))
            ]
        }
        guard name.unicodeScalars.count > FieldCheck.nameLength else { return [] }
        return [
            FieldProblem(
                pointer: "/params/author", rule: "text-length",
                message: BilingualText(
                    en: "The author has more than \(FieldCheck.nameLength) characters.",
                    ja: "更新者名が\(FieldCheck.nameLength)文字を超えています。"))
        ]
    }

    static let badCursor = FieldProblem(
        pointer: "/params/cursor", rule: "badCursor",
        message: BilingualText(
            en: "Use nextCursor of the page before, unchanged, with the same kind, filters and text.",
            ja: "前のページのnextCursorを、同じkind・filters・textとともにそのまま指定してください。"),
        basis: ["/params/cursor", "/params/kind", "/params/filters", "/params/text"])

    static func expectedStranger(_ id: String) -> FieldProblem {
        FieldProblem(
            pointer: JSONPointer(tokens: ["params", "expectedRevisions", id]).description, rule: "notAmongRows",
            message: BilingualText(
                en: "No row of this request has the id \"\(id)\".", ja: "このリクエストに「\(id)」の行はありません。"),
            basis: ["/params/expectedRevisions", "/params/rows"])
    }
}
