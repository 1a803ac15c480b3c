// The words of the scoring vocabulary, for tables and pages in either language.

extension ScoringSheet.Effort {
    package var label: BilingualText {
        switch self {
        case .declaration: BilingualText(en: "declare or register", ja: "宣言・登録")
        case .document: BilingualText(en: "adopt a document", ja: "文書の策定")
        case .staffing: BilingualText(en: "change the staffing", ja: "担当者の変更")
        case .certificate: BilingualText(en: "obtain a certificate", ja: "認証の取得")
        case .project: BilingualText(en: "redesign the project", ja: "事業内容の見直し")
        }
    }
}

extension Scorecard.Status {
    package var label: BilingualText {
        switch self {
        case .computed: BilingualText(en: "computed", ja: "算定")
        case .judged: BilingualText(en: "judged", ja: "審査")
        case .undecided: BilingualText(en: "undecided", ja: "未確定")
        case .notScored: BilingualText(en: "not scored", ja: "採点対象外")
        }
    }
}

extension Scorecard.Standing {
    package var label: BilingualText {
        switch self {
        case .eligible: BilingualText(en: "eligible", ja: "選定対象")
        case .notEligible: BilingualText(en: "not eligible", ja: "選定対象外")
        case .undecided: BilingualText(en: "not settled", ja: "未確認")
        }
    }
}

extension ProposalKind {
    package var label: BilingualText {
        switch self {
        case .new: BilingualText(en: "new project", ja: "新規事業")
        case .ongoing: BilingualText(en: "ongoing project", ja: "継続事業")
        }
    }
}
