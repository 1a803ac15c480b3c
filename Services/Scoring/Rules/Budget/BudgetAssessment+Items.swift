import Model

extension BudgetAssessment {
    private var purchases: BudgetRules.Purchases { rules.purchases }

    func itemOutcomes() -> [(item: BudgetReport.Item, questions: [BudgetReport.Question])] {
        zip(plan.items ?? [], checked.itemAmounts).enumerated().map { index, pair in
            let (item, amount) = pair
            let found = ItemClass(item, by: purchases)
            return (
                BudgetReport.Item(
                    title: item.title, unitCost: item.unitCost, quantity: item.quantity, amount: amount,
                    line: found.line, definition: found.met?.definition, reason: reason(item, found),
                    chosenLine: item.line, placement: placement(item, found), notices: notices(item, found)),
                questions(item, found, at: place["items"][index])
            )
        }
    }

    // MARK: - Why

    private func reason(_ item: BudgetPlan.Item, _ found: ItemClass) -> Reason {
        let properties = BudgetPlan.Property.allCases.map { property in
            Reason.Input(property.rawValue, item[property].map { String($0) })
        }
        return Reason(
            rule: purchases.ruleID, reference: purchases.reference,
            inputs: [.init("unitCost", (item.unitCost?.amount).map { String($0) })] + properties,
            message: message(item, found))
    }

    private func message(_ item: BudgetPlan.Item, _ found: ItemClass) -> BilingualText {
        if let met = found.met {
            let line = title(ofLine: purchases.consumables)
            let claim = claim(of: met, about: item)
            return BilingualText(
                en: "\(line.en), definition (\(met.definition)): \(claim.en)",
                ja: "\(line.ja)（定義(\(met.definition))）：\(claim.ja)")
        }
        guard found.line != nil else {
            let asked = Wording.list(found.waiting.map { question(of: $0) })
            return BilingualText(en: "not told yet; unknown: \(asked.en)", ja: "判定不能。不明：\(asked.ja)")
        }
        let line = title(ofLine: purchases.equipment)
        let claims = Wording.list(purchases.tests.map { claim(of: $0, about: item) })
        return BilingualText(
            en: "\(line.en), since no definition of a consumable is met: \(claims.en)",
            ja: "\(line.ja)（消耗品の定義のいずれにも該当しない）：\(claims.ja)")
    }

    /// What is known of the item in the words of a test.
    private func claim(of test: BudgetRules.Test, about item: BudgetPlan.Item) -> BilingualText {
        switch test.kind {
        case .unitCostBelow(let limit):
            guard let unitCost = item.unitCost else { return question(of: test) }
            let (cost, bound) = (Figures.yen(unitCost), Figures.yen(limit))
            return unitCost < limit
                ? BilingualText(en: "\(cost.en) for one is less than \(bound.en)", ja: "単価\(cost.ja)は\(bound.ja)未満")
                : BilingualText(en: "\(cost.en) for one is \(bound.en) or more", ja: "単価\(cost.ja)は\(bound.ja)以上")
        case .property(let property, _):
            guard let value = item[property], let words = purchases.words(for: property) else {
                return question(of: test)
            }
            return value ? words.yes : words.no
        }
    }

    private func question(of test: BudgetRules.Test) -> BilingualText {
        switch test.kind {
        case .unitCostBelow: BilingualText(en: "what does one cost, without tax", ja: "単価（税抜）")
        case .property(let property, _):
            purchases.words(for: property)?.question ?? BilingualText(en: property.rawValue, ja: property.rawValue)
        }
    }

    // MARK: - The applicant's choice

    private func placement(_ item: BudgetPlan.Item, _ found: ItemClass) -> BudgetReport.Placement {
        guard let line = found.line else { return .open }
        guard let chosen = item.line else { return .notChosen }
        return chosen == line ? .agrees : .differs
    }

    private func notices(_ item: BudgetPlan.Item, _ found: ItemClass) -> [BudgetReport.Notice] {
        var notices: [BudgetReport.Notice] = []
        if let line = found.line, let chosen = item.line, chosen != line {
            let (right, theirs) = (title(ofLine: line), title(ofLine: chosen))
            notices.append(
                .init(
                    id: "other-line", level: .warning, reference: purchases.reference,
                    message: BilingualText(
                        en: "put under \"\(theirs.en)\"; bought, it belongs under \"\(right.en)\"",
                        ja: "「\(theirs.ja)」に計上されていますが、購入する場合は「\(right.ja)」に該当します")))
        }
        if found.line == purchases.equipment {
            let line = rules.lines.first { $0.id == purchases.equipment }
            notices += (line?.notices ?? []).map { .init($0) }
        }
        if let notice = purchases.taxNotice, found.hangsOnCost, taxReachesLimit(item) {
            notices.append(.init(notice))
        }
        return notices
    }

    /// Whether one costs less than the limit without tax, and as much or more with it.
    private func taxReachesLimit(_ item: BudgetPlan.Item) -> Bool {
        guard let cost = item.unitCost else { return false }
        return purchases.tests.contains { test in
            guard case .unitCostBelow(let limit) = test.kind, cost < limit else { return false }
            return cost.amount + tax.tax(on: cost).amount >= limit.amount
        }
    }

    // MARK: - Questions

    private func questions(
        _ item: BudgetPlan.Item, _ found: ItemClass, at pointer: Pointer
    ) -> [BudgetReport.Question] {
        let waiting = found.waiting
        let (consumables, equipment) = (title(ofLine: purchases.consumables), title(ofLine: purchases.equipment))
        let otherwise =
            waiting.count == 1
            ? equipment : BilingualText(en: "the other questions decide", ja: "他の質問の回答による")
        return waiting.map { test in
            let (asked, claim) = (question(of: test), condition(of: test))
            return BudgetReport.Question(
                pointer: pointer[member(of: test)].description,
                question: BilingualText(en: "\(item.title.en): \(asked.en)", ja: "\(item.title.ja)：\(asked.ja)"),
                effect: BilingualText(
                    en:
                        "if \(claim.en): \(consumables.en), definition (\(test.definition)); otherwise: \(otherwise.en)",
                    ja: "\(claim.ja)場合は\(consumables.ja)（定義(\(test.definition))）、それ以外は\(otherwise.ja)"))
        }
    }

    private func member(of test: BudgetRules.Test) -> String {
        switch test.kind {
        case .unitCostBelow: "unitCost"
        case .property(let property, _): property.rawValue
        }
    }

    private func condition(of test: BudgetRules.Test) -> BilingualText {
        switch test.kind {
        case .unitCostBelow(let limit):
            let bound = Figures.yen(limit)
            return BilingualText(en: "less than \(bound.en)", ja: "\(bound.ja)未満の")
        case .property(let property, let value):
            guard let words = purchases.words(for: property) else { return question(of: test) }
            return value ? words.yes : words.no
        }
    }
}
