/// The kinds of record that matchmaking keeps, in the order in which they are imported: a record refers only to kinds
/// before its own, or to its own.
package enum MatchmakingKind: String, Codable, Hashable, Sendable, CaseIterable {
    case country
    case sector
    case term
    case partnerCity
    case need
    case municipality
    case company
    case c3pProject
    case jcmProject
    case agreement
    case technology
    case weightProfile
    case fact
    case closedList
    case introduction

    /// What people call the kind.
    package var label: BilingualText {
        switch self {
        case .country: BilingualText(en: "country", ja: "国")
        case .sector: BilingualText(en: "sector", ja: "分野")
        case .term: BilingualText(en: "term", ja: "用語")
        case .partnerCity: BilingualText(en: "partner city", ja: "相手都市")
        case .need: BilingualText(en: "need", ja: "ニーズ")
        case .municipality: BilingualText(en: "Japanese municipality", ja: "日本の自治体")
        case .company: BilingualText(en: "company or organisation", ja: "企業・団体")
        case .c3pProject: BilingualText(en: "city-to-city project", ja: "都市間連携事業")
        case .jcmProject: BilingualText(en: "JCM project", ja: "JCMプロジェクト")
        case .agreement: BilingualText(en: "agreement between cities", ja: "都市間の協定")
        case .technology: BilingualText(en: "technology", ja: "技術")
        case .weightProfile: BilingualText(en: "weight profile", ja: "重み付け")
        case .fact: BilingualText(en: "fact", ja: "事実")
        case .closedList: BilingualText(en: "complete list", ja: "完全な一覧")
        case .introduction: BilingualText(en: "introduction", ja: "紹介")
        }
    }
}
