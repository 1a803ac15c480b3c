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
        return BudgetReport.TaskCosts(
            verdict: verdict(on: tasks),
            reason: Reason(
                rule: obligation.ruleID, reference: obligation.reference,
                inputs: tasks.map { .init("task \($0.id)", ($0.amount?.amount).map { String($0) }) },
                message: message(on: tasks)),
            tasks: tasks, sum: sum, remainder: areKnown && sum <= net ? Yen(net.amount - sum.amount) : nil)
    }

    private func verdict(on tasks: [BudgetReport.Task]) -> BudgetReport.Verdict {
        if tasks.contains(where: { $0.state == .notCosted }) { return .fail }
        return tasks.contains { $0.state == .unknown } ? .unknown : .pass
    }

    private func message(on tasks: [BudgetReport.Task]) -> BilingualText {
        let missing = tasks.filter { $0.state == .notCosted }
        let unknown = tasks.filter { $0.state == .unknown }
        var parts: [BilingualText] = []
        if !missing.isEmpty {
            let named = list(missing)
            parts.append(BilingualText(en: "not costed: \(named.en)", ja: "未計上：\(named.ja)"))
        }
        if !unknown.isEmpty {
            let named = list(unknown)
            parts.append(BilingualText(en: "cost unknown: \(named.en)", ja: "金額不明：\(named.ja)"))
        }
        guard !parts.isEmpty else {
            return BilingualText(
                en: "all \(tasks.count) obligatory tasks are costed", ja: "必須業務\(tasks.count)件すべてに費用を計上")
        }
        return Wording.list(parts)
    }

    private func list(_ tasks: [BudgetReport.Task]) -> BilingualText {
        BilingualText(
            en: tasks.map { "(\($0.id)) \($0.title.en)" }.joined(separator: ", "),
            ja: tasks.map { "(\($0.id))\($0.title.ja)" }.joined(separator: "、"))
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
        let named = list(others.map { .init($0, state: .unknown, amount: nil) })
        return single + [
            .init(
                pointer: place["tasks"].description,
                question: BilingualText(
                    en: "what do these tasks cost, without tax: \(named.en)", ja: "次の業務の金額（税抜）：\(named.ja)"),
                effect: effect)
        ]
    }
}
