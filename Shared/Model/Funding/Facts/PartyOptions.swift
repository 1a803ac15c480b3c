/// Who carries the project out in the partner country.
package enum Implementer: String, FactOption {
    case stateOwnedCompany
    case privateCompany
    /// The national or a local government of the partner country, directly.
    case governmentItself
    case nonProfitOrganisation
    case other

    package var label: BilingualText {
        switch self {
        case .stateOwnedCompany: BilingualText(en: "state-owned company", ja: "国有企業")
        case .privateCompany: BilingualText(en: "private company", ja: "民間企業")
        case .governmentItself:
            BilingualText(en: "government of the partner country itself", ja: "相手国政府(自治体を含む)自身")
        case .nonProfitOrganisation: BilingualText(en: "non-profit organisation", ja: "非営利団体")
        case .other: BilingualText(en: "another body", ja: "その他の主体")
        }
    }
}

/// Who applies on the Japanese side.
package enum JapaneseApplicant: String, FactOption {
    /// A prefecture, city, ward, town or village, alone or with others.
    case localAuthority
    case privateCompany
    case researchInstitution
    case regionalInternationalAssociation
    case nonProfitOrganisation
    /// Nobody in Japan applies.
    case noJapaneseApplicant

    package var label: BilingualText {
        switch self {
        case .localAuthority:
            BilingualText(en: "Japanese local authority, alone or in partnership", ja: "日本の自治体(単独または連携)")
        case .privateCompany: BilingualText(en: "Japanese private company", ja: "日本の民間企業")
        case .researchInstitution: BilingualText(en: "Japanese university or research institution", ja: "日本の大学・研究機関")
        case .regionalInternationalAssociation:
            BilingualText(en: "regional international association", ja: "地域国際化協会")
        case .nonProfitOrganisation: BilingualText(en: "Japanese non-profit organisation", ja: "日本の非営利団体")
        case .noJapaneseApplicant: BilingualText(en: "no Japanese applicant", ja: "日本側の申請者なし")
        }
    }
}

/// Whether the two cities have agreed to work together.
package enum AgreementState: String, FactOption {
    case concluded
    /// A letter of interest states the intention to conclude one.
    case intended
    case absent

    package var label: BilingualText {
        switch self {
        case .concluded: BilingualText(en: "agreement concluded", ja: "協定締結済み")
        case .intended: BilingualText(en: "agreement intended", ja: "協定締結の意思あり")
        case .absent: BilingualText(en: "no agreement and no intention", ja: "協定も締結の意思もなし")
        }
    }
}

/// Where a country stands in the Joint Crediting Mechanism (JCM) on a day.
package enum JCMStanding: String, FactOption {
    /// A bilateral document is signed.
    case partner
    /// Named as a candidate; nothing is signed yet.
    case candidate
    /// Neither.
    case other

    package var label: BilingualText {
        switch self {
        case .partner: BilingualText(en: "JCM partner country", ja: "JCMパートナー国")
        case .candidate: BilingualText(en: "JCM candidate country", ja: "JCMパートナー国候補")
        case .other: BilingualText(en: "neither partner nor candidate of the JCM", ja: "JCMのパートナー国でも候補でもない国")
        }
    }
}
