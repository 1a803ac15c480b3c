package import Model

extension FieldProblem {
    /// The problem seen from the value that holds this one.
    package func below(_ parent: String) -> FieldProblem {
        FieldProblem(pointer: parent + pointer, rule: rule, message: message)
    }

    /// A period that ends before it begins.
    static func periodOrder(_ period: EffectivePeriod?, at pointer: String) -> [FieldProblem] {
        guard let period, let through = period.through, through < period.from else { return [] }
        return [
            FieldProblem(
                pointer: pointer + "/through", rule: "period-order",
                message: BilingualText(en: "the last day is not before the first", ja: "終了日は開始日以降にしてください"))
        ]
    }

    /// A sentence that one of the languages lacks.
    static func bothLanguages(_ text: BilingualText, at pointer: String) -> [FieldProblem] {
        guard text.en.allSatisfy(\.isWhitespace) || text.ja.allSatisfy(\.isWhitespace) else { return [] }
        return [
            FieldProblem(
                pointer: pointer, rule: "both-languages",
                message: BilingualText(
                    en: "the sentence is needed in English and in Japanese", ja: "文は英語と日本語の両方が必要です"))
        ]
    }

    /// A list that is stated and names nothing.
    static func emptyList<Element>(_ list: [Element]?, at pointer: String) -> [FieldProblem] {
        guard list?.isEmpty == true else { return [] }
        return [
            FieldProblem(
                pointer: pointer, rule: "list-not-empty",
                message: BilingualText(
                    en: "the list is empty: name at least one, or leave the field out",
                    ja: "一覧が空です。1つ以上書くか、項目を省いてください"))
        ]
    }

    /// A text that is stated and says nothing.
    static func blank(_ text: String?, at pointer: String) -> [FieldProblem] {
        guard let text, text.allSatisfy(\.isWhitespace) else { return [] }
        return [
            FieldProblem(
                pointer: pointer, rule: "text-not-blank",
                message: BilingualText(en: "the text is blank", ja: "空白です。文字を入力してください"))
        ]
    }

    /// A scheme that is not on record.
    static func noScheme(_ id: Scheme.ID, at pointer: String) -> FieldProblem {
        FieldProblem(
            pointer: pointer, rule: "reference-exists",
            message: BilingualText(
                en: "there is no scheme with the id \"\(id)\"", ja: "id「\(id)」の制度の記録はありません"))
    }
}
