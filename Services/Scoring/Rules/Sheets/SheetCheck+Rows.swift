import Model

extension SheetCheck {
    mutating func checkRows() {
        let rows = Pointer.root["rows"]
        requireUnique(sheet.rows.map(\.id), under: rows, member: "id")
        requireUnique(sheet.rows.map(\.ruleID), under: rows, member: "ruleId")
        for (index, row) in sheet.rows.enumerated() {
            checkFrame(of: row, at: rows[index])
            let most = ProposalKind.allCases.compactMap { row.maximum[$0] }.max() ?? 0
            switch row.rule {
            case .judged: break
            case .banded(let rule): check(rule, maximum: most, at: rows[index]["rule"])
            case .counted(let rule): check(rule, maximum: most, at: rows[index]["rule"])
            case .bestOf(let rule): check(rule, maximum: most, at: rows[index]["rule"])
            case .components(let rule): check(rule, maximum: most, at: rows[index]["rule"])
            }
        }
    }

    private mutating func checkFrame(of row: ScoringSheet.Row, at pointer: Pointer) {
        requireText(row.title, at: pointer["title"])
        requireText(row.reference.text, at: pointer["reference"])
        if !sheet.groups.contains(where: { $0.id == row.group }) {
            refuseUnknown(
                row.group, among: sheet.groups.map(\.id), at: pointer["group"], "known-group",
                en: "the sheet has no group \"\(row.group)\"", ja: "「\(row.group)」という区分は採点表にありません")
        }
        checkGate(of: row, at: pointer["gate"])
        checkMaximum(of: row, at: pointer["maximum"])
        requireUnique((row.statements ?? []).map(\.id), under: pointer["statements"], member: "id")
        for (index, statement) in (row.statements ?? []).enumerated() {
            requireText(statement.text, at: pointer["statements"][index]["text"])
            requireText(statement.reference.text, at: pointer["statements"][index]["reference"])
        }
        requireUnique((row.notices ?? []).map(\.id), under: pointer["notices"], member: "id")
        for (index, notice) in (row.notices ?? []).enumerated() {
            check(notice, at: pointer["notices"][index])
        }
    }

    /// A gate that a row sets up must be there, for every kind of proposal that the row is scored for.
    private mutating func checkGate(of row: ScoringSheet.Row, at pointer: Pointer) {
        guard let id = row.gate else { return }
        guard let gate = sheet.gates.first(where: { $0.id == id }) else {
            return refuseUnknown(
                id, among: sheet.gates.map(\.id), at: pointer, "known-gate", en: "the sheet has no gate \"\(id)\"",
                ja: "「\(id)」という要件は採点表にありません")
        }
        for kind in ProposalKind.allCases where row.maximum[kind] != nil && !gate.appliesTo.contains(kind) {
            refuse(
                pointer, "ungated", en: "the gate \"\(id)\" does not apply to \(Wording.project(kind).en)",
                ja: "要件「\(id)」は\(Wording.project(kind).ja)に適用されません")
        }
    }

    private mutating func checkMaximum(of row: ScoringSheet.Row, at pointer: Pointer) {
        let maxima = ProposalKind.allCases.filter { row.maximum[$0] != nil }
        if maxima.isEmpty {
            refuse(
                pointer, "row-maximum", en: "a row is scored for at least one kind of proposal",
                ja: "少なくとも一種類の提案に配点が必要です")
        }
        for kind in maxima {
            guard let maximum = row.maximum[kind], !(1...Self.mostPoints).contains(maximum) else { continue }
            refuse(
                pointer[kind.rawValue], "row-maximum",
                en: "a maximum is 1 to \(Self.mostPoints); leave it out where the sheet prints –",
                ja: "配点は1〜\(Self.mostPoints)点です。「–」の欄は省いてください")
        }
    }

    mutating func check(_ notice: ScoringSheet.Notice, at pointer: Pointer) {
        requireText(notice.id, at: pointer["id"])
        requireText(notice.message, at: pointer["message"])
        requireText(notice.reference.text, at: pointer["reference"])
        if let condition = notice.when { check(condition, at: pointer["when"]) }
    }

    /// Points outside 0 to the row's maximum could never be given.
    mutating func requirePoints(_ points: Int, maximum: Int, at pointer: Pointer) {
        guard points < 0 || points > maximum else { return }
        refuse(
            pointer, "points", en: "\(points) is outside 0 to \(maximum), the row's maximum",
            ja: "\(points)点は0〜\(maximum)点（行の上限）の範囲外です")
    }

    /// A maximum that no answer reaches is a slip in the points or in the maximum.
    mutating func requireReach(_ best: Int, maximum: Int, at pointer: Pointer) {
        guard best < maximum else { return }
        refuse(
            pointer, "reachable-maximum", en: "the rule gives at most \(best) of the row's \(maximum) points",
            ja: "この規則では最高\(best)点で、行の上限\(maximum)点に届きません")
    }
}
