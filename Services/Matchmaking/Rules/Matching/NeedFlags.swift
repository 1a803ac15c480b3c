import Model

/// What to check about a need before its matches are used.
enum NeedFlags {
    /// A phase of a project lasts up to three years (Guidebook FY2024, section 2.1): a need older than that has
    /// outlived the plans that were made for it.
    static let verifiedForYears = 3

    static func of(_ query: NeedQuery, sectors: [Sector.ID], on day: CivilDate) -> [Reason] {
        states(query, on: day) + [noSector(sectors)].compactMap(\.self)
    }

    /// Whether the need is open, and current.
    static func states(_ query: NeedQuery, on day: CivilDate) -> [Reason] {
        [closing(query, on: day), age(query, on: day)].compactMap(\.self)
    }

    /// The same flag, saying of which needs it holds.
    static func naming(_ flag: Reason, _ needs: [Need.ID]) -> Reason {
        let names = needs.map(\.value)
        return Reason(
            rule: flag.rule, reference: flag.reference, inputs: names.map { Reason.Input("need", $0) } + flag.inputs,
            message: BilingualText(
                en: names.joined(separator: ", ") + ": " + flag.message.en,
                ja: names.joined(separator: "、") + ": " + flag.message.ja))
    }

    private static let closedRule = "need-closed"
    static let verification: Reference = "Guidebook FY2024, section 3.1 step 3"

    /// That the need is no longer open; `nil` for an open one.
    static func closing(_ query: NeedQuery, on day: CivilDate) -> Reason? {
        if let withdrawn = query.withdrawnOn, withdrawn <= day {
            return Reason(
                rule: closedRule, reference: verification,
                inputs: [Reason.Input("withdrawnOn", withdrawn.description)],
                message: BilingualText(
                    en: "the need was withdrawn on \(withdrawn)", ja: "このニーズは\(withdrawn.japanese)に取り下げられました")
            )
        }
        guard let last = query.validThrough, last < day else { return nil }
        return Reason(
            rule: closedRule, reference: verification, inputs: [Reason.Input("validThrough", last.description)],
            message: BilingualText(en: "the need ended on \(last)", ja: "このニーズは\(last.japanese)で終了しました"))
    }

    /// That none of the needs on record is open.
    static func allClosed(_ needs: [Need]) -> Reason {
        Reason(
            rule: closedRule, reference: verification,
            inputs: needs.map { Reason.Input("need", $0.key, source: $0.source) },
            message: BilingualText(
                en: "no need of the city is open any longer (\(needs.count) on record) → ask what it needs now "
                    + "(§3.1 step 3)",
                ja: "都市の記録済みのニーズ\(needs.count)件はいずれも終了しています → 現在のニーズの確認が必要(§3.1 手順3)"))
    }

    private static func age(_ query: NeedQuery, on day: CivilDate) -> Reason? {
        guard let verified = query.verifiedOn else {
            return Reason(
                rule: "need-verification", reference: verification,
                inputs: [Reason.Input("verifiedOn", nil), Reason.Input("recordedOn", query.recordedOn?.text)],
                message: BilingualText(
                    en: "need not verified with the city"
                        + (query.recordedOn.map { " (written down: \($0.english))" } ?? "") + " → verify (§3.1 step 3)",
                    ja: "都市に未確認のニーズ" + (query.recordedOn.map { "(記録: \($0.japanese))" } ?? "")
                        + " → 確認が必要(§3.1 手順3)"))
        }
        guard verified.range?.upperBound.adding(years: verifiedForYears).map({ $0 < day }) ?? true else { return nil }
        return Reason(
            rule: "need-verification", reference: verification,
            inputs: [Reason.Input("verifiedOn", verified.text), Reason.Input("asOf", day.description)],
            message: BilingualText(
                en: "need last verified \(verified.english) → verify (§3.1 step 3)",
                ja: "ニーズの最終確認は\(verified.japanese) → 再確認が必要(§3.1 手順3)"))
    }

    static func noSector(_ sectors: [Sector.ID]) -> Reason? {
        guard sectors.isEmpty else { return nil }
        return Reason(
            rule: "need-sector", reference: "Guidebook FY2024, BOX 5",
            inputs: [Reason.Input("sectors", nil)],
            message: BilingualText(
                en: "no sector is stated or recognised in the text: name one for a better ranking",
                ja: "分野の記載がなく、本文からも読み取れません。分野を指定すると精度が上がります"))
    }
}
