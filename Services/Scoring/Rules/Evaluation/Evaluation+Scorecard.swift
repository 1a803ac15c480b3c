import Model

extension Evaluation {
    /// The tally, explained.
    var scorecard: Scorecard {
        let tally = tally
        let gates = gateResults()
        let rows = zip(plan.rows, tally.rows).map { card(of: $0, $1) }
        return Scorecard(
            proposal: checked.proposal.id, title: checked.proposal.title, kind: kind,
            sheet: Scorecard.SheetUse(plan.sheet), headline: headline(gates, tally), standing: tally.standing,
            gates: gates, total: tally.total, computed: tally.computed, judged: tally.judged,
            undecidedMaximum: tally.undecidedMaximum, possible: tally.possible, maximum: tally.maximum, rows: rows,
            improvements: improvements(of: tally.rows), questions: questions(rows, gates))
    }

    private func gateResults() -> [Scorecard.GateResult] {
        plan.gates.filter { $0.gate.appliesTo.contains(kind) }.map { plan in
            let gate = plan.gate
            let passed = plan.requires.holds(in: facts)
            return Scorecard.GateResult(
                gate: gate.id, passed: passed,
                reason: Reason(
                    rule: gate.id, reference: gate.reference,
                    inputs: [.init(gate.requires.input, stated.written(gate.requires.input))],
                    message: message(on: gate, passed)))
        }
    }

    private func message(on gate: ScoringSheet.Gate, _ passed: Truth) -> BilingualText {
        switch passed {
        case .yes: BilingualText(en: "\(gate.title.en): shown", ja: "\(gate.title.ja)：確認済み")
        case .no:
            BilingualText(
                en: "not eligible for selection: \(gate.title.en) is lacking",
                ja: "選定対象外：\(gate.title.ja)を欠く")
        case .unknown: BilingualText(en: "\(gate.title.en): not settled", ja: "\(gate.title.ja)：未確認")
        }
    }

    /// What a row says of the gate that it sets up, unless the gate is passed.
    func gateFlags(of row: ScoringSheet.Row) -> [Scorecard.Flag] {
        plan.gates.filter { $0.gate.id == row.gate && $0.requires.holds(in: facts) != .yes }.map { plan in
            Scorecard.Flag(
                id: plan.gate.id, reference: plan.gate.reference,
                message: message(on: plan.gate, plan.requires.holds(in: facts)))
        }
    }

    private func headline(_ gates: [Scorecard.GateResult], _ tally: ScoreTally) -> BilingualText {
        let deciding: Truth = tally.standing == .notEligible ? .no : .unknown
        let names = Wording.list(
            gates.filter { $0.passed == deciding }.compactMap { result in
                plan.sheet.gates.first { $0.id == result.gate }?.title
            })
        let first: BilingualText =
            switch tally.standing {
            case .eligible: BilingualText(en: "", ja: "")
            case .notEligible:
                BilingualText(en: "Not eligible for selection (\(names.en)). ", ja: "選定対象外（\(names.ja)）。")
            case .undecided:
                BilingualText(en: "Eligibility not settled (\(names.en)). ", ja: "適格性は未確認（\(names.ja)）。")
            }
        let (total, possible, maximum) = (tally.total, tally.possible, tally.maximum)
        guard total.maximum < maximum else {
            return BilingualText(
                en: first.en + "\(total.points) of \(maximum) points", ja: first.ja + "\(maximum)点中\(total.points)点")
        }
        return BilingualText(
            en: first.en
                + "\(total.points) of \(total.maximum) decided; \(possible.min) to \(possible.max) of \(maximum) possible",
            ja: first.ja + "確定分\(total.maximum)点中\(total.points)点、全体では\(maximum)点中\(possible.min)〜\(possible.max)点の可能性")
    }

    /// Gates come first, since all points hang on them; then what has most points at stake.
    private func questions(_ rows: [Scorecard.Row], _ gates: [Scorecard.GateResult]) -> [Scorecard.Question] {
        let open = plan.sheet.gates.filter { gate in gates.contains { $0.gate == gate.id && $0.passed == .unknown } }
        let fromGates = open.map {
            Scorecard.Question(fact: stated.missing($0.requires.input), settles: [$0.id], pointsAtStake: 0)
        }
        var order: [Scorecard.MissingFact] = []
        var waiting: [String: [Scorecard.Row]] = [:]
        for row in rows {
            for fact in row.missing {
                if waiting[fact.pointer] == nil { order.append(fact) }
                waiting[fact.pointer, default: []].append(row)
            }
        }
        let fromRows = order.map { fact in
            let rows = waiting[fact.pointer] ?? []
            return Scorecard.Question(
                fact: fact, settles: rows.map(\.id),
                pointsAtStake: rows.reduce(Points.zero) { $0 + $1.possible.max - $1.possible.min })
        }
        let ranked = fromRows.enumerated().sorted {
            ($1.element.pointsAtStake, $0.offset) < ($0.element.pointsAtStake, $1.offset)
        }
        return fromGates + ranked.map(\.element)
    }
}
