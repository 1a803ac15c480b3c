import Model

/// Reads a proposal against its sheet: every value as its row or input wants it, or all that must be refused.
struct ProposalReading {
    private let plan: SheetPlan
    private let kind: ProposalKind
    private var fields = FieldReading()

    static func read(
        _ proposal: Proposal, judgements: [String: RowJudgement] = [:], against plan: SheetPlan
    ) throws(ProposalRefusal) -> CheckedProposal {
        let (checked, problems) = readable(proposal, judgements: judgements, against: plan)
        guard problems.isEmpty else { throw ProposalRefusal(problems: problems) }
        return checked
    }

    /// What the sheet can read of a proposal that was perhaps written for another; the rest is unknown to it.
    static func readable(
        _ proposal: Proposal, judgements: [String: RowJudgement], against plan: SheetPlan
    ) -> (checked: CheckedProposal, unread: [FieldProblem]) {
        var reading = ProposalReading(plan: plan, kind: proposal.kind)
        let checked = CheckedProposal(
            proposal: proposal, facts: reading.facts(proposal.facts), judged: reading.judged(proposal.judged ?? [:]),
            judgements: judgements, statements: reading.statements(proposal.statements ?? [:]))
        return (checked, reading.fields.problems)
    }

    private init(plan: SheetPlan, kind: ProposalKind) {
        self.plan = plan
        self.kind = kind
    }

    private mutating func facts(_ written: [String: Proposal.FactValue]) -> FactTable {
        var facts = fields.facts(written, as: plan.inputs, at: Self.facts, of: Self.sheet)
        refuseRatiosWithoutTonnes(facts)
        for (place, input) in plan.inputs.all.enumerated() {
            guard case .certificates(let held) = facts[place] else { continue }
            // As with any bad element, the list is then not the complete list that it claims to be.
            if !areEquivalentsSound(held, of: input) { facts.set(nil, at: place) }
        }
        return facts
    }

    /// Only what the sheet gives no points of its own counts as something else: as a certificate that has points.
    private mutating func areEquivalentsSound(_ held: [HeldCertificate], of input: ScoringSheet.Input) -> Bool {
        let known = plan.equivalents[input.name] ?? SheetPlan.Equivalents()
        var areSound = true
        for (index, certificate) in held.enumerated() {
            guard let model = certificate.countsAs else { continue }
            let pointer = Self.facts[input.name][index]["countsAs"]
            if !known.names.contains(certificate.name) {
                areSound = false
                fields.refuse(
                    pointer, "counts-as",
                    en: "\"\(certificate.name)\" counts as itself; leave this out, or name the equivalent that is held",
                    ja: "「\(certificate.name)」はそれ自体で評価されます。この項目を省くか、保有する相当認定を記入してください")
            } else if !known.models.contains(model) {
                areSound = false
                fields.refuse(
                    pointer, "counts-as", en: "\"\(model)\" has no points of its own that this could count for",
                    ja: "「\(model)」には独自の点数がないため、これに相当するとはいえません")
            }
        }
        return areSound
    }

    private static let facts = Pointer.root["facts"]
    private static let sheet = BilingualText(en: "the sheet", ja: "採点表")

    /// A cost per tonne cannot be declared where there are no tonnes: one of the two facts is wrong.
    private mutating func refuseRatiosWithoutTonnes(_ facts: FactTable) {
        for cost in plan.costs {
            guard facts[cost.tonnes]?.number?.isZero == true, case .cost(let declared) = facts[cost.place],
                case .ratio = declared.amount
            else { continue }
            let per = cost.input?.per ?? ""
            fields.refuse(
                Self.facts[cost.name]["ratio"], "ratio-without-tonnes",
                en: "a cost per tonne is declared, but \(per) is 0", ja: "\(per) が0なのに1トン当たりの費用が記入されています")
        }
    }

    private mutating func judged(_ written: [String: Proposal.FactValue]) -> [String: Int] {
        var judged: [String: Int] = [:]
        forEachRow(in: written, at: Self.judged) { reading, row, value, pointer in
            judged[row.id] = reading.points(value, of: row, at: pointer)
        }
        return judged
    }

    private static let judged = Pointer.root["judged"]
    private static let statements = Pointer.root["statements"]

    private mutating func points(
        _ value: Proposal.FactValue, of row: ScoringSheet.Row, at pointer: Pointer
    ) -> Int? {
        guard fields.isJudged(row, at: pointer),
            let points = fields.count(value, at: pointer, rule: "judged-points"),
            fields.isWithinMaximum(points, of: row, for: kind, at: pointer)
        else { return nil }
        return points
    }

    private mutating func statements(_ written: [String: [String]]) -> [String: [ScoringSheet.Statement]] {
        var statements: [String: [ScoringSheet.Statement]] = [:]
        forEachRow(in: written, at: Self.statements) { reading, row, claimed, pointer in
            statements[row.id] = reading.statements(claimed, of: row, at: pointer)
        }
        return statements
    }

    /// Those that are claimed, once each, in the sheet's order.
    private mutating func statements(
        _ claimed: [String], of row: ScoringSheet.Row, at pointer: Pointer
    ) -> [ScoringSheet.Statement] {
        let known = row.statements ?? []
        for (index, name) in claimed.enumerated() where !known.contains(where: { $0.id == name }) {
            fields.refuseUnknown(
                name, among: known.map(\.id), at: pointer[index], en: "row \(row.id) has no statement \"\(name)\"",
                ja: "行 \(row.id) に「\(name)」という項目はありません")
        }
        return known.filter { claimed.contains($0.id) }
    }

    /// Reads what is written by row id, in the sheet's order; ids that are no row's are refused.
    private mutating func forEachRow<Written>(
        in written: [String: Written], at place: Pointer,
        _ read: (inout ProposalReading, ScoringSheet.Row, Written, Pointer) -> Void
    ) {
        guard !written.isEmpty else { return }
        var known = 0
        for row in plan.rows {
            guard let value = written[row.id] else { continue }
            known += 1
            read(&self, row.row, value, place[row.id])
        }
        guard known < written.count else { return }
        let ids = plan.rows.map(\.id)
        for id in written.keys.sorted() where !ids.contains(id) {
            fields.refuseUnknown(
                id, among: ids, at: place[id], en: "the sheet has no row \"\(id)\"",
                ja: "「\(id)」という行は採点表にありません")
        }
    }
}
