import Model

extension SchemeMark {
    /// The marks of a scheme for a project.
    static func marks(of scheme: Scheme, fitness: SchemeFitness) -> [SchemeMark] {
        [
            scheme.coversEquipment == false ? notEquipmentFunding : nil,
            scheme.beyondGuidebook ? beyondGuidebook : nil,
            fitness.purposes == .nothing ? otherPurpose(scheme) : nil,
            fitness.purposes == .partial ? partOfPurposes(scheme) : nil,
            fitness.stage == .nothing ? otherStage(scheme) : nil,
        ].compactMap(\.self)
    }

    private static let notEquipmentFunding = SchemeMark(
        .notEquipmentFunding, BilingualText(en: "not equipment funding", ja: "設備資金ではありません"))

    private static let beyondGuidebook = SchemeMark(
        .beyondGuidebook,
        BilingualText(
            en: "not listed in the guidebook: confirm with the agency", ja: "ガイドブックに掲載がないため、実施機関に確認してください"))

    private static func otherPurpose(_ scheme: Scheme) -> SchemeMark {
        SchemeMark(
            .otherPurpose,
            BilingualText(
                en: "for another purpose: " + scheme.offers.purposes.map(\.label.en).joined(separator: ", "),
                ja: "別の目的の支援です:" + scheme.offers.purposes.map(\.label.ja).joined(separator: "、")))
    }

    private static func partOfPurposes(_ scheme: Scheme) -> SchemeMark {
        SchemeMark(
            .partOfPurposes,
            BilingualText(
                en: "supports a part of the purposes only: "
                    + scheme.offers.purposes.map(\.label.en).joined(separator: ", "),
                ja: "目的の一部のみ支援します:" + scheme.offers.purposes.map(\.label.ja).joined(separator: "、")))
    }

    private static func otherStage(_ scheme: Scheme) -> SchemeMark {
        SchemeMark(
            .otherStage,
            BilingualText(
                en: "for another stage: " + scheme.offers.stages.map(\.label.en).joined(separator: ", "),
                ja: "別の段階の支援です:" + scheme.offers.stages.map(\.label.ja).joined(separator: "、")))
    }
}
