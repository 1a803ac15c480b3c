import Model

extension ScoringSheet.Counted {
    /// The step that holds a number; `nil` below the first.
    func step(for number: Int) -> ScoringSheet.Step? {
        steps.last { $0.from <= number }
    }

    /// The points that are possible while the number is somewhere in a range without end where `most` is `nil`.
    func possible(from least: Int, through most: Int?, maximum: Int) -> PointRange {
        let within = steps.filter { step in step.from > least && (most.map { step.from <= $0 } ?? true) }
        let points = (within + [step(for: least)].compactMap(\.self)).map { min($0.points, maximum) }
        return PointRange(min: points.min() ?? 0, max: points.max() ?? 0)
    }
}

extension Evaluation {
    func counted(_ rule: ScoringSheet.Counted, _ row: ScoringSheet.Row, maximum: Int) -> RowOutcome {
        switch checked.facts[rule.input] {
        case .count(let number): byNumber(number, rule, row, maximum: maximum)
        case .pastProjects(let projects): byProjects(projects, rule, row, maximum: maximum)
        default:
            RowOutcome(
                possible: rule.possible(from: 0, through: nil, maximum: maximum),
                reasons: [waiting(row, for: [missing(rule.input)])], missing: [missing(rule.input)])
        }
    }

    private func byNumber(
        _ number: Int, _ rule: ScoringSheet.Counted, _ row: ScoringSheet.Row, maximum: Int
    ) -> RowOutcome {
        let possible = rule.possible(from: number, through: number, maximum: maximum)
        let label = inputs[rule.input]?.label ?? row.title
        let earned = Wording.points(possible.min)
        let message = BilingualText(
            en: "\(label.en): \(number) → \(earned.en)", ja: "\(label.ja)：\(number) → \(earned.ja)")
        // A doubt about one number ("less than 1" and "2", nothing for 1) concerns no other number of the step.
        let flag = rule.step(for: number).flatMap { $0.from == number ? $0.flag : nil }
        return RowOutcome(
            possible: possible,
            reasons: [reason(row, inputs: [.init(rule.input, String(number))], message: message)],
            flags: flag.map { [Scorecard.Flag(id: $0.id, reference: $0.reference, message: $0.message)] } ?? [])
    }

    private func byProjects(
        _ projects: [PastProject], _ rule: ScoringSheet.Counted, _ row: ScoringSheet.Row, maximum: Int
    ) -> RowOutcome {
        guard let window = ReachBack(rule.window, of: checked.proposal) else {
            return RowOutcome(possible: PointRange(min: 0, max: 0), reasons: [])
        }
        let verdicts = window.verdicts(on: projects, at: pointer(to: rule.input))
        let certain = verdicts.count { $0.counts == .yes }
        let uncertain = verdicts.count { $0.counts == .unknown }
        let possible = rule.possible(from: certain, through: certain + uncertain, maximum: maximum)
        let missing = possible.isDecided ? [] : verdicts.flatMap(\.missing).once
        let span = "\(window.first)–\(window.last)"
        let counted =
            uncertain == 0
            ? BilingualText(en: "\(certain)", ja: "\(certain)件")
            : BilingualText(en: "\(certain) to \(certain + uncertain)", ja: "\(certain)〜\(certain + uncertain)件")
        let earned = possible.isDecided ? Wording.points(possible.min) : nil
        let message = BilingualText(
            en: "past projects that count in \(span): \(counted.en)" + (earned.map { ": \($0.en)" } ?? ""),
            ja: "\(span) に算入する過去の事業：\(counted.ja)" + (earned.map { "：\($0.ja)" } ?? ""))
        return RowOutcome(
            possible: possible,
            reasons: [
                reason(row, inputs: verdicts.map { .init($0.project, $0.counts.rawValue) }, message: message)
            ] + verdicts.map { reason(row, inputs: [.init($0.project, $0.counts.rawValue)], message: $0.message) },
            missing: missing)
    }
}
