import Model

extension BudgetReport.Notice {
    init(_ notice: BudgetRules.Notice) {
        self.init(id: notice.id, level: .advice, reference: notice.reference, message: notice.message)
    }
}

extension BudgetAssessment {
    /// Where the budget does not agree with itself or with a rule that warns; then what to ask and to know.
    func notices(_ tasks: BudgetReport.TaskCosts, _ shares: [BudgetReport.Share]) -> [BudgetReport.Notice] {
        brokenShares(shares) + tooDearTasks(tasks) + tooDearItems() + leftOut()
            + rules.estimatedLines.filter { !plan.lines.isEmpty && checked[$0.id].known != .zero }
            .flatMap { $0.notices ?? [] }.map { .init($0) }
            + rules.obligation.tasks.flatMap { $0.notices ?? [] }.map { .init($0) }
    }

    private func brokenShares(_ shares: [BudgetReport.Share]) -> [BudgetReport.Notice] {
        shares.compactMap { share in
            let broken = share.readings.filter { $0.holds == .no }.map { "(\($0.id))" }
            guard !broken.isEmpty else { return nil }
            return .init(
                id: share.rule, level: .warning, reference: share.reference,
                message: BilingualText(
                    en: "\(share.title.en): exceeded in reading \(broken.joined(separator: ", ")) of "
                        + "\(share.readings.count); a warning, not a refusal",
                    ja: "\(share.title.ja)：\(share.readings.count)通りの読み方のうち\(broken.joined(separator: "、"))で超過"
                        + "（警告であり不適合ではない）"))
        }
    }

    private func tooDearTasks(_ tasks: BudgetReport.TaskCosts) -> [BudgetReport.Notice] {
        guard checked.isComplete, tasks.sum > net else { return [] }
        let (sum, all) = (Figures.yen(tasks.sum), Figures.yen(net))
        return [
            disagreement(
                "tasks-exceed-lines", rules.obligation.reference,
                en: "the tasks come to \(sum.en), more than the \(all.en) of all lines",
                ja: "業務別の合計\(sum.ja)が経費区分の合計\(all.ja)を超えています")
        ]
    }

    /// Purchases of a line that come to more than the line.
    private func tooDearItems() -> [BudgetReport.Notice] {
        let items = Array(zip(plan.items ?? [], checked.itemAmounts))
        return rules.estimatedLines.compactMap { line in
            let sum = Yen(items.filter { $0.0.line == line.id }.reduce(0) { $0 + ($1.1?.amount ?? 0) })
            guard let amount = checked[line.id].known, sum > amount else { return nil }
            let (mine, all) = (Figures.yen(sum), Figures.yen(amount))
            return disagreement(
                "items-exceed-line", rules.purchases.reference,
                en: "the purchases in \"\(line.title.en)\" come to \(mine.en), more than the line's \(all.en)",
                ja: "「\(line.title.ja)」の購入品目の合計\(mine.ja)が同区分の計上額\(all.ja)を超えています")
        }
    }

    private func leftOut() -> [BudgetReport.Notice] {
        let lines = rules.estimatedLines.filter { checked[$0.id] == .leftOut }
        guard !lines.isEmpty else { return [] }
        return [
            .init(
                id: "lines-left-out", level: .advice, reference: rules.ceiling.reference,
                message: BilingualText(
                    en: "counted as 0, since the list does not have them: "
                        + lines.map(\.title.en).joined(separator: ", "),
                    ja: "一覧に記載がないため0円としました：" + lines.map(\.title.ja).joined(separator: "、")))
        ]
    }

    private func disagreement(_ id: String, _ reference: Reference, en: String, ja: String) -> BudgetReport.Notice {
        .init(id: id, level: .warning, reference: reference, message: BilingualText(en: en, ja: ja))
    }
}
