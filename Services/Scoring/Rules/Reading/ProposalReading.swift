import Model

/// Reads a proposal against its sheet: every value as its row or input wants it, or all that must be refused.
struct ProposalReading {
    private let sheet: ScoringSheet
    private let kind: ProposalKind
    private var fields = FieldReading()

    static func read(
        _ proposal: Proposal, judgements: [String: RowJudgement] = [:], against sheet: ScoringSheet
    ) throws(ProposalRefusal) -> CheckedProposal {
        let (checked, problems) = readable(proposal, judgements: judgements, against: sheet)
        guard problems.isEmpty else { throw ProposalRefusal(problems: problems) }
        return checked
    }

    /// What the sheet can read of a proposal that was perhaps written for another; the rest is unknown to it.
    static func readable(
        _ proposal: Proposal, judgements: [String: RowJudgement], against sheet: ScoringSheet
    ) -> (checked: CheckedProposal, unread: [FieldProblem]) {
        var reading = ProposalReading(sheet: sheet, kind: proposal.kind)
        let checked = CheckedProposal(
            proposal: proposal, facts: reading.facts(proposal.facts), judged: reading.judged(proposal.judged ?? [:]),
            judgements: judgements, statements: reading.statements(proposal.statements ?? [:]))
        return (checked, reading.fields.problems)
    }

    private init(sheet: ScoringSheet, kind: ProposalKind) {
        self.sheet = sheet
        self.kind = kind
    }

    private mutating func facts(_ written: [String: Proposal.FactValue]) -> [String: Fact] {
        let facts = fields.facts(
            written, as: sheet.inputs, at: Pointer.root["facts"], of: BilingualText(en: "the sheet", ja: "採点表"))
        refuseRatiosWithoutTonnes(facts)
        return facts
    }

    /// A cost per tonne cannot be declared where there are no tonnes: one of the two facts is wrong.
    private mutating func refuseRatiosWithoutTonnes(_ facts: [String: Fact]) {
        for input in sheet.inputs {
            guard let per = input.per, facts[per]?.number?.isZero == true,
                case .cost(let cost) = facts[input.name], case .ratio = cost.amount
            else { continue }
            fields.refuse(
                Pointer.root["facts"][input.name]["ratio"], "ratio-without-tonnes",
                en: "a cost per tonne is declared, but \(per) is 0", ja: "\(per) が0なのに1トン当たりの費用が記入されています")
        }
    }

    private mutating func judged(_ written: [String: Proposal.FactValue]) -> [String: Int] {
        var judged: [String: Int] = [:]
        for (id, value) in written.sorted(by: { $0.key < $1.key }) {
            let pointer = Pointer.root["judged"][id]
            guard let row = row(id, at: pointer) else { continue }
            guard fields.isJudged(row, at: pointer) else { continue }
            guard let points = fields.count(value, at: pointer, rule: "judged-points") else { continue }
            if fields.isWithinMaximum(points, of: row, for: kind, at: pointer) { judged[id] = points }
        }
        return judged
    }

    private mutating func statements(_ written: [String: [String]]) -> [String: [ScoringSheet.Statement]] {
        var statements: [String: [ScoringSheet.Statement]] = [:]
        for (id, claimed) in written.sorted(by: { $0.key < $1.key }) {
            let pointer = Pointer.root["statements"][id]
            guard let row = row(id, at: pointer) else { continue }
            let known = row.statements ?? []
            for (index, name) in claimed.enumerated() where !known.contains(where: { $0.id == name }) {
                fields.refuseUnknown(
                    name, among: known.map(\.id), at: pointer[index], en: "row \(id) has no statement \"\(name)\"",
                    ja: "行 \(id) に「\(name)」という項目はありません")
            }
            statements[id] = known.filter { claimed.contains($0.id) }
        }
        return statements
    }

    private mutating func row(_ id: String, at pointer: Pointer) -> ScoringSheet.Row? {
        if let row = sheet.rows.first(where: { $0.id == id }) { return row }
        fields.refuseUnknown(
            id, among: sheet.rows.map(\.id), at: pointer, en: "the sheet has no row \"\(id)\"",
            ja: "「\(id)」という行は採点表にありません")
        return nil
    }
}
