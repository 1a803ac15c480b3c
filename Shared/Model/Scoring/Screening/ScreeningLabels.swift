// The words of the screening vocabulary, for tables and pages in either language.

extension ScreeningVerdict {
    package var label: BilingualText {
        switch self {
        case .pass: BilingualText(en: "pass", ja: "適合")
        case .conditional: BilingualText(en: "conditional", ja: "条件付き適合")
        case .operatorDecision: BilingualText(en: "operator's decision", ja: "事務局の判断")
        case .unknown: BilingualText(en: "unknown", ja: "不明")
        case .fail: BilingualText(en: "fail", ja: "不適合")
        }
    }
}

extension ScreeningResult {
    package var label: BilingualText {
        switch self {
        case .eligible: BilingualText(en: "eligible", ja: "応募要件を満たす")
        case .eligibleWithConditions: BilingualText(en: "eligible with conditions", ja: "条件付きで応募要件を満たす")
        case .operatorDecision: BilingualText(en: "for the operator to decide", ja: "事務局の判断を要する")
        case .unknown: BilingualText(en: "not settled", ja: "未確定")
        case .notEligibleYet: BilingualText(en: "not eligible yet", ja: "現時点では応募要件を満たさない（是正可能）")
        case .notEligible: BilingualText(en: "not eligible", ja: "応募要件を満たさない")
        }
    }
}

extension CountryPlace {
    package var label: BilingualText {
        switch self {
        case .partner: BilingualText(en: "JCM partner country", ja: "JCMパートナー国")
        case .candidate: BilingualText(en: "candidate named in the call", ja: "公募要領に示されたパートナー国候補")
        case .other: BilingualText(en: "neither partner nor candidate", ja: "パートナー国・候補国以外")
        case .japan: BilingualText(en: "Japan", ja: "日本")
        }
    }
}

extension Share {
    package var label: BilingualText {
        switch self {
        case .all: BilingualText(en: "all", ja: "すべて")
        case .some: BilingualText(en: "some", ja: "一部")
        case .none: BilingualText(en: "none", ja: "なし")
        }
    }
}

extension PhaseUse {
    package var label: BilingualText {
        switch self {
        case .within: BilingualText(en: "years left for every pair", ja: "全ての都市の組合せで残年数あり")
        case .usedUpBySome: BilingualText(en: "used up by some of the pairs", ja: "一部の都市の組合せで上限に到達")
        case .usedUpByAll: BilingualText(en: "used up by every pair", ja: "全ての都市の組合せで上限に到達")
        }
    }
}

extension ClaimStanding {
    package var label: BilingualText {
        switch self {
        case .notClaimed: BilingualText(en: "not claimed", ja: "主張なし")
        case .overlooked: BilingualText(en: "on the register, not claimed", ja: "台帳にあるが主張なし")
        case .confirmed: BilingualText(en: "confirmed by the register", ja: "台帳で確認")
        case .contradicted: BilingualText(en: "the register says otherwise", ja: "台帳と相違")
        }
    }
}

extension LeadOrganisation.Kind {
    package var label: BilingualText {
        switch self {
        case .privateCompany: BilingualText(en: "private company", ja: "民間企業")
        case .researchInstitution: BilingualText(en: "research institution", ja: "研究機関")
        case .university: BilingualText(en: "university", ja: "大学")
        case .otherOrganisation: BilingualText(en: "other organisation", ja: "その他の団体")
        case .japaneseMunicipality: BilingualText(en: "Japanese municipality", ja: "日本の地方公共団体")
        case .partnerCity: BilingualText(en: "partner city", ja: "相手都市")
        }
    }
}
