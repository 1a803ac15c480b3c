import Model

/// Finds everything in budget rules that would make a report wrong or impossible to explain.
struct BudgetRulesCheck {
    let rules: BudgetRules
    private(set) var problems: [FieldProblem] = []

    /// Empty for sound rules; else in the rules' order, pointers below them.
    static func problems(of rules: BudgetRules) -> [FieldProblem] {
        var check = BudgetRulesCheck(rules: rules)
        check.checkHead()
        check.checkGroups()
        check.checkLines()
        check.checkTax()
        check.checkCeiling()
        check.checkTasks()
        check.checkShares()
        check.checkPurchases()
        return check.problems
    }

    private init(rules: BudgetRules) {
        self.rules = rules
    }

    /// The greatest amount that rules may name: a thousand million million yen, so that sums of a few stay in Int64.
    static let greatestAmount = Yen(1_000_000_000_000_000)

    mutating func refuse(_ pointer: Pointer, _ rule: String, en: String, ja: String) {
        problems.append(
            FieldProblem(pointer: pointer.description, rule: rule, message: BilingualText(en: en, ja: ja)))
    }

    private mutating func checkHead() {
        requireText(rules.edition, at: .root["edition"])
        if let version = rules.version, !(1...10_000).contains(version) {
            refuse(.root["version"], "rules-version", en: "a version is 1 to 10000", ja: "版番号は1〜10000です")
        }
        requireText(rules.title, at: .root["title"])
        requireText(rules.source.text, at: .root["source"]["text"])
        if let through = rules.effective.through, through < rules.effective.from {
            refuse(
                .root["effective"]["through"], "effective-period", en: "the last day in force is before the first",
                ja: "適用終了日が開始日より前です")
        }
    }

    private mutating func checkTax() {
        let tax = rules.tax
        let pointer = Pointer.root["tax"]
        requireText(tax.ruleID, at: pointer["ruleId"])
        requireText(tax.reference.text, at: pointer["reference"])
        requireLine(tax.line, at: pointer["line"])
        requirePercent(tax.percent, from: 0, at: pointer["percent"])
        if rules.estimatedLines.isEmpty {
            refuse(.root["lines"], "estimated-lines", en: "no line is left to estimate", ja: "計上できる経費区分がありません")
        }
    }

    private mutating func checkCeiling() {
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

    private mutating func checkTasks() {
        let obligation = rules.obligation
        let pointer = Pointer.root["obligation"]
        requireText(obligation.ruleID, at: pointer["ruleId"])
        requireText(obligation.reference.text, at: pointer["reference"])
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
