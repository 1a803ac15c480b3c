/// How a scheme gives its support: the type that its source prints, as one word for filters and combination rules.
package enum SchemeInstrument: String, FactOption {
    case subsidy
    case grant
    case loan
    case lease
    case technicalCooperation
    case commissionedProject
    case hostingStaff
    case specialistDispatch
    /// Several of them.
    case mixed

    package var label: BilingualText {
        switch self {
        case .subsidy: BilingualText(en: "subsidy", ja: "補助金")
        case .grant: BilingualText(en: "grant", ja: "無償資金")
        case .loan: BilingualText(en: "loan", ja: "融資")
        case .lease: BilingualText(en: "lease", ja: "リース")
        case .technicalCooperation: BilingualText(en: "technical cooperation", ja: "技術協力")
        case .commissionedProject: BilingualText(en: "commissioned project", ja: "委託事業")
        case .hostingStaff: BilingualText(en: "hosting of staff", ja: "職員の受入れ")
        case .specialistDispatch: BilingualText(en: "dispatch of specialists", ja: "専門家派遣")
        case .mixed: BilingualText(en: "several instruments", ja: "複数の手法")
        }
    }
}
