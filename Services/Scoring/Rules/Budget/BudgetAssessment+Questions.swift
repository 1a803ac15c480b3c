import Model

extension BudgetAssessment {
    /// Lines without an amount. Asked while the ceiling hangs on them.
    func amountQuestions(_ outcome: CeilingOutcome) -> [BudgetReport.Question] {
        guard !outcome.isComplete, outcome.verdict == .unknown else { return [] }
        let effect = amountEffect(outcome)
        guard !plan.lines.isEmpty else {
            return [
                .init(
                    pointer: place["lines"].description,
                    question: BilingualText(en: "what does each expense line come to", ja: "各経費区分の金額"),
                    effect: effect)
            ]
        }
        return plan.lines.enumerated().filter { $0.element.amount == nil }.map { index, line in
            let title = title(ofLine: line.line)
            return .init(
                pointer: place["lines"][index]["amount"].description,
                question: BilingualText(
                    en: "what does the line \"\(title.en)\" come to, without tax", ja: "「\(title.ja)」の金額（税抜）"),
                effect: effect)
        }
    }

    private func amountEffect(_ outcome: CeilingOutcome) -> BilingualText {
        let limit = Yen(outcome.ceiling.amount + (outcome.excess == nil ? 0 : outcome.cover.availableAtBest.amount))
        let room = Figures.yen(Yen(tax.greatestNet(within: limit).amount - net.amount))
        guard outcome.excess == nil else {
            return BilingualText(
                en:
                    "up to \(room.en) without tax for all unknown lines together may still be covered by the supplement; "
                    + "more fails", ja: "未定の経費の合計が税抜\(room.ja)以下なら増額で賄える可能性があり、超えると不適合")
        }
        return BilingualText(
            en:
                "up to \(room.en) without tax for all unknown lines together stays within the ceiling; more is above it",
            ja: "未定の経費の合計が税抜\(room.ja)以下なら上限以内、超えると上限超過")
    }

    /// What is not known of declared surveys. Asked where the supplement hangs on it.
    func surveyQuestions(_ outcome: CeilingOutcome) -> [BudgetReport.Question] {
        guard outcome.verdict == .unknown, outcome.excess != nil, let supplement = rules.ceiling.supplement,
            outcome.cover.availableAtBest > outcome.cover.available
        else { return [] }
        return (plan.fieldSurveys ?? []).enumerated().flatMap { index, survey in
            questions(about: survey, at: place["fieldSurveys"][index], supplement, outcome)
        }
    }

    private func questions(
        about survey: BudgetPlan.FieldSurvey, at pointer: Pointer, _ supplement: BudgetRules.Supplement,
        _ outcome: CeilingOutcome
    ) -> [BudgetReport.Question] {
        let over = Figures.yen(outcome.excess ?? .zero)
        let effect = BilingualText(
            en: "conditional if the surveys that count come to \(over.en) with tax or more; else the budget fails by "
                + over.en, ja: "対象となる現地調査が税込\(over.ja)以上なら条件付き適合、満たなければ\(over.ja)超過で不適合")
        var questions: [BudgetReport.Question] = []
        if survey.counts(for: supplement) == .unknown {
            questions.append(
                .init(
                    pointer: pointer["forJCMApplication"].description,
                    question: BilingualText(
                        en: "is the field survey \"\(survey.title.en)\" needed for a JCM application",
                        ja: "現地調査「\(survey.title.ja)」はJCM申請のために必要か"), effect: effect))
        }
        if survey.amount == nil, survey.counts(for: supplement) != .no {
            questions.append(
                .init(
                    pointer: pointer["amount"].description,
                    question: BilingualText(
                        en: "what does the field survey \"\(survey.title.en)\" cost, without tax",
                        ja: "現地調査「\(survey.title.ja)」の金額（税抜）"), effect: effect))
        }
        return questions
    }
}
