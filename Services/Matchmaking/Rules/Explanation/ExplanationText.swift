import Model

/// The reasons of explanations, in both languages.
enum ExplanationText {
    private static let step2: Reference = "Guidebook FY2024, section 3.1 step 2"
    private static let step4: Reference = "Guidebook FY2024, section 3.1 step 4"

    private static let leading: Reference = "Guidebook FY2024, section 3.2"

    static func ranked(
        _ record: RankedRecord, found: Int, limit: Int, reference: RankedRecord?
    ) -> MatchExplanation {
        let isShown = record.rank <= limit
        let other = reference.flatMap { $0.id == record.id ? nil : $0 }
        let shortfall = other.map { $0.score - record.score }
        let place = BilingualText(en: "rank \(record.rank) of \(found)", ja: "\(found)件中\(record.rank)位")
        let message =
            if let shortfall, !isShown {
                BilingualText(
                    en: place.en + "; \(shortfall) points below rank \(limit)",
                    ja: place.ja + "、\(limit)位より\(shortfall)点低い")
            } else {
                place
            }
        return MatchExplanation(
            isShown ? .ranked : .rankedBelow,
            Reason(
                rule: "rank-by-score", reference: basis(of: record.kind),
                inputs: [
                    Reason.Input("score", "\(record.score)"), Reason.Input("rank", "\(record.rank)"),
                    Reason.Input("found", "\(found)"),
                ],
                message: message),
            rank: record.rank, found: found, record: record, reference: other)
    }

    /// What says how records of a kind are chosen: municipalities, lead organisations, technologies.
    private static func basis(of kind: MatchmakingKind) -> Reference {
        switch kind {
        case .municipality: step2
        case .company: leading
        default: step4
        }
    }

    static func sharesTooLittle(_ affinity: Int) -> Reason {
        Reason(
            rule: "shares-need", reference: step4,
            inputs: [
                Reason.Input("sectorsInCommon", "0"), Reason.Input("textAffinity", "\(affinity)"),
                Reason.Input("leastTextAffinity", "\(MatchPlan.leastAffinity)"),
            ],
            message: BilingualText(
                en: "no sector in common, and the text says less than a quarter of the need "
                    + "(\(affinity) of at least \(MatchPlan.leastAffinity))",
                ja: "共通する分野がなく、本文の一致もニーズの4分の1未満です(\(affinity)、必要値\(MatchPlan.leastAffinity))"))
    }

    static func below(_ least: Int, _ record: RankedRecord, _ order: RankingOrder) -> Reason {
        let score = record.bounds.keys(order).0
        return Reason(
            rule: "at-least", reference: basis(of: record.kind),
            inputs: [Reason.Input("score", "\(score)"), Reason.Input("atLeast", "\(least)")],
            message: BilingualText(
                en: "the \(order.label.en) \(score) is below the \(least) that was asked for",
                ja: "\(order.label.ja)\(score)が指定された下限\(least)を下回ります"))
    }

    static let noTie = Reason(
        rule: "tie-to-city", reference: step2,
        message: BilingualText(
            en: "no record ties the municipality to the city, the country, the sectors or work abroad: ask it",
            ja: "対象都市・国・分野、または海外での活動との関わりを示す記録がありません。自治体に確認してください"))

    static let noLeadTie = Reason(
        rule: "tie-of-lead", reference: leading,
        message: BilingualText(
            en: "no record ties the organisation to the programme, the municipality, the city, the country or the "
                + "sectors: ask it",
            ja: "都市間連携事業、自治体、対象都市・国、分野との関わりを示す記録がありません。団体に確認してください"))

    static let offersNothing = Reason(
        rule: "offers-technology", reference: step4,
        message: BilingualText(
            en: "no technology of the company is on record: ask what it offers", ja: "この企業の技術の記録がありません。企業に確認してください"))

    static func notRanked(_ kind: MatchmakingKind) -> Reason {
        Reason(
            rule: "kind-is-ranked", reference: step4, inputs: [Reason.Input("kind", kind.rawValue)],
            message: BilingualText(
                en: "records of the kind \"\(kind.label.en)\" are not ranked for needs: technologies, companies and "
                    + "Japanese municipalities are",
                ja: "「\(kind.label.ja)」はニーズに対する順位付けの対象ではありません。対象は技術、企業・団体、日本の自治体です"))
    }
}
