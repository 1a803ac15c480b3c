import Model

extension FundingCatalogue {
    /// What an answer takes as read, said openly.
    func assumptions(behind asked: AskedProject) -> [Reason] {
        let read = factsTakenAsRead
        return FactName.allCases.filter { read.contains($0) && asked.facts[$0] == nil }.map { Assumption.unstated($0) }
            + [Assumption.gases(asked), asked.precedents.map { Assumption.precedents($0, asked) }].compactMap(\.self)
    }
}

private enum Assumption {
    static func unstated(_ fact: FactName) -> Reason {
        let message =
            switch fact {
            case .purposes:
                BilingualText(
                    en: "No purpose is stated: each scheme is judged for what it funds itself.",
                    ja: "目的の指定がないため、各制度が支援する内容について判定しています。")
            case .stage:
                BilingualText(
                    en: "No stage is stated: each scheme is judged for the stage that it funds itself.",
                    ja: "段階の指定がないため、各制度が支援する段階について判定しています。")
            case .applicant:
                BilingualText(
                    en:
                        "No Japanese applicant is stated: rules that name one mostly take it to apply; others ask for it.",
                    ja: "日本側の申請者の指定がないため、多くの制度では要件に定める申請者が申請するものとして判定し、他の制度では不明としています。")
            default:
                BilingualText(
                    en: "Not stated: \(fact.label.en). Where rules allow it, the usual case is taken.",
                    ja: "\(fact.label.ja)の指定がないため、制度が通常想定する場合として判定しています。")
            }
        return Reason(
            rule: "\(fact.rawValue)-open", reference: "Guidebook FY2024, section [Reference]",
            inputs: [Reason.Input(fact.rawValue, nil)], message: message)
    }

    static func gases(_ asked: AskedProject) -> Reason? {
        guard asked.stated.gases == nil, asked.facts[.gases] != nil else { return nil }
        return Reason(
            rule: "gases-from-sectors", reference: "Guidebook FY2024, Table 3 (Sectors)",
            inputs: [Reason.Input("gases", "energyRelatedCO2")],
            message: BilingualText(
                en:
                    "No gases are stated: energy efficiency, renewable energies and hydrogen aim at energy-related CO₂; "
                    + "whether other gases are reduced is unknown.",
                ja: "温室効果ガスの指定がないため、省エネルギー・再生可能エネルギー・水素はエネルギー起源CO₂の削減とみなしました。他のガスは不明です。"))
    }

    /// What the register of JCM projects says of the technology, as long as the project does not say itself.
    static func precedents(_ precedents: TechnologyPrecedents, _ asked: AskedProject) -> Reason {
        let (name, country) = (precedents.technology, asked.country.spoken)
        let message: BilingualText
        if let reason = precedents.unknownBecause {
            message = reason
        } else if !precedents.found.isEmpty {
            let titles = precedents.found.prefix(shownPrecedents).map(\.title)
            message = BilingualText(
                en: "\(name.en) is taken as not new to the JCM in \(country.en): \(precedents.found.count) on record "
                    + "(\(titles.joined(separator: "; "))). If yours is another technology, say that it is new.",
                ja: "\(name.ja)は\(country.ja)のJCMで実績のある技術とみなしました: 記録\(precedents.found.count)件"
                    + "(\(titles.joined(separator: "、")))。これらと異なる技術であれば、新しい技術と指定してください。")
        } else {
            message = BilingualText(
                en: "No JCM project with \(name.en) in \(country.en) is on record, but the register is partial: "
                    + "confirm that the technology is new.",
                ja: "\(country.ja)で\(name.ja)のJCM案件は記録にありませんが、台帳は一部のみです。新しい技術かどうか確認してください。")
        }
        return Reason(
            rule: "technology-precedents", reference: "Guidebook FY2024, Table 7",
            inputs: precedents.found.prefix(shownPrecedents)
                .map { Reason.Input($0.id.value, $0.title, source: $0.source) },
            message: message)
    }

    /// Enough to see what kind of projects they are.
    private static let shownPrecedents = 3
}
