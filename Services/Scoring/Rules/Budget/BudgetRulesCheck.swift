package import Model

extension BudgetRules {
    /// Everything that would make a report by these rules wrong or impossible to explain, in their order.
    package func problems() -> [FieldProblem] {
        var check = EditionCheck()
        check.checkHead(of: self)
        check.checkVersion(of: self)
        check.checkGroups(of: self)
        check.checkLines(of: self)
        check.checkTax(of: self)
        check.checkCeiling(of: self)
        check.checkTasks(of: self)
        check.checkShares(of: self)
        check.checkPurchases(of: self)
        return check.problems
    }

    /// The greatest amount that rules may name: a thousand million million yen, so that sums of a few stay in Int64.
    fileprivate static let greatestAmount = Yen(1_000_000_000_000_000)
}

extension EditionCheck {
    fileprivate mutating func checkVersion(of rules: BudgetRules) {
        guard let version = rules.version, !(1...10_000).contains(version) else { return }
        refuse(.root["version"], "rules-version", en: "a version is 1 to 10000", ja: "版番号は1〜10000です")
    }

    fileprivate mutating func checkTax(of rules: BudgetRules) {
        let tax = rules.tax
        let pointer = Pointer.root["tax"]
        requireText(tax.ruleID, at: pointer["ruleId"])
        requireText(tax.reference.text, at: pointer["reference"])
        requireLine(tax.line, of: rules, at: pointer["line"])
        requirePercent(tax.percent, from: 0, at: pointer["percent"])
        if rules.estimatedLines.isEmpty {
            refuse(.root["lines"], "estimated-lines", en: "no line is left to estimate", ja: "計上できる経費区分がありません")
        }
    }

    fileprivate mutating func checkCeiling(of rules: BudgetRules) {
        let ceiling = rules.ceiling
        let pointer = Pointer.root["ceiling"]
        requireText(ceiling.ruleID, at: pointer["ruleId"])
        requireAmount(ceiling.amountIncludingTax, at: pointer["amountIncludingTax"])
        requireText(ceiling.reference.text, at: pointer["reference"])
        guard let supplement = ceiling.supplement else { return }
        let place = pointer["supplement"]
        requireText(supplement.ruleID, at: place["ruleId"])
        requireAmount(supplement.mostIncludingTax, at: place["mostIncludingTax"])
        requireText(supplement.condition, at: place["condition"])
        requireText(supplement.reference.text, at: place["reference"])
    }

    fileprivate mutating func checkTasks(of rules: BudgetRules) {
        let obligation = rules.obligation
        let pointer = Pointer.root["obligation"]
        requireText(obligation.ruleID, at: pointer["ruleId"])
        requireText(obligation.reference.text, at: pointer["reference"])
        if obligation.tasks.isEmpty {
            refuse(
                pointer["tasks"], "obligation-tasks", en: "no task is obligatory, so that every budget would pass",
                ja: "必須業務が一つもなく、どの予算も適合となってしまいます")
        }
        requireUnique(obligation.tasks.map(\.id), under: pointer["tasks"], member: "id")
        for (index, task) in obligation.tasks.enumerated() {
            let place = pointer["tasks"][index]
            requireText(task.title, at: place["title"])
            requireText(task.deliverables, at: place["deliverables"])
            requireText(task.cadence, at: place["cadence"])
            requireText(task.reference.text, at: place["reference"])
            check(task.notices ?? [], at: place["notices"])
        }
    }
}

// MARK: - What the parts share

extension EditionCheck {
    mutating func requireLine(_ id: String, of rules: BudgetRules, at pointer: Pointer) {
        requireKnown(
            id, among: rules.lines.map(\.id), of: BilingualText(en: "expense line", ja: "経費区分"), at: pointer)
    }

    mutating func requirePercent(_ percent: Int, from least: Int, at pointer: Pointer) {
        requireRange(
            percent, least...100, of: BilingualText(en: "a percentage", ja: "割合（%）"), at: pointer, rule: "percent")
    }

    mutating func requireAmount(_ amount: Yen, at pointer: Pointer) {
        guard amount < Yen(1) || amount > BudgetRules.greatestAmount else { return }
        let most = Figures.yen(BudgetRules.greatestAmount)
        refuse(pointer, "amount", en: "an amount is JPY 1 to \(most.en)", ja: "金額は1円〜\(most.ja)です")
    }

    mutating func check(_ notices: [BudgetRules.Notice], at pointer: Pointer) {
        requireUnique(notices.map(\.id), under: pointer)
        for (index, notice) in notices.enumerated() { check(notice, at: pointer[index]) }
    }

    mutating func check(_ notice: BudgetRules.Notice, at pointer: Pointer) {
        requireText(notice.id, at: pointer["id"])
        requireText(notice.message, at: pointer["message"])
        requireText(notice.reference.text, at: pointer["reference"])
    }
}
