package import Model

extension BudgetChecker {
    /// The expense lines of these ids in printed order, or all; refuses every id that is none, pointers below the list.
    package func lines(_ ids: [String]?) throws(BudgetRefusal) -> [BudgetRules.Line] {
        guard let ids else { return rules.lines }
        let known = rules.lines.map(\.id)
        var fields = FieldReading()
        for (index, id) in ids.enumerated() where !known.contains(id) {
            fields.refuseUnknown(
                id, among: known, at: Pointer.root[index], en: "there is no expense line \"\(id)\"",
                ja: "「\(id)」という経費区分はありません")
        }
        guard fields.problems.isEmpty else { throw BudgetRefusal(problems: fields.problems) }
        return rules.lines.filter { ids.contains($0.id) }
    }
}
