import Model

extension BudgetRulesCheck {
    mutating func requireText(_ text: String, at pointer: Pointer) {
        guard !text.contains(where: { !$0.isWhitespace }) else { return }
        refuse(pointer, "text", en: "a text is missing here", ja: "文字列がありません")
    }

    mutating func requireText(_ text: BilingualText, at pointer: Pointer) {
        requireText(text.en, at: pointer["en"])
        requireText(text.ja, at: pointer["ja"])
    }

    /// Refuses every later use of an id.
    mutating func requireUnique(_ ids: [String], under list: Pointer, member: String) {
        var seen: Set<String> = []
        for (index, id) in ids.enumerated() {
            requireText(id, at: list[index][member])
            guard !seen.insert(id).inserted else { continue }
            refuse(
                list[index][member], "unique-id", en: "\"\(id)\" is used more than once",
                ja: "「\(id)」が重複しています")
        }
    }

    mutating func requireLine(_ id: String, at pointer: Pointer) {
        let known = rules.lines.map(\.id)
        guard !known.contains(id) else { return }
        let nearest = NearestName.of(id, among: known)
        refuse(
            pointer, "known-line",
            en: "there is no line \"\(id)\"" + (nearest.map { "; did you mean \"\($0)\"?" } ?? ""),
            ja: "「\(id)」という経費区分はありません" + (nearest.map { "（「\($0)」ではありませんか）" } ?? ""))
    }

    mutating func requireEstimatedLine(_ id: String, at pointer: Pointer) {
        requireLine(id, at: pointer)
        guard id == rules.tax.line else { return }
        refuse(
            pointer, "computed-line", en: "nothing can be put in the tax line", ja: "消費税の区分は指定できません")
    }

    mutating func requirePercent(_ percent: Int, from least: Int, at pointer: Pointer) {
        guard !(least...100).contains(percent) else { return }
        refuse(
            pointer, "percent", en: "\(percent) is outside \(least) to 100 percent",
            ja: "\(percent)%は\(least)〜100%の範囲外です")
    }

    mutating func requireAmount(_ amount: Yen, at pointer: Pointer) {
        guard amount < Yen(1) || amount > Self.greatestAmount else { return }
        let most = Figures.yen(Self.greatestAmount)
        refuse(pointer, "amount", en: "an amount is JPY 1 to \(most.en)", ja: "金額は1円〜\(most.ja)です")
    }

    mutating func check(_ notices: [BudgetRules.Notice], at pointer: Pointer) {
        requireUnique(notices.map(\.id), under: pointer, member: "id")
        for (index, notice) in notices.enumerated() { check(notice, at: pointer[index]) }
    }

    mutating func check(_ notice: BudgetRules.Notice, at pointer: Pointer) {
        requireText(notice.id, at: pointer["id"])
        requireText(notice.message, at: pointer["message"])
        requireText(notice.reference.text, at: pointer["reference"])
    }
}
