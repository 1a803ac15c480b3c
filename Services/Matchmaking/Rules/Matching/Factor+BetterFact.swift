import Model

extension Factor {
    /// What the next single fact makes of the value, where that is more than what is known.
    func betterValue(than score: FactorScore) -> Int? {
        let value = isCounted ? CountLadder.values.first { $0 > (score.isKnown ? score.value : 0) } ?? 0 : 255
        return value > score.value ? value : nil
    }

    /// Whether each further project is worth a little more.
    private var isCounted: Bool {
        switch self {
        case .jcmTrackRecord, .countryExperience, .c3pParticipation, .sectorCooperation, .localCompanies: true
        default: false
        }
    }

    /// The next single fact that is worth more; none where that is no fact about the record.
    var betterFact: BilingualText? {
        switch self {
        case .sectorFit, .textAffinity, .teamMunicipality, .teamLead, .teamCoverage, .memberExperience, .memberSeat,
            .memberCost:
            nil
        // What raises a lead is listed with it, as questions and as points of the scoring sheet.
        case .leadHistory, .recentJCM, .municipalityTie, .cityTie, .sectorBreadth, .certificates, .engineerLoad: nil
        case .jcmTrackRecord:
            BilingualText(en: "one more JCM project in this class of technology", ja: "同種技術のJCMプロジェクト1件の追加")
        case .countryExperience:
            BilingualText(en: "one more project in the country", ja: "対象国での事業1件の追加")
        case .c3pParticipation: BilingualText(en: "one more city-to-city project", ja: "都市間連携事業への参加1件の追加")
        case .sectorCooperation: BilingualText(en: "one more project in the sector", ja: "当該分野の事業1件の追加")
        case .localCompanies:
            BilingualText(en: "one more fitting technology of a local company", ja: "地元企業の適合技術1件の追加")
        case .freshness: BilingualText(en: "the record confirmed within a year", ja: "1年以内の内容の確認")
        case .agreement:
            BilingualText(en: "a memorandum with the city in a sector of the need", ja: "ニーズの分野での都市との覚書の締結")
        case .leadingArea: BilingualText(en: "selection as a Decarbonization Leading Area", ja: "脱炭素先行地域への選定")
        case .pastCollaboration: BilingualText(en: "a project with the city itself", ja: "当該都市との事業の実施")
        case .platform: BilingualText(en: "a public-private platform", ja: "官民連携プラットフォームの設置")
        case .policy:
            BilingualText(
                en: "a zero-carbon declaration, or interest confirmed by inquiry", ja: "ゼロカーボンシティの表明、または直接照会での関心確認")
        }
    }
}
