import Model

/// One budget under one edition's rules.
struct BudgetAssessment: Sendable {
    let rules: BudgetRules
    let checked: CheckedBudget
    /// Where the budget stands in what was asked about.
    let place: Pointer

    var plan: BudgetPlan { checked.plan }
    var tax: TaxArithmetic { TaxArithmetic(percent: rules.tax.percent) }
    var net: Yen { checked.net }
    var taxAmount: Yen { tax.tax(on: net) }
    /// With tax. Its reading has refused a budget whose total does not fit.
    var total: Yen { Yen(net.amount + taxAmount.amount) }

    func report() -> BudgetReport {
        let ceiling = ceilingOutcome()
        let items = itemOutcomes()
        let tasks = taskCosts()
        let shares = shareReadings()
        let isTaskMissing = tasks.verdict == .fail
        return BudgetReport(
            rules: .init(rules), verdict: isTaskMissing ? .fail : ceiling.verdict,
            headline: headline(ceiling, tasks), reasons: reasons(ceiling) + (isTaskMissing ? [tasks.reason] : []),
            lines: lines(), groups: groups(),
            sums: .init(net: net, tax: taxAmount, total: total, isComplete: checked.isComplete),
            ceiling: ceilingFigures(ceiling), changes: taskChanges(tasks, ceiling) + changes(ceiling), shares: shares,
            tasks: tasks, items: items.map(\.item), notices: notices(tasks, shares),
            questions: amountQuestions(ceiling) + surveyQuestions(ceiling) + taskQuestions()
                + items.flatMap(\.questions))
    }

    // MARK: - Lines

    private func lines() -> [BudgetReport.Line] {
        rules.lines.map { line in
            guard line.id != rules.tax.line else {
                return .init(line, state: .computed, amount: checked.isComplete ? taxAmount : nil)
            }
            let amount = checked[line.id]
            let state: BudgetReport.LineState =
                switch amount {
                case .stated: .stated
                case .leftOut: .leftOut
                case .unknown: .unknown
                }
            return .init(line, state: state, amount: amount.known)
        }
    }

    private func groups() -> [BudgetReport.GroupSum] {
        rules.groups.map { group in
            let lines = rules.lines.filter { $0.group == group.id }.map(\.id)
            return .init(group, amount: sum(of: lines), isComplete: isComplete(lines))
        }
    }

    /// What the lines come to as far as it is known. No sum of different lines is above the total, which fits.
    func sum(of lines: [String]) -> Yen {
        Yen(
            lines.reduce(0) { sum, line in
                sum + (line == rules.tax.line ? taxAmount : checked[line].known ?? .zero).amount
            })
    }

    /// The tax is known only when every line is.
    func isComplete(_ lines: [String]) -> Bool {
        lines.allSatisfy { $0 == rules.tax.line ? checked.isComplete : checked[$0] != .unknown }
    }

    func title(ofLine id: String) -> BilingualText {
        rules.lines.first { $0.id == id }?.title ?? BilingualText(en: id, ja: id)
    }
}
