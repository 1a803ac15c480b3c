import Model

extension Scheme {
    /// What the scheme is, for whom and for what, in sentences made of the facts on record.
    var exportDescription: BilingualText {
        BilingualText(
            en: sentences(.en).map { $0.hasSuffix(".") ? $0 : $0 + "." }.joined(separator: " "),
            ja: sentences(.ja).map { $0.hasSuffix("。") ? $0 : $0 + "。" }.joined())
    }

    private func sentences(_ language: Language) -> [String] {
        let separator = language == .en ? ", " : "、"
        let purposes = offers.purposes.map { $0.label[language] }.joined(separator: separator)
        let stages = offers.stages.map { $0.label[language] }.joined(separator: separator)
        return [
            BilingualText(en: "Type: \(supportType.en)", ja: "種別:\(supportType.ja)")[language],
            BilingualText(en: "Agency: \(agency.en)", ja: "所管・実施機関:\(agency.ja)")[language],
            purposes.isEmpty ? nil : BilingualText(en: "For \(purposes)", ja: "目的:\(purposes)")[language],
            stages.isEmpty ? nil : BilingualText(en: "Stage: \(stages)", ja: "段階:\(stages)")[language],
            equipment?[language], standing[language],
        ].compactMap(\.self) + eligibility.clauses.map { $0.sentence[language] }
    }

    private var equipment: BilingualText? {
        coversEquipment.map {
            $0
                ? BilingualText(en: "It pays for equipment", ja: "設備費を支援対象に含みます")
                : BilingualText(en: "It does not pay for equipment", ja: "設備費は支援対象外です")
        }
    }

    private var standing: BilingualText {
        guard !beyondGuidebook else {
            return BilingualText(
                en: "It is not listed in the guidebook of the city-to-city programme", ja: "都市間連携事業のガイドブックに掲載はありません")
        }
        let place = reference?.text ?? ""
        return BilingualText(
            en: "It is named in the guidebook of the city-to-city programme: \(place)",
            ja: "都市間連携事業のガイドブックに掲載:\(place)")
    }
}
