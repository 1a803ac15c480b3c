import Model

extension Evaluation {
    /// The nearest number that earns more, for a count that the applicant can change.
    func nextStep(
        _ rule: ScoringSheet.Counted, _ row: ScoringSheet.Row, now: WholeRange, maximum: Int
    ) -> [Scorecard.Improvement] {
        guard now.isDecided, let input = plan.inputs[rule.input], input.fixed != true,
            case .count(let number) = facts[rule.input]
        else { return [] }
        let better = rule.steps.indices
            .filter { min(rule.steps[$0].points, maximum) > now.max }
            .map { (number: nearest(to: number, in: rule, step: $0), points: min(rule.steps[$0].points, maximum)) }
            .min { abs($0.number - number) < abs($1.number - number) }
        guard let better else { return [] }
        let earned = Wording.points(better.points)
        let present = Wording.points(now.max)
        return [
            Scorecard.Improvement(
                row: row.id, gain: Points(better.points - now.max), reaching: Points(better.points),
                effort: rule.effort,
                alternatives: [
                    Scorecard.Alternative(
                        title: BilingualText(
                            en: "\(input.label.en): \(better.number)", ja: "\(input.label.ja)：\(better.number)"),
                        changes: [
                            Scorecard.Change(
                                pointer: pointer(to: rule.input).description, from: String(number),
                                to: String(better.number),
                                distancePermille: permille(from: Int128(number), to: Int128(better.number)))
                        ])
                ],
                reference: row.reference,
                message: BilingualText(
                    en: "\(input.label.en): \(number) → \(present.en); \(better.number) → \(earned.en)",
                    ja: "\(input.label.ja)：\(number) → \(present.ja)、\(better.number) → \(earned.ja)"))
        ]
    }

    private func nearest(to number: Int, in rule: ScoringSheet.Counted, step index: Int) -> Int {
        let step = rule.steps[index]
        guard step.from <= number, index + 1 < rule.steps.count else { return step.from }
        return rule.steps[index + 1].from - 1
    }
}
