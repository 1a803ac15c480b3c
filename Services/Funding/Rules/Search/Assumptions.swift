import Model

/// What an answer takes as read, said openly.
enum Assumptions {
    static func behind(_ project: ProjectFacts) -> [Reason] {
        [
            project.purposes == nil ? purposeOpen : nil,
            project.stage == nil ? stageOpen : nil,
            project.gases == nil && KnownFacts.gases(following: project.sectors) != nil ? gasesFromSectors : nil,
        ].compactMap(\.self)
    }

    private static let purposeOpen = Reason(
        rule: "purpose-open", reference: "Guidebook FY2024, section [Reference]",
        inputs: [Reason.Input("purposes", nil)],
        message: BilingualText(
            en: "No purpose is stated: each scheme is judged for what it funds itself.",
            ja: "目的の指定がないため、各制度が支援する内容について判定しています。"))

    private static let stageOpen = Reason(
        rule: "stage-open", reference: "Guidebook FY2024, section [Reference]",
        inputs: [Reason.Input("stage", nil)],
        message: BilingualText(
            en: "No stage is stated: each scheme is judged for the stage that it funds itself.",
            ja: "段階の指定がないため、各制度が支援する段階について判定しています。"))

    private static let gasesFromSectors = Reason(
        rule: "gases-from-sectors", reference: "Guidebook FY2024, Table 3 (Sectors)",
        inputs: [Reason.Input("gases", "energyRelatedCO2")],
        message: BilingualText(
            en: "No gases are stated: energy efficiency, renewable energies and hydrogen aim at energy-related CO₂; "
                + "whether other gases are reduced is unknown.",
            ja: "温室効果ガスの指定がないため、省エネルギー・再生可能エネルギー・水素はエネルギー起源CO₂の削減とみなしました。他のガスは不明です。"))
}
