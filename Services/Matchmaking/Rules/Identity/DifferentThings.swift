package import Model

/// What shows that two records are of two things, however alike they are.
package enum DifferentThings {
    /// - Parameters:
    ///   - pointer: where the question names the second record.
    ///   - basis: every place that says which records they are.
    package static func problems(
        _ one: any MatchmakingRecord, _ other: any MatchmakingRecord, at pointer: String, basis: [String]
    ) -> [FieldProblem] {
        guard let difference = difference(one, other), difference.one != difference.other else { return [] }
        let (mine, others) = (difference.one, difference.other)
        return [
            FieldProblem(
                pointer: pointer, rule: difference.rule,
                message: BilingualText(
                    en: "\(one.key) and \(other.key) are two, not one: \(difference.what.en) \(mine) and \(others)",
                    ja: "\(one.key)と\(other.key)は\(difference.what.ja)が異なる(\(mine)と\(others))ため、統合できません"),
                basis: basis)
        ]
    }

    private struct Difference {
        let rule: String
        let what: BilingualText
        let one: String
        let other: String

        init(_ rule: String, _ what: BilingualText, _ one: String, _ other: String) {
            self.rule = rule
            self.what = what
            self.one = one
            self.other = other
        }
    }

    /// What each of the two has one of; `nil` where nothing of the kind is known.
    private static func difference(
        _ one: any MatchmakingRecord, _ other: any MatchmakingRecord
    ) -> Difference? {
        switch (one, other) {
        case (let one as Need, let other as Need):
            Difference(
                "one-city", BilingualText(en: "needs of", ja: "相手都市"), one.partnerCityId.value,
                other.partnerCityId.value)
        case (let one as Municipality, let other as Municipality):
            Difference(
                "one-local-government-code", BilingualText(en: "local-government codes", ja: "地方公共団体コード"),
                one.lgCode.value, other.lgCode.value)
        case (let one as Company, let other as Company):
            if let mine = one.corporateNumber, let others = other.corporateNumber {
                Difference(
                    "one-corporate-number", BilingualText(en: "corporate numbers", ja: "法人番号"), mine.value,
                    others.value)
            } else {
                nil
            }
        case (let one as PartnerCity, let other as PartnerCity): country(one.country, other.country)
        case (let one as JCMProject, let other as JCMProject): country(one.country, other.country)
        case (let one as C3PProject, let other as C3PProject): country(one.country, other.country)
        case (let one as Agreement, let other as Agreement): country(one.country, other.country)
        default: nil
        }
    }

    private static func country(_ one: CountryCode, _ other: CountryCode) -> Difference {
        Difference("one-country", BilingualText(en: "countries", ja: "国"), one.value, other.value)
    }
}
