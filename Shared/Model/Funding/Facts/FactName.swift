/// A fact of a project that eligibility rules may ask about. The raw value is its name on the wire.
package enum FactName: String, Codable, Hashable, Sendable, CaseIterable {
    case country
    case countryStatus
    case gases
    case sectors
    case technologyIsNew
    case stage
    case implementer
    case applicant
    case purposes
    case agreement
    case costJPY
    case reductionTCO2PerYear

    /// The form of a fact's value.
    package enum Form: String, Codable, Hashable, Sendable {
        /// Exactly one answer.
        case choice
        /// One or more answers.
        case choices
        case flag
        case quantity
    }

    package var form: Form {
        switch self {
        case .country, .countryStatus, .stage, .implementer, .applicant, .agreement: .choice
        case .gases, .sectors, .purposes: .choices
        case .technologyIsNew: .flag
        case .costJPY, .reductionTCO2PerYear: .quantity
        }
    }

    /// The answers that a fact may have; empty for a country, a flag and a quantity, whose values are not listed.
    package var options: [FactToken] {
        switch self {
        case .countryStatus: FactToken.all(JCMStanding.self)
        case .gases: FactToken.all(GreenhouseGas.self)
        case .sectors: FactToken.all(ProjectSector.self)
        case .stage: FactToken.all(ProjectStage.self)
        case .implementer: FactToken.all(Implementer.self)
        case .applicant: FactToken.all(JapaneseApplicant.self)
        case .purposes: FactToken.all(SupportPurpose.self)
        case .agreement: FactToken.all(AgreementState.self)
        case .country, .technologyIsNew, .costJPY, .reductionTCO2PerYear: []
        }
    }

    /// Whether the fact may have the answer.
    package func accepts(_ token: FactToken) -> Bool {
        self == .country ? token.country.map { AssignedCountryCodes.contains($0) } ?? false : options.contains(token)
    }

    /// What people call one answer to the fact.
    package func label(of token: FactToken) -> BilingualText {
        let text = token.text
        let label: BilingualText? =
            switch self {
            case .countryStatus: JCMStanding(rawValue: text)?.label
            case .gases: GreenhouseGas(rawValue: text)?.label
            case .sectors: ProjectSector(rawValue: text)?.label
            case .stage: ProjectStage(rawValue: text)?.label
            case .implementer: Implementer(rawValue: text)?.label
            case .applicant: JapaneseApplicant(rawValue: text)?.label
            case .purposes: SupportPurpose(rawValue: text)?.label
            case .agreement: AgreementState(rawValue: text)?.label
            case .country, .technologyIsNew, .costJPY, .reductionTCO2PerYear: nil
            }
        return label ?? BilingualText(en: text, ja: text)
    }
}

extension FactName {
    /// What people call the fact.
    package var label: BilingualText {
        switch self {
        case .country: BilingualText(en: "country", ja: "国")
        case .countryStatus: BilingualText(en: "the country's standing in the JCM", ja: "JCMにおける国の地位")
        case .gases: BilingualText(en: "greenhouse gases reduced", ja: "削減する温室効果ガス")
        case .sectors: BilingualText(en: "sectors", ja: "分野")
        case .technologyIsNew:
            BilingualText(en: "whether the technology is new to the JCM in the country", ja: "その国のJCMで新しい技術か")
        case .stage: BilingualText(en: "stage", ja: "段階")
        case .implementer: BilingualText(en: "implementer in the partner country", ja: "相手国での実施主体")
        case .applicant: BilingualText(en: "applicant on the Japanese side", ja: "日本側の申請者")
        case .purposes: BilingualText(en: "purposes of the support", ja: "支援の目的")
        case .agreement: BilingualText(en: "agreement between the cities", ja: "都市間の協定")
        case .costJPY: BilingualText(en: "cost in yen", ja: "費用(円)")
        case .reductionTCO2PerYear: BilingualText(en: "reduction in t-CO₂ a year", ja: "年間削減量(t-CO₂)")
        }
    }

    /// How to ask for the fact while it is unknown.
    package var question: BilingualText {
        switch self {
        case .country: BilingualText(en: "In which country is the project?", ja: "どの国の事業ですか。")
        case .countryStatus:
            BilingualText(
                en: "Is the country a partner of the JCM, a candidate, or neither?",
                ja: "その国はJCMのパートナー国ですか、候補国ですか、いずれでもありませんか。")
        case .gases:
            BilingualText(en: "Which greenhouse gases does the project reduce?", ja: "どの温室効果ガスを削減しますか。")
        case .sectors: BilingualText(en: "Which sectors does the project work in?", ja: "どの分野の事業ですか。")
        case .technologyIsNew:
            BilingualText(
                en: "Is the technology new to the JCM in that country?", ja: "その国のJCMでまだ実績のない新しい技術ですか。")
        case .stage: BilingualText(en: "What would the money pay for now?", ja: "今、どの段階の資金が必要ですか。")
        case .implementer:
            BilingualText(en: "Who carries the project out in the partner country?", ja: "相手国で事業を実施するのは誰ですか。")
        case .applicant: BilingualText(en: "Who applies on the Japanese side?", ja: "日本側で申請するのは誰ですか。")
        case .purposes: BilingualText(en: "What is the support sought for?", ja: "何のための支援が必要ですか。")
        case .agreement:
            BilingualText(
                en: "Have the cities concluded an agreement, or stated the intention to?",
                ja: "都市間の協定を締結していますか。または締結の意思を示していますか。")
        case .costJPY: BilingualText(en: "What does the project cost, in yen?", ja: "費用は何円ですか。")
        case .reductionTCO2PerYear:
            BilingualText(en: "How many tonnes of CO₂ does it reduce a year?", ja: "年間何トンのCO₂を削減しますか。")
        }
    }
}
