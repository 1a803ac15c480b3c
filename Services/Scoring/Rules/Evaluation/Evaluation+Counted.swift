import Model

extension ScoringSheet.Counted {
    /// The step that holds a number; `nil` below the first.
    func step(for number: Int) -> ScoringSheet.Step? {
        steps.last { $0.from <= number }
    }

    /// The points that are possible while the number is somewhere in a range, without end where `most` is `nil`.
    func possible(from least: Int, through most: Int?, maximum: Int) -> WholeRange {
        let first = min(step(for: least)?.points ?? 0, maximum)
        return steps.reduce(WholeRange(first)) { range, step in
            guard step.from > least, most.map({ step.from <= $0 }) ?? true else { return range }
            let points = min(step.points, maximum)
            return WholeRange(min: min(range.min, points), max: max(range.max, points))
        }
    }
}

extension Evaluation {
    func possible(_ plan: CountedPlan, maximum: Int) -> WholeRange {
        switch facts[plan.place] {
        case .count(let number): return plan.rule.possible(from: number, through: number, maximum: maximum)
        case .pastProjects(let projects):
            let window = ReachBack(plan.rule.window, of: checked.proposal)
            let counted = window?.count(of: projects) ?? 0...0
            return plan.rule.possible(from: counted.lowerBound, through: counted.upperBound, maximum: maximum)
        default: return plan.rule.possible(from: 0, through: nil, maximum: maximum)
        }
    }
}

// MARK: - Why

extension Evaluation {
    func explanation(_ plan: CountedPlan, _ row: ScoringSheet.Row, maximum: Int) -> RowExplanation {
        let possible = possible(plan, maximum: maximum)
        switch facts[plan.place] {
        case .count(let number): return explanation(of: number, plan.rule, row, possible)
        case .pastProjects(let projects): return explanation(of: projects, plan.rule, row, possible)
        default:
            let missing = stated.missing(plan.rule.input)
            return RowExplanation(reasons: [waiting(row, for: [missing])], missing: [missing])
        }
    }

    private func explanation(
        of number: Int, _ rule: ScoringSheet.Counted, _ row: ScoringSheet.Row, _ possible: WholeRange
    ) -> RowExplanation {
        let label = label(of: rule.input)
        let earned = Wording.points(possible.min)
        let message = BilingualText(
            en: "\(label.en): \(number) → \(earned.en)", ja: "\(label.ja)：\(number) → \(earned.ja)")
        // A doubt about one number ("less than 1" and "2", nothing for 1) concerns no other number of the step.
        let flag = rule.step(for: number).flatMap { $0.from == number ? $0.flag : nil }
        return RowExplanation(
            reasons: [reason(row, inputs: [.init(rule.input, String(number))], message: message)],
            flags: flag.map { [Scorecard.Flag(id: $0.id, reference: $0.reference, message: $0.message)] } ?? [])
    }

    private func explanation(
        of projects: [PastProject], _ rule: ScoringSheet.Counted, _ row: ScoringSheet.Row, _ possible: WholeRange
    ) -> RowExplanation {
        guard let window = ReachBack(rule.window, of: checked.proposal) else {
            return RowExplanation(reasons: [beforeCalendar(row)])
        }
        let verdicts = window.verdicts(
            on: projects, at: pointer(to: rule.input), evidence: plan.inputs[rule.input]?.evidence)
        let counted = window.count(of: projects)
        let span = "\(window.first)–\(window.last)"
        let number =
            counted.lowerBound == counted.upperBound
            ? BilingualText(en: "\(counted.lowerBound)", ja: "\(counted.lowerBound)件")
            : BilingualText(
                en: "\(counted.lowerBound) to \(counted.upperBound)",
                ja: "\(counted.lowerBound)〜\(counted.upperBound)件")
        let earned = possible.isDecided ? Wording.points(possible.min) : nil
        let message = BilingualText(
            en: "past projects that count in \(span): \(number.en)" + (earned.map { ": \($0.en)" } ?? ""),
            ja: "\(span) に算入する過去の事業：\(number.ja)" + (earned.map { "：\($0.ja)" } ?? ""))
        return RowExplanation(
            reasons: [
                reason(row, inputs: verdicts.map { .init($0.project, $0.counts.rawValue) }, message: message)
            ] + verdicts.map { reason(row, inputs: [.init($0.project, $0.counts.rawValue)], message: $0.message) },
            missing: possible.isDecided ? [] : verdicts.flatMap(\.missing).once)
    }

    private func beforeCalendar(_ row: ScoringSheet.Row) -> Reason {
        reason(
            row,
            message: BilingualText(
                en: "the years before \(submittedOn) lie before the calendar: no project counts",
                ja: "\(submittedOn) 以前の対象期間が暦の範囲外のため、算入する事業なし"))
    }
}
