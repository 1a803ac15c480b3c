/// What a fact can say of a record: the closed vocabulary of what factors of a ranking and rules of the programme ask.
package enum FactPredicate: String, Codable, Hashable, Sendable, CaseIterable {
    case decarbonizationLeadingArea
    case zeroCarbonDeclaration
    case carbonNeutralDeclaration
    case publicPrivatePlatform
    case c3pParticipation
    case jcmExperience
    case internationalCooperation
    case activeInCountry
    case overseasBase
    case interestBySurvey
    case interestByInquiry
    case englishDocumentation
    case incorporated
    case biddingQualification
    case environmentalManagementSystem

    /// The kinds of record of which it can be said.
    package var subjects: Set<MatchmakingKind> {
        switch self {
        case .decarbonizationLeadingArea, .zeroCarbonDeclaration: [.municipality]
        case .carbonNeutralDeclaration: [.partnerCity]
        case .publicPrivatePlatform, .c3pParticipation, .internationalCooperation: [.municipality, .company]
        case .jcmExperience: [.company, .technology]
        case .activeInCountry: [.municipality, .company, .technology]
        case .overseasBase, .incorporated, .biddingQualification, .environmentalManagementSystem: [.company]
        case .interestBySurvey, .interestByInquiry: [.municipality, .partnerCity, .company]
        case .englishDocumentation: [.company, .technology]
        }
    }

    /// Whether it is said of one country, which the fact's value names.
    package var namesCountry: Bool { self == .activeInCountry || self == .overseasBase }

    /// Whether its evidence loses half of its weight every five years: contacts, staff and intentions change, registers
    /// do not.
    package var isPerishable: Bool {
        switch self {
        case .overseasBase, .interestBySurvey, .interestByInquiry, .englishDocumentation: true
        default: false
        }
    }

    package var label: BilingualText {
        switch self {
        case .decarbonizationLeadingArea: BilingualText(en: "Decarbonization Leading Area", ja: "脱炭素先行地域")
        case .zeroCarbonDeclaration: BilingualText(en: "zero-carbon city declaration", ja: "ゼロカーボンシティ表明")
        case .carbonNeutralDeclaration: BilingualText(en: "carbon neutrality declaration", ja: "カーボンニュートラル宣言")
        case .publicPrivatePlatform: BilingualText(en: "public-private platform", ja: "官民連携プラットフォーム")
        case .c3pParticipation: BilingualText(en: "past C3P participation", ja: "都市間連携事業への参加")
        case .jcmExperience: BilingualText(en: "JCM experience", ja: "JCMの実績")
        case .internationalCooperation: BilingualText(en: "international cooperation", ja: "国際協力の実績")
        case .activeInCountry: BilingualText(en: "work in the country", ja: "対象国での活動")
        case .overseasBase: BilingualText(en: "base in the country", ja: "対象国の拠点")
        case .interestBySurvey: BilingualText(en: "interest stated in the survey", ja: "書面調査での関心表明")
        case .interestByInquiry: BilingualText(en: "interest confirmed by direct inquiry", ja: "直接照会での関心確認")
        case .englishDocumentation: BilingualText(en: "documentation in English", ja: "英語の資料")
        case .incorporated: BilingualText(en: "incorporated", ja: "法人格")
        case .biddingQualification:
            BilingualText(en: "bidding qualification, survey and research (A, B or C)", ja: "競争参加資格(調査・研究、A・B・C)")
        case .environmentalManagementSystem:
            BilingualText(en: "environmental management certificate", ja: "環境マネジメントシステムの認証")
        }
    }
}
