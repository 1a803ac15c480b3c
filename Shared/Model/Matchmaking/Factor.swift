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

    /// The smallest value of a fact that is known and good, of every factor that can be unknown.
    package static let smallestPositive = 64

    /// What the factor can judge.
    package var subjects: Set<WeightProfile.Subject> {
        switch self {
        case .sectorFit, .textAffinity, .jcmTrackRecord, .c3pParticipation, .freshness: [.technology]
        case .countryExperience: [.technology, .municipality]
        case .agreement, .leadingArea, .pastCollaboration, .sectorCooperation, .platform, .policy, .localCompanies:
            [.municipality]
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
        }
    }
}
