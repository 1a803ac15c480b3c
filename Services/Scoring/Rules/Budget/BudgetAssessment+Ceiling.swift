import Model

extension BudgetAssessment {
    private var ceiling: BudgetRules.Ceiling { rules.ceiling }

    func ceilingOutcome() -> CeilingOutcome {
        CeilingOutcome(
            total: total, isComplete: checked.isComplete, ceiling: ceiling.amountIncludingTax,
            cover: SurveyCover(in: checked, by: ceiling.supplement, tax: tax))
    }

    func ceilingFigures(_ outcome: CeilingOutcome) -> BudgetReport.Ceiling {
        let greatest = tax.greatestNet(within: ceiling.amountIncludingTax)
        return BudgetReport.Ceiling(
            verdict: outcome.verdict, amountIncludingTax: ceiling.amountIncludingTax, headroom: outcome.headroom,
            excess: outcome.excess,
            greatestNet: greatest, roomBeforeTax: net <= greatest ? Yen(greatest.amount - net.amount) : nil,
            supplement: ceiling.supplement.map { supplement in
                .init(
                    most: supplement.mostIncludingTax, surveys: outcome.cover.surveys,
                    available: outcome.cover.available, availableAtBest: outcome.cover.availableAtBest,
                    condition: supplement.condition, reference: supplement.reference)
            })
    }

    // MARK: - Reasons

    func reasons(_ outcome: CeilingOutcome) -> [Reason] {
        let first = Reason(
            rule: ceiling.ruleID, reference: ceiling.reference,
            inputs: [
                .init("net", checked.isComplete ? String(net.amount) : nil),
                .init("tax", checked.isComplete ? String(taxAmount.amount) : nil),
                .init("total", checked.isComplete ? String(total.amount) : nil),
                .init("ceiling", String(ceiling.amountIncludingTax.amount)),
            ], message: ceilingMessage(outcome))
        guard let excess = outcome.excess, let supplement = ceiling.supplement else { return [first] }
        return [
            first,
            Reason(
                rule: supplement.ruleID, reference: supplement.reference,
                inputs: [
                    .init("excess", String(excess.amount)),
                    .init("surveysIncludingTax", String(outcome.cover.surveys.amount)),
                    .init("mostIncludingTax", String(supplement.mostIncludingTax.amount)),
                ], message: supplementMessage(outcome, excess: excess, supplement)),
        ]
    }

    private func ceilingMessage(_ outcome: CeilingOutcome) -> BilingualText {
        let (net, tax, total) = (Figures.yen(net), Figures.yen(taxAmount), Figures.yen(outcome.total))
        let limit = Figures.yen(outcome.ceiling)
        let sum = BilingualText(
            en: (outcome.isComplete ? "" : "at least ") + "\(net.en) and \(tax.en) tax come to \(total.en)",
            ja: "税抜\(net.ja)＋消費税\(tax.ja)＝税込\(total.ja)" + (outcome.isComplete ? "" : "（未定の金額を除く）"))
        if let excess = outcome.excess.map({ Figures.yen($0) }) {
            return BilingualText(
                en: "\(sum.en), \(excess.en) above the ceiling of \(limit.en)",
                ja: "\(sum.ja)で、上限\(limit.ja)を\(excess.ja)超過")
        }
        let headroom = Figures.yen(outcome.headroom ?? .zero)
        return BilingualText(
            en: "\(sum.en), within the ceiling of \(limit.en) with \(outcome.isComplete ? "" : "at most ")"
                + "\(headroom.en) to spare",
            ja: "\(sum.ja)で、上限\(limit.ja)以内（残額\(outcome.isComplete ? "" : "は最大")\(headroom.ja)）")
    }

    private func supplementMessage(
        _ outcome: CeilingOutcome, excess: Yen, _ supplement: BudgetRules.Supplement
    ) -> BilingualText {
        let (cover, most) = (outcome.cover, supplement.mostIncludingTax)
        let (surveys, over, up) = (Figures.yen(cover.surveys), Figures.yen(excess), Figures.yen(most))
        if excess > most {
            let limit = Figures.yen(Yen(outcome.ceiling.amount + most.amount))
            return BilingualText(
                en: "above \(limit.en), the ceiling with the whole supplement of \(up.en)",
                ja: "増額（最大\(up.ja)）を含めた上限\(limit.ja)も超過")
        }
        switch outcome.verdict {
        case .pass, .conditional:
            return BilingualText(
                en: "the declared field surveys, \(surveys.en) with tax, cover the excess of \(over.en): a "
                    + "supplement of up to \(up.en) may be granted, which is not automatic",
                ja: "申告された現地調査（税込\(surveys.ja)）が超過額\(over.ja)を賄う。増額（最大\(up.ja)）は認められる場合があるもので、自動的に認められるものではない")
        case .unknown where cover.availableAtBest > cover.available:
            return BilingualText(
                en: "it is not known whether declared field surveys that count for the supplement cover the excess of "
                    + over.en, ja: "増額の対象となる現地調査が超過額\(over.ja)を賄うかどうか不明")
        case .unknown:
            return BilingualText(
                en: "the declared field surveys, \(surveys.en) with tax, cover the excess of \(over.en) only while the "
                    + "lines without an amount add little to it",
                ja: "申告された現地調査（税込\(surveys.ja)）は超過額\(over.ja)を賄うが、金額未定の経費次第で不足する")
        case .fail:
            return uncovered(outcome, excess: excess, supplement)
        }
    }

    private func uncovered(
        _ outcome: CeilingOutcome, excess: Yen, _ supplement: BudgetRules.Supplement
    ) -> BilingualText {
        let declared = plan.fieldSurveys ?? []
        if declared.isEmpty {
            return BilingualText(
                en: "no field survey is declared, so that no supplement is counted", ja: "現地調査の申告がないため、増額は見込めない")
        }
        if declared.allSatisfy({ $0.counts(for: supplement) == .no }) {
            return BilingualText(
                en: "no declared field survey is for a JCM application, so that no supplement is counted",
                ja: "申告された現地調査はJCM申請のためのものではないため、増額は見込めない")
        }
        let (surveys, over) = (Figures.yen(outcome.cover.availableAtBest), Figures.yen(excess))
        return BilingualText(
            en: "the declared field surveys open at most \(surveys.en) with tax, less than the excess of \(over.en)",
            ja: "申告された現地調査による増額は最大でも税込\(surveys.ja)で、超過額\(over.ja)に満たない")
    }

    // MARK: - Headline

    /// The ceiling's result, after the tasks that fail the budget whatever it comes to.
    func headline(_ outcome: CeilingOutcome, _ tasks: BudgetReport.TaskCosts) -> BilingualText {
        let ceiling = headline(outcome)
        guard tasks.verdict == .fail else { return ceiling }
        let named = tasks.named(.notCosted)
        return BilingualText(
            en: "Fail: stated to cost nothing, though obligatory: \(named.en). Ceiling: "
                + ceiling.en.prefix(1).lowercased() + ceiling.en.dropFirst(),
            ja: "不適合（必須業務が0円：\(named.ja)）。上限額については\(ceiling.ja)")
    }

    private func headline(_ outcome: CeilingOutcome) -> BilingualText {
        let why = ceilingMessage(outcome)
        let least = outcome.isComplete ? BilingualText(en: "", ja: "") : BilingualText(en: "at least ", ja: "少なくとも")
        switch outcome.verdict {
        case .pass: return BilingualText(en: "Pass: \(why.en).", ja: "適合：\(why.ja)。")
        case .conditional:
            let over = Figures.yen(outcome.excess ?? .zero)
            return BilingualText(
                en: "Conditional pass: \(why.en); a supplement of \(over.en) for field surveys may be granted.",
                ja: "条件付き適合：\(why.ja)。現地調査に係る\(over.ja)の増額が認められることが条件。")
        case .fail:
            let over = Figures.yen(outcome.excess ?? .zero)
            return BilingualText(
                en: "Fail by \(least.en)\(over.en): \(why.en).", ja: "不適合（\(least.ja)\(over.ja)超過）：\(why.ja)。")
        case .unknown: return BilingualText(en: "Unknown: \(why.en).", ja: "判定不能：\(why.ja)。")
        }
    }
}
