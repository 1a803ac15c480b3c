package import Model

extension CountryPosition {
    /// The position of a project's country, with the rules that say so.
    package init(_ country: ProjectCountry) {
        self.init(
            code: country.code, name: country.name, status: country.status,
            isJCMPartner: country.status.map { Truth($0 == .partner) } ?? .unknown,
            cityToCityScope: Scope(country.status),
            reasons: Self.reasons(country))
    }

    private static func reasons(_ country: ProjectCountry) -> [Reason] {
        let name = country.spoken
        let input = Reason.Input("countryStatus", country.status?.rawValue, source: country.source)
        guard let status = country.status else {
            return [
                Reason(
                    rule: "country-standing-unknown", reference: "Guidebook FY2024, BOX 1", inputs: [input],
                    message: country.unknownBecause ?? unstated)
            ]
        }
        let standing = Reason(
            rule: "jcm-partner-status", reference: "Guidebook FY2024, BOX 1", inputs: [input],
            message: BilingualText(
                en: "\(name.en): \(status.label.en).", ja: "\(name.ja):\(status.label.ja)。"))
        return [standing, scopeReason(status, of: name, input: input)]
    }

    private static let unstated = BilingualText(en: "No country is stated.", ja: "国が示されていません。")

    private static func scopeReason(
        _ status: JCMStanding, of name: BilingualText, input: Reason.Input
    ) -> Reason {
        switch status {
        case .partner:
            Reason(
                rule: "c3p-country-scope", reference: "Guidebook FY2024, Table 3", inputs: [input],
                message: BilingualText(
                    en: "JCM partner countries are in the scope of the city-to-city programme.",
                    ja: "JCMパートナー国は都市間連携事業の対象です。"))
        case .candidate:
            Reason(
                rule: "c3p-country-scope", reference: "Guidebook FY2024, Table 3", inputs: [input],
                message: BilingualText(
                    en: "\(name.en) is in the scope of the city-to-city programme as a candidate country.",
                    ja: "\(name.ja)はパートナー国候補として都市間連携事業の対象です。"))
        case .other:
            Reason(
                rule: "c3p-country-scope", reference: "Guidebook FY2024, section 1.6", inputs: [input],
                message: BilingualText(
                    en: "Other countries may be prioritised under specific conditions: check the latest guidelines.",
                    ja: "その他の国も条件により優先されることがあります。最新の公募要領で確認してください。"))
        }
    }
}

extension CountryPosition.Scope {
    /// Partners are in scope, candidates with a note, other countries have to be confirmed.
    init(_ status: JCMStanding?) {
        self =
            switch status {
            case .partner: .inScope
            case .candidate: .inScopeAsCandidate
            case .other: .confirm
            case nil: .unknown
            }
    }
}
