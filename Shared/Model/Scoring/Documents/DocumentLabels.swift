// The words of the document vocabulary, for sentences, tables and pages in either language.

extension DocumentLanguage {
    package var label: BilingualText {
        switch self {
        case .ja: BilingualText(en: "Japanese", ja: "日本語")
        case .en: BilingualText(en: "English", ja: "英語")
        case .other: BilingualText(en: "another language", ja: "その他の言語")
        }
    }
}

extension LetterParty {
    package var label: BilingualText {
        switch self {
        case .japaneseCity: BilingualText(en: "the Japanese city", ja: "日本側自治体")
        case .partnerCity: BilingualText(en: "the partner city", ja: "相手都市")
        case .otherStakeholder: BilingualText(en: "another stakeholder", ja: "その他の関係者")
        }
    }
}

extension DocumentReport.Status {
    package var label: BilingualText {
        switch self {
        case .complete: BilingualText(en: "in order", ja: "完備")
        case .incomplete: BilingualText(en: "incomplete", ja: "一部不足")
        case .missing: BilingualText(en: "missing", ja: "不足")
        case .invalid: BilingualText(en: "not valid", ja: "有効期間外")
        case .nothingToSubmit: BilingualText(en: "nothing to submit", ja: "提出不要")
        case .unknown: BilingualText(en: "unknown", ja: "不明")
        case .asked: BilingualText(en: "asked for", ja: "要確認")
        }
    }
}

extension DocumentReport.Verdict {
    package var label: BilingualText {
        switch self {
        case .ready: BilingualText(en: "ready", ja: "提出可能")
        case .notReady: BilingualText(en: "not ready", ja: "提出不可")
        case .unknown: BilingualText(en: "unknown", ja: "不明")
        }
    }
}
