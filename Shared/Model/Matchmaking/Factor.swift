/// One aspect by which a ranking judges a record, taken from the guidebook's section 3.1.
package enum Factor: String, Codable, Hashable, Sendable, CaseIterable {
    case sectorFit
    case textAffinity
    case jcmTrackRecord
    case countryExperience
    case c3pParticipation
    case freshness
    case agreement
    case leadingArea
    case pastCollaboration
    case sectorCooperation
    case platform
    case policy
    case localCompanies
    case leadHistory
    case recentJCM
    case municipalityTie
    case cityTie
    case sectorBreadth
    case certificates
    case engineerLoad
    case teamMunicipality
    case teamLead
    case teamCoverage
    case memberExperience
    case memberSeat
    case memberCost

    /// The smallest value of a fact that is known and good, of every factor that can be unknown.
    package static let smallestPositive = 64

    /// What the factor can judge.
    package var subjects: Set<WeightProfile.Subject> {
        switch self {
        case .sectorFit, .textAffinity, .jcmTrackRecord, .c3pParticipation, .freshness: [.technology]
        case .countryExperience: [.technology, .municipality]
        case .agreement, .leadingArea, .pastCollaboration, .sectorCooperation, .platform, .policy, .localCompanies:
            [.municipality]
        case .leadHistory, .recentJCM, .municipalityTie, .cityTie, .sectorBreadth, .certificates, .engineerLoad:
            [.lead]
        case .teamMunicipality, .teamLead, .teamCoverage, .memberExperience, .memberSeat, .memberCost: [.consortium]
        }
    }

    /// Whether its weight is a part of the whole, so that all such weights of a profile add up to it. What each member
    /// of a consortium adds or costs by itself stands beside the whole.
    package var isShare: Bool {
        switch self {
        case .memberExperience, .memberSeat, .memberCost: false
        default: true
        }
    }

    package var label: BilingualText {
        switch self {
        case .sectorFit: BilingualText(en: "sector fit", ja: "分野の適合")
        case .textAffinity: BilingualText(en: "text affinity", ja: "内容の近さ")
        case .jcmTrackRecord: BilingualText(en: "JCM track record", ja: "JCMの実績")
        case .countryExperience: BilingualText(en: "experience in the country", ja: "対象国での経験")
        case .c3pParticipation: BilingualText(en: "past C3P participation", ja: "都市間連携事業への参加")
        case .freshness: BilingualText(en: "freshness of the record", ja: "情報の新しさ")
        case .agreement: BilingualText(en: "agreement with the city", ja: "都市との協定")
        case .leadingArea: BilingualText(en: "Decarbonization Leading Area", ja: "脱炭素先行地域")
        case .pastCollaboration: BilingualText(en: "past collaboration", ja: "過去の連携")
        case .sectorCooperation: BilingualText(en: "cooperation in the sector", ja: "分野での国際協力")
        case .platform: BilingualText(en: "public-private platform", ja: "官民連携プラットフォーム")
        case .policy: BilingualText(en: "related policy", ja: "関連政策")
        case .localCompanies: BilingualText(en: "local companies", ja: "地元企業")
        case .leadHistory: BilingualText(en: "city-to-city projects led", ja: "都市間連携事業の代表実績")
        case .recentJCM: BilingualText(en: "JCM achievements of three years", ja: "過去3年のJCM実績")
        case .municipalityTie: BilingualText(en: "tie to the municipality", ja: "自治体との関係")
        case .cityTie: BilingualText(en: "tie to the city or country", ja: "相手都市・対象国との関係")
        case .sectorBreadth: BilingualText(en: "sectors covered", ja: "対象分野の広さ")
        case .certificates: BilingualText(en: "certificates and declarations", ja: "認証・宣言")
        case .engineerLoad: BilingualText(en: "supervising engineer's workload", ja: "管理技術者の業務量")
        case .teamMunicipality: BilingualText(en: "fit of the municipality", ja: "自治体の適合度")
        case .teamLead: BilingualText(en: "fit of the lead organisation", ja: "代表事業者の適合度")
        case .teamCoverage: BilingualText(en: "coverage of the needs", ja: "ニーズの充足")
        case .memberExperience: BilingualText(en: "member with JCM experience", ja: "JCM実績のある構成員")
        case .memberSeat: BilingualText(en: "local company of the municipality", ja: "自治体の地元企業")
        case .memberCost: BilingualText(en: "cost of a further member", ja: "構成員が増える負担")
        }
    }
}
