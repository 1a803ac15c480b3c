import Model

extension Factor {
    /// The id of the rule that gives the factor its value.
    var ruleID: String { "factor-\(rawValue)" }

    /// Where the guidebook names the factor.
    var reference: Reference {
        switch self {
        case .sectorFit: "Guidebook FY2024, section 3.1 step 4 and BOX 5"
        case .textAffinity, .freshness: "Guidebook FY2024, section 3.1 step 3"
        case .jcmTrackRecord: "Guidebook FY2024, Table 6 (introducing technology)"
        case .countryExperience, .c3pParticipation, .pastCollaboration, .sectorCooperation, .policy:
            "Guidebook FY2024, section 3.1 step 2"
        case .agreement: "Guidebook FY2024, section 3.1 step 2 and BOX 8"
        case .leadingArea, .localCompanies: "Guidebook FY2024, Table 6 (overall evaluation)"
        case .platform: "Guidebook FY2024, BOX 10"
        case .leadHistory, .municipalityTie, .cityTie: "Guidebook FY2024, section 3.1 step 5"
        case .recentJCM: "Guidebook FY2024, section 3.4 document 7"
        case .sectorBreadth: "Guidebook FY2024, section 3.1 step 4"
        case .certificates: "Guidebook FY2024, Table 6 rows 4, 5 and 6"
        case .engineerLoad: "Guidebook FY2024, Table 6 row 2a"
        case .teamMunicipality, .teamLead, .memberExperience, .memberCost: "Guidebook FY2024, section 2.4"
        case .teamCoverage: "Guidebook FY2024, section 3.1 step 4"
        case .memberSeat: "Guidebook FY2024, Table 6 row 1a"
        }
    }

    /// What to ask where no record says anything.
    var nothingRecorded: BilingualText {
        switch self {
        case .jcmTrackRecord:
            BilingualText(en: "no JCM project is recorded: ask the company", ja: "JCM実績の記録なし。企業に確認")
        case .countryExperience:
            BilingualText(en: "no work in the country is recorded: ask", ja: "対象国での活動の記録なし。要確認")
        case .c3pParticipation:
            BilingualText(en: "no city-to-city project is recorded: ask the company", ja: "都市間連携事業への参加の記録なし。企業に確認")
        case .agreement:
            BilingualText(en: "no agreement with the city is recorded: ask the municipality", ja: "都市との協定の記録なし。自治体に確認")
        case .leadingArea:
            BilingualText(
                en: "not on the list of Decarbonization Leading Areas, which is not complete: ask",
                ja: "脱炭素先行地域の一覧(未完)に記載なし。要確認")
        case .pastCollaboration:
            BilingualText(en: "no past project with the city or country is recorded", ja: "対象都市・国との過去の事業の記録なし")
        case .sectorCooperation:
            BilingualText(en: "no international cooperation is recorded: ask", ja: "国際協力の記録なし。要確認")
        case .platform:
            BilingualText(en: "no public-private platform is recorded: ask", ja: "官民連携プラットフォームの記録なし。要確認")
        case .policy:
            BilingualText(en: "no zero-carbon declaration is recorded: check", ja: "ゼロカーボンシティ表明の記録なし。要確認")
        case .localCompanies:
            BilingualText(
                en: "no local company with a matching technology is recorded: ask", ja: "適合技術を持つ地元企業の記録なし。要確認")
        case .leadHistory:
            BilingualText(
                en: "no city-to-city project is recorded: ask the organisation whether it has led one",
                ja: "都市間連携事業の実績の記録なし。代表実績を団体に確認")
        case .recentJCM:
            BilingualText(
                en: "no JCM project of the last three years is recorded: ask the organisation",
                ja: "過去3年のJCM実績の記録なし。団体に確認")
        case .municipalityTie:
            BilingualText(
                en: "no work with the municipality is recorded: ask both", ja: "自治体との協働の記録なし。双方に確認")
        case .cityTie:
            BilingualText(
                en: "no work in the city or country is recorded: ask the organisation",
                ja: "相手都市・対象国での活動の記録なし。団体に確認")
        case .sectorBreadth:
            BilingualText(
                en: "no work in the sectors of the needs is recorded: ask the organisation",
                ja: "ニーズの分野での実績の記録なし。団体に確認")
        case .certificates:
            BilingualText(
                en: "certificates and declarations are not recorded: ask for ISO 14001, work-life balance, targets",
                ja: "認証・宣言の記録なし。ISO14001、ワーク・ライフ・バランス認定、削減目標を確認")
        case .engineerLoad:
            BilingualText(
                en: "the supervising engineer's other projects are not recorded: ask",
                ja: "管理技術者の手持ち業務の記録なし。要確認")
        case .sectorFit, .textAffinity, .freshness, .teamMunicipality, .teamLead, .teamCoverage, .memberExperience,
            .memberSeat, .memberCost:
            BilingualText(en: "\(label.en): nothing recorded", ja: "\(label.ja): 記録なし")
        }
    }
}
