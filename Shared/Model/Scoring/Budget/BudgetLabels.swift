// The words of the budget vocabulary, for tables and pages in either language.

extension BudgetReport.Verdict {
    package var label: BilingualText {
        switch self {
        case .pass: BilingualText(en: "pass", ja: "適合")
        case .conditional: BilingualText(en: "conditional", ja: "条件付き適合")
        case .fail: BilingualText(en: "fail", ja: "不適合")
        case .unknown: BilingualText(en: "unknown", ja: "判定不能（情報不足）")
        }
    }
}

extension BudgetReport.LineState {
    package var label: BilingualText {
        switch self {
        case .stated: BilingualText(en: "stated", ja: "計上")
        case .leftOut: BilingualText(en: "left out: 0", ja: "計上なし（0円）")
        case .unknown: BilingualText(en: "unknown", ja: "金額未定")
        case .computed: BilingualText(en: "computed", ja: "自動計算")
        }
    }
}

extension BudgetReport.TaskState {
    package var label: BilingualText {
        switch self {
        case .costed: BilingualText(en: "costed", ja: "計上済み")
        case .notCosted: BilingualText(en: "not costed", ja: "計上なし")
        case .unknown: BilingualText(en: "unknown", ja: "不明")
        }
    }
}

extension BudgetReport.Placement {
    package var label: BilingualText {
        switch self {
        case .agrees: BilingualText(en: "as chosen", ja: "申請者の区分と一致")
        case .differs: BilingualText(en: "differs from the line chosen", ja: "申請者の区分と相違")
        case .notChosen: BilingualText(en: "no line chosen", ja: "区分の記入なし")
        case .open: BilingualText(en: "open", ja: "未確定")
        }
    }
}

extension BudgetReport.Notice.Level {
    package var label: BilingualText {
        switch self {
        case .warning: BilingualText(en: "warning", ja: "警告")
        case .advice: BilingualText(en: "note", ja: "留意点")
        }
    }
}
