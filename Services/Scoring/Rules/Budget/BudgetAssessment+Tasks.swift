import Model

extension BudgetAssessment {
    private var obligation: BudgetRules.Obligation { rules.obligation }

    func taskCosts() -> BudgetReport.TaskCosts {
        let tasks = obligation.tasks.map { task in
            let cost = checked.taskCosts[task.id]
            return BudgetReport.Task(
                task, state: cost.map { $0 == .zero ? .notCosted : .costed } ?? .unknown, amount: cost)
        }
        // Reading has refused tasks whose sum does not fit.
        let sum = Yen(checked.taskCosts.values.reduce(0) { $0 + $1.amount })
        let areKnown = checked.isComplete && tasks.allSatisfy { $0.state != .unknown }
        let exceedLines = checked.isComplete && sum > net
        return BudgetReport.TaskCosts(
            verdict: verdict(on: tasks, exceedLines: exceedLines),
            reason: Reason(
                rule: obligation.ruleID, reference: obligation.reference,
                inputs: tasks.map { .init("task \($0.id)", ($0.amount?.amount).map { String($0) }) },
                message: message(on: tasks, exceedLines: exceedLines)),
            tasks: tasks, sum: sum, remainder: areKnown && sum <= net ? Yen(net.amount - sum.amount) : nil)
    }

    /// Costs that come to more than the lines cannot all be right, so they show nothing yet.
    private func verdict(on tasks: [BudgetReport.Task], exceedLines: Bool) -> BudgetReport.Verdict {
        if tasks.contains(where: { $0.state == .notCosted }) { return .fail }
        return exceedLines || tasks.contains { $0.state == .unknown } ? .unknown : .pass
    }

    private func message(on tasks: [BudgetReport.Task], exceedLines: Bool) -> BilingualText {
        let missing = tasks.filter { $0.state == .notCosted }
        let unknown = tasks.filter { $0.state == .unknown }
        var parts: [BilingualText] = []
        if !missing.isEmpty {
            let named = missing.named
            parts.append(BilingualText(en: "not costed: \(named.en)", ja: "未計上：\(named.ja)"))
        }
        if exceedLines {
            parts.append(BilingualText(en: "the tasks come to more than the lines", ja: "業務別の合計が経費区分の合計を超過"))
        }
        if !unknown.isEmpty {
            let named = unknown.named
            parts.append(BilingualText(en: "cost unknown: \(named.en)", ja: "金額不明：\(named.ja)"))
        }
        guard !parts.isEmpty else {
            return BilingualText(
                en: "all \(tasks.count) obligatory tasks are costed", ja: "必須業務\(tasks.count)件すべてに費用を計上")
        }
        return Wording.list(parts)
    }

    /// What makes up for tasks that are stated to cost nothing.
    func taskChanges(_ tasks: BudgetReport.TaskCosts, _ outcome: CeilingOutcome) -> [BudgetReport.Change] {
        guard tasks.verdict == .fail else { return [] }
        let named = tasks.named(.notCosted)
        return [
            .init(
                reaching: outcome.verdict == .fail ? .pass : outcome.verdict,
                message: BilingualText(
                    en: "put in what these obligatory tasks cost, as a part of the lines: \(named.en)",
                    ja: "次の必須業務の費用を経費区分の内数として計上する：\(named.ja)"))
        ]
    }

    /// Tasks without a cost: those that are listed one by one, the others together.
    func taskQuestions() -> [BudgetReport.Question] {
        let effect = BilingualText(
            en: "a cost above 0 shows that the task is in the project; 0 breaks \(obligation.reference.text)",
            ja: "0円を超える金額は業務が計画に含まれることを示し、0円は要件（必須業務の計上）を満たさない")
        let listed = plan.tasks ?? []
        let single = listed.enumerated().filter { $0.element.amount == nil }.map { index, cost in
            let title = obligation.tasks.first { $0.id == cost.task }?.title ?? BilingualText(en: "", ja: "")
            return BudgetReport.Question(
                pointer: place["tasks"][index]["amount"].description,
                question: BilingualText(
                    en: "what does task (\(cost.task)) \(title.en) cost, without tax",
                    ja: "業務(\(cost.task))\(title.ja)の金額（税抜）"), effect: effect)
        }
        let others = obligation.tasks.filter { task in !listed.contains { $0.task == task.id } }
        guard !others.isEmpty else { return single }
        let named = others.map { BudgetReport.Task($0, state: .unknown, amount: nil) }.named
        return single + [
            .init(
                pointer: place["tasks"].description,
                question: BilingualText(
                    en: "what do these tasks cost, without tax: \(named.en)", ja: "次の業務の金額（税抜）：\(named.ja)"),
                effect: effect)
        ]
    }
}

extension BudgetReport.TaskCosts {
    /// "(2) Monthly reports, (5) Local workshops".
    func named(_ state: BudgetReport.TaskState) -> BilingualText { tasks.filter { $0.state == state }.named }
}

extension [BudgetReport.Task] {
    fileprivate var named: BilingualText {
        BilingualText(
            en: map { "(\($0.id)) \($0.title.en)" }.joined(separator: ", "),
            ja: map { "(\($0.id))\($0.title.ja)" }.joined(separator: "、"))
    }
}
