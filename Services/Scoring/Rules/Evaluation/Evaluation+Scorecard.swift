import Model

extension Evaluation {
    func scorecard(of rows: [Scorecard.Row]) -> Scorecard {
        let gates = gateResults()
        let standing = standing(gates)
        let undecided = rows.filter { $0.status == .undecided }
        let computed = tally(rows, .computed)
        let judged = tally(rows, .judged)
        let total = Scorecard.Tally(
            points: computed.points + judged.points, maximum: computed.maximum + judged.maximum)
        let possible = PointRange(
            min: rows.reduce(Points.zero) { $0 + $1.possible.min },
            max: rows.reduce(Points.zero) { $0 + $1.possible.max })
        let maximum = rows.reduce(0) { $0 + $1.maximum }
        return Scorecard(
            proposal: checked.proposal.id, title: checked.proposal.title, kind: kind, sheet: Scorecard.SheetUse(sheet),
            headline: headline(gates, standing, total: total, possible: possible, maximum: maximum),
            standing: standing, gates: gates, total: total, computed: computed, judged: judged,
            undecidedMaximum: undecided.reduce(0) { $0 + $1.maximum }, possible: possible, maximum: maximum,
            rows: rows, improvements: improvements(of: rows), questions: questions(undecided, gates))
    }

    private func tally(_ rows: [Scorecard.Row], _ status: Scorecard.Status) -> Scorecard.Tally {
        let decided = rows.filter { $0.status == status }
        return Scorecard.Tally(
            points: decided.reduce(Points.zero) { $0 + ($1.points ?? 0) },
            maximum: decided.reduce(0) { $0 + $1.maximum })
    }

    private func gateResults() -> [Scorecard.GateResult] {
        sheet.gates.filter { $0.appliesTo.contains(kind) }.map { gate in
            let passed = truth(of: gate.requires)
            let message =
                switch passed {
                case .yes: BilingualText(en: "\(gate.title.en): shown", ja: "\(gate.title.ja)：確認済み")
                case .no:
                    BilingualText(
                        en: "not eligible for selection: \(gate.title.en) is lacking",
                        ja: "選定対象外：\(gate.title.ja)を欠く")
                case .unknown: BilingualText(en: "\(gate.title.en): not settled", ja: "\(gate.title.ja)：未確認")
                }
            return Scorecard.GateResult(
                gate: gate.id, passed: passed,
                reason: Reason(
                    rule: gate.id, reference: gate.reference,
                    inputs: [.init(gate.requires.input, written(gate.requires.input))], message: message))
        }
    }

    private func standing(_ gates: [Scorecard.GateResult]) -> Scorecard.Standing {
        switch gates.map(\.passed).all {
        case .yes: .eligible
        case .no: .notEligible
        case .unknown: .undecided
        }
    }

    private func headline(
        _ gates: [Scorecard.GateResult], _ standing: Scorecard.Standing, total: Scorecard.Tally, possible: PointRange,
        maximum: Int
    ) -> BilingualText {
        let deciding: Truth = standing == .notEligible ? .no : .unknown
        let names = Wording.list(
            gates.filter { $0.passed == deciding }.compactMap { result in
                sheet.gates.first { $0.id == result.gate }?.title
            })
        let first: BilingualText =
            switch standing {
            case .eligible: BilingualText(en: "", ja: "")
            case .notEligible:
                BilingualText(en: "Not eligible for selection (\(names.en)). ", ja: "選定対象外（\(names.ja)）。")
            case .undecided:
                BilingualText(en: "Eligibility not settled (\(names.en)). ", ja: "適格性は未確認（\(names.ja)）。")
            }
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
    private func questions(_ undecided: [Scorecard.Row], _ gates: [Scorecard.GateResult]) -> [Scorecard.Question] {
        let open = sheet.gates.filter { gate in gates.contains { $0.gate == gate.id && $0.passed == .unknown } }
        let fromGates = open.map {
            Scorecard.Question(fact: missing($0.requires.input), settles: [$0.id], pointsAtStake: 0)
        }
        var order: [Scorecard.MissingFact] = []
        var waiting: [String: [Scorecard.Row]] = [:]
        for row in undecided {
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
