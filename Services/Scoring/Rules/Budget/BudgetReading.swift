import Model

/// Reads a budget against its rules: every amount, or all that must be refused.
struct BudgetReading {
    private let rules: BudgetRules
    private let tax: TaxArithmetic
    private var fields = FieldReading()

    static func read(_ plan: BudgetPlan, against rules: BudgetRules) throws(BudgetRefusal) -> CheckedBudget {
        var reading = BudgetReading(rules: rules)
        let (amounts, net) = reading.lines(plan.lines)
        let checked = CheckedBudget(
            plan: plan, amounts: amounts, net: net, taskCosts: reading.tasks(plan.tasks ?? []),
            itemAmounts: reading.items(plan.items ?? []))
        reading.surveys(plan.fieldSurveys ?? [], within: checked)
        let problems = reading.fields.problems
        guard problems.isEmpty else { throw BudgetRefusal(problems: problems) }
        return checked
    }

    private init(rules: BudgetRules) {
        self.rules = rules
        tax = TaxArithmetic(percent: rules.tax.percent)
    }

    // MARK: - The parts of a budget

    private mutating func lines(_ lines: [BudgetPlan.Line]) -> (amounts: [String: CheckedBudget.Amount], net: Yen) {
        var amounts: [String: CheckedBudget.Amount] = [:]
        var sum = Yen.zero
        let place = Pointer.root["lines"]
        for (index, line) in lines.enumerated() {
            guard isEstimated(line.line, at: place[index]["line"]) else { continue }
            guard amounts[line.line] == nil else {
                refuseDuplicate(line.line, at: place[index]["line"])
                continue
            }
            add(line.amount, to: &sum, at: place[index]["amount"])
            amounts[line.line] = line.amount.map { .stated($0) } ?? .unknown
        }
        for line in rules.estimatedLines where amounts[line.id] == nil {
            amounts[line.id] = lines.isEmpty ? .unknown : .leftOut
        }
        return (amounts, sum)
    }

    private mutating func tasks(_ tasks: [BudgetPlan.TaskCost]) -> [String: Yen] {
        var seen: Set<String> = []
        var costs: [String: Yen] = [:]
        var sum = Yen.zero
        let known = rules.obligation.tasks.map(\.id)
        let place = Pointer.root["tasks"]
        for (index, task) in tasks.enumerated() {
            let pointer = place[index]["task"]
            guard known.contains(task.task) else {
                let listed = known.joined(separator: ", ")
                fields.refuseUnknown(
                    task.task, among: known, at: pointer, en: "\"\(task.task)\" is none of the tasks \(listed)",
                    ja: "「\(task.task)」は業務番号（\(listed)）にありません")
                continue
            }
            guard seen.insert(task.task).inserted else {
                refuseDuplicate(task.task, at: pointer)
                continue
            }
            add(task.amount, to: &sum, at: place[index]["amount"])
            costs[task.task] = task.amount
        }
        return costs
    }

    /// A survey is a part of its line and of the budget: each that no longer fits is refused, as far as the amounts that
    /// it would have to fit in are known.
    private mutating func surveys(_ surveys: [BudgetPlan.FieldSurvey], within budget: CheckedBudget) {
        var sum = Yen.zero
        var sums: [String: Yen] = [:]
        let place = Pointer.root["fieldSurveys"]
        for (index, survey) in surveys.enumerated() {
            let pointer = place[index]["amount"]
            let line = survey.line.flatMap { isEstimated($0, at: place[index]["line"]) ? $0 : nil }
            guard add(survey.amount, to: &sum, at: pointer), let amount = survey.amount else { continue }
            let inLine = line.map { sums[$0, default: .zero].amount + amount.amount } ?? 0
            if let line { sums[line] = Yen(inLine) }
            if let line, let most = budget[line].known, Yen(inLine) > most {
                refuseSurveys(Yen(inLine), above: most, of: title(ofLine: line), at: pointer)
            } else if budget.isComplete, sum > budget.net {
                refuseSurveys(sum, above: budget.net, of: nil, at: pointer)
            }
        }
    }

    private func title(ofLine id: String) -> BilingualText? { rules.lines.first { $0.id == id }?.title }

    private mutating func refuseSurveys(_ sum: Yen, above most: Yen, of line: BilingualText?, at pointer: Pointer) {
        let (mine, all) = (Figures.yen(sum), Figures.yen(most))
        let whole =
            line.map { BilingualText(en: "of the line \"\($0.en)\"", ja: "「\($0.ja)」の計上額") }
            ?? BilingualText(en: "of all lines", ja: "経費区分の合計")
        fields.refuse(
            pointer, "survey-in-line",
            en:
                "with this the field surveys come to \(mine.en), more than the \(all.en) \(whole.en); a survey is a part "
                + "of what is budgeted",
            ja: "現地調査の合計\(mine.ja)が\(whole.ja)\(all.ja)を超えます。現地調査費は経費区分の内数です")
    }

    private mutating func items(_ items: [BudgetPlan.Item]) -> [Yen?] {
        var sum = Yen.zero
        let place = Pointer.root["items"]
        return items.enumerated().map { index, item in
            if let line = item.line { _ = isEstimated(line, at: place[index]["line"]) }
            let pointer = place[index]["unitCost"]
            let cost = item.unitCost.flatMap { isNotNegative($0, at: pointer) ? $0 : nil }
            let quantity = item.quantity.flatMap { isPositive($0, at: place[index]["quantity"]) ? $0 : nil }
            guard let cost, let quantity else { return nil }
            let (amount, overflow) = cost.amount.multipliedReportingOverflow(by: Int64(quantity))
            guard !overflow else {
                refuseOverflow(at: pointer)
                return nil
            }
            add(Yen(amount), to: &sum, at: pointer)
            return Yen(amount)
        }
    }

    // MARK: - Values

    /// A known line that the applicant may put money in.
    private mutating func isEstimated(_ line: String, at pointer: Pointer) -> Bool {
        if line == rules.tax.line {
            fields.refuse(
                pointer, "computed-line", en: "the tax is computed from the other lines and cannot be entered",
                ja: "消費税は他の経費から自動計算されるため、記入できません")
            return false
        }
        let known = rules.estimatedLines.map(\.id)
        guard !known.contains(line) else { return true }
        fields.refuseUnknown(
            line, among: known, at: pointer, en: "there is no expense line \"\(line)\"",
            ja: "「\(line)」という経費区分はありません")
        return false
    }

    /// Adds an amount, if it is known, unless it is negative or the sum with its tax would not fit.
    /// - Returns: whether the amount was not refused.
    @discardableResult
    private mutating func add(_ amount: Yen?, to sum: inout Yen, at pointer: Pointer) -> Bool {
        guard let amount else { return true }
        guard isNotNegative(amount, at: pointer) else { return false }
        do throws(ArithmeticError) {
            let next = try sum.adding(amount)
            _ = try tax.total(of: next)
            sum = next
            return true
        } catch {
            refuseOverflow(at: pointer)
            return false
        }
    }

    private mutating func isNotNegative(_ amount: Yen, at pointer: Pointer) -> Bool {
        guard amount < .zero else { return true }
        fields.refuse(
            pointer, "not-negative", en: "\(amount.amount) is below zero; write 0 or more",
            ja: "\(amount.amount) は負の値です。0以上を記入してください")
        return false
    }

    private mutating func isPositive(_ quantity: Int, at pointer: Pointer) -> Bool {
        guard quantity < 1 else { return true }
        fields.refuse(
            pointer, "quantity", en: "\(quantity) is no quantity; write 1 or more",
            ja: "数量 \(quantity) は不正です。1以上の整数を記入してください")
        return false
    }

    private mutating func refuseOverflow(at pointer: Pointer) {
        fields.refuse(
            pointer, "overflow", en: "with this amount the sum is too large to be reckoned (above \(Int64.max) yen)",
            ja: "この金額を加えると合計が計算可能な範囲（\(Int64.max)円）を超えます")
    }

    private mutating func refuseDuplicate(_ id: String, at pointer: Pointer) {
        fields.refuse(
            pointer, "unique-id", en: "\"\(id)\" stands here more than once; write one amount for it",
            ja: "「\(id)」が重複しています。金額は一つにまとめてください")
    }
}
