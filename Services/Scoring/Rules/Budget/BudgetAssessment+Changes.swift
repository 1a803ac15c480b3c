import Model

extension BudgetAssessment {
    /// The least changes that give a better verdict, the surest first.
    func changes(_ outcome: CeilingOutcome) -> [BudgetReport.Change] {
        guard let excess = outcome.excess else { return [] }
        var changes = [reduction(to: outcome.ceiling, reaching: .pass, outcome)]
        guard outcome.verdict != .conditional, let supplement = rules.ceiling.supplement else { return changes }
        let most = supplement.mostIncludingTax
        let covered = outcome.cover.available
        if covered > .zero, excess > covered {
            changes.append(
                reduction(to: Yen(outcome.ceiling.amount + covered.amount), reaching: .conditional, outcome))
        }
        if covered < min(excess, most) { changes.append(declaration(to: supplement, outcome)) }
        return changes
    }

    /// What the lines must come down by.
    private func reduction(
        to limit: Yen, reaching verdict: BudgetReport.Verdict, _ outcome: CeilingOutcome
    ) -> BudgetReport.Change {
        let reduction = Yen(net.amount - tax.greatestNet(within: limit).amount)
        let (less, reached) = (Figures.yen(reduction), Figures.yen(limit))
        let open =
            outcome.isComplete
            ? BilingualText(en: "", ja: "")
            : BilingualText(en: " and by what the lines without an amount add", ja: "（金額未定の経費が加わる分も別途必要）")
        let grant =
            verdict == .pass
            ? BilingualText(en: "", ja: "")
            : BilingualText(
                en: ", the surveys unchanged: within the ceiling with what may be granted for them",
                ja: "（現地調査費は維持。認められ得る増額を含む）")
        return BudgetReport.Change(
            reaching: verdict, reduction: reduction,
            message: BilingualText(
                en:
                    "reduce the lines by \(less.en) without tax\(open.en), to at most \(reached.en) with tax\(grant.en)",
                ja: "経費を税抜で\(less.ja)減額し、税込\(reached.ja)以内とする\(open.ja)\(grant.ja)"))
    }

    /// What surveys would have to be declared for, and what the lines must come down by where the whole supplement is
    /// not enough.
    private func declaration(
        to supplement: BudgetRules.Supplement, _ outcome: CeilingOutcome
    ) -> BudgetReport.Change {
        let limit = Yen(outcome.ceiling.amount + supplement.mostIncludingTax.amount)
        let keptNet = min(net, tax.greatestNet(within: limit))
        let kept = keptNet.amount + tax.tax(on: keptNet).amount
        let surveys = tax.leastNet(reaching: Yen(kept - outcome.ceiling.amount))
        let reduction = net > keptNet ? Yen(net.amount - keptNet.amount) : nil
        let need = Figures.yen(surveys)
        let first = reduction.map { reduction in
            let less = Figures.yen(reduction)
            return BilingualText(en: "reduce the lines by \(less.en) without tax and ", ja: "経費を税抜で\(less.ja)減額した上で、")
        }
        let purpose =
            supplement.onlyForJCMApplications
            ? BilingualText(en: " for JCM applications", ja: "JCM申請のための") : BilingualText(en: "", ja: "")
        return BudgetReport.Change(
            reaching: .conditional, reduction: reduction, surveys: surveys,
            message: BilingualText(
                en: (first?.en ?? "") + "declare field surveys\(purpose.en) of at least \(need.en) without tax "
                    + "among the lines: the supplement may then be granted",
                ja: (first?.ja ?? "") + "経費のうち税抜\(need.ja)以上が\(purpose.ja)現地調査であることを申告する（増額が認められる場合がある）"))
    }
}
