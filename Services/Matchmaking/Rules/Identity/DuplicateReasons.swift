import Model

/// Why a record may be a duplicate of another, in both languages.
enum DuplicateReasons {
    private static let reference: Reference = "Guidebook FY2024, section 3.1"

    static func number(_ name: String, _ value: String) -> Reason {
        let label =
            switch name {
            case "corporateNumber": BilingualText(en: "corporate number", ja: "法人番号")
            case "lgCode": BilingualText(en: "local-government code", ja: "地方公共団体コード")
            default: BilingualText(en: "JCM reference number", ja: "JCM登録番号")
            }
        return reason(
            "same-number", name, value,
            BilingualText(en: "the same \(label.en) \(value)", ja: "\(label.ja)\(value)が同じです"))
    }

    /// - Parameter isSameTime: whether both say the same time; otherwise one leaves it open.
    static func whole(_ kind: MatchmakingKind, _ marks: String, isSameTime: Bool) -> Reason {
        let message =
            switch (kind, isSameTime) {
            case (.agreement, true): BilingualText(en: "the same parties, form and date", ja: "当事者・形式・日付が同じです")
            case (.agreement, false):
                BilingualText(
                    en: "the same parties and form; the dates may be one", ja: "当事者・形式が同じで、日付も同じ可能性があります")
            case (_, true): BilingualText(en: "the same cities in the same years", ja: "都市と年度が同じです")
            case (_, false):
                BilingualText(en: "the same cities; the years may be the same", ja: "都市が同じで、年度も同じ可能性があります")
            }
        return reason("same-record", "identity", marks, message)
    }

    static func name(_ form: String, scope: String?) -> Reason {
        let message =
            scope.map {
                BilingualText(en: "the same name \"\(form)\" (\($0))", ja: "名称「\(form)」が同じです(\($0))")
            } ?? BilingualText(en: "the same name \"\(form)\"", ja: "名称「\(form)」が同じです")
        return reason("same-name", "name", form, message)
    }

    static func bracket(_ form: String) -> Reason {
        reason(
            "name-in-brackets", "name", form,
            BilingualText(
                en: "one name stands in brackets after the other: \"\(form)\"", ja: "一方の名称が他方の括弧内にあります: 「\(form)」"))
    }

    static func spelling(_ form: String) -> Reason {
        reason(
            "similar-name", "name", form,
            BilingualText(en: "nearly the same name: \"\(form)\"", ja: "名称がほぼ同じです: 「\(form)」"))
    }

    private static func reason(_ rule: String, _ name: String, _ value: String, _ message: BilingualText) -> Reason {
        Reason(rule: rule, reference: reference, inputs: [Reason.Input(name, value)], message: message)
    }
}
