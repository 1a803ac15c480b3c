import Model

extension Evaluation {
    /// For each level of points that is worth more than now: the options that would reach it.
    func betterOptions(
        _ rule: BestOfPlan, _ row: ScoringSheet.Row, now: WholeRange, maximum: Int
    ) -> [Scorecard.Improvement] {
        let open = rule.options.filter { holds($0) == .no && isAttainable($0.conditions) }.compactMap { plan in
            plan.option.points.map {
                (option: plan.option, level: Level(points: min($0, maximum), effort: plan.option.effort))
            }
        }.filter { $0.level.points > now.max }
        let levels = Set(open.map(\.level))
        return levels.sorted { $0.points > $1.points }.map { level in
            let options = open.filter { $0.level == level }.map(\.option)
            let gain = Wording.points(level.points - now.max)
            return Scorecard.Improvement(
                row: row.id, gain: Points(level.points - now.max), reaching: Points(level.points), effort: level.effort,
                alternatives: options.map { alternative($0) }, reference: options.first?.reference ?? row.reference,
                message: BilingualText(
                    en: "\(options.map(\.title.en).joined(separator: ", or ")): \(gain.en) more",
                    ja: "\(options.map(\.title.ja).joined(separator: "、または"))：\(gain.ja)加算"))
        }
    }

    /// The components that do not hold and can be made to.
    func openComponents(
        _ components: [ComponentPlan], _ row: ScoringSheet.Row, now: WholeRange, maximum: Int
    ) -> [Scorecard.Improvement] {
        components
            .filter { $0.conditions.hold(in: facts) == .no && isAttainable($0.conditions) && $0.component.points > 0 }
            .map(\.component)
            .map { component in
                let reaching = min(now.max + component.points, maximum)
                let gain = Wording.points(reaching - now.max)
                return Scorecard.Improvement(
                    row: row.id, gain: Points(reaching - now.max), reaching: Points(reaching), effort: component.effort,
                    alternatives: [
                        Scorecard.Alternative(title: component.title, changes: changes(to: component.conditions))
                    ],
                    reference: component.reference,
                    message: BilingualText(
                        en: "\(component.title.en): \(gain.en) more", ja: "\(component.title.ja)：\(gain.ja)加算"))
            }
    }

    private struct Level: Hashable {
        let points: Int
        let effort: ScoringSheet.Effort
    }

    /// Whether nothing that fails is a matter of record.
    private func isAttainable(_ conditions: [PlannedCondition]) -> Bool {
        !conditions.contains { $0.holds(in: facts) == .no && plan.inputs[$0.condition.input]?.fixed == true }
    }

    private func alternative(_ option: ScoringSheet.Option) -> Scorecard.Alternative {
        let certificate = option.certificate.map { evidence in
            Scorecard.Change(pointer: pointer(to: evidence.input).description, from: nil, to: evidence.name)
        }
        return Scorecard.Alternative(
            title: option.title, changes: [certificate].compactMap(\.self) + changes(to: option.conditions ?? []))
    }

    private func changes(to conditions: [ScoringSheet.Condition]) -> [Scorecard.Change] {
        conditions.filter { stated.truth(of: $0) != .yes }.map { condition in
            let target =
                switch condition.test {
                case .isFlag(let flag): flag ? "true" : "false"
                case .atMost(let bound): "≤ \(bound)"
                case .atLeast(let bound): "≥ \(bound)"
                case .oneOf(let options): options.joined(separator: " | ")
                }
            return Scorecard.Change(
                pointer: pointer(to: condition.input).description, from: stated.written(condition.input), to: target,
                unit: plan.inputs[condition.input]?.unit)
        }
    }
}
