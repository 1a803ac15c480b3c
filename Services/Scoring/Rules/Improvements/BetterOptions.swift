import Model

extension Evaluation {
    /// For each level of points that is worth more than now: the options that would reach it.
    func betterOptions(
        _ rule: BestOfPlan, _ row: ScoringSheet.Row, now: WholeRange, maximum: Int
    ) -> [Scorecard.Improvement] {
        let open = rule.options.filter { holds($0) == .no && isAttainable($0) }.compactMap { plan in
            plan.option.points.map {
                (option: plan.option, level: Level(points: min($0, maximum), effort: plan.option.effort))
            }
        }.filter { $0.level.points > now.max }
        let levels = Set(open.map(\.level))
        return levels.sorted { $0.points > $1.points }.map { level in
            let options = open.filter { $0.level == level }.map(\.option)
            let alternatives = options.map { alternative($0) }
            let gain = Wording.points(level.points - now.max)
            return Scorecard.Improvement(
                row: row.id, gain: Points(level.points - now.max), reaching: Points(level.points), effort: level.effort,
                alternatives: alternatives, reference: options.first?.reference ?? row.reference,
                message: BilingualText(
                    en: "\(alternatives.map(\.title.en).joined(separator: ", or ")): \(gain.en) more",
                    ja: "\(alternatives.map(\.title.ja).joined(separator: "、または"))：\(gain.ja)加算"))
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

    private func isAttainable(_ option: OptionPlan) -> Bool {
        let certificates = option.option.certificate.flatMap { plan.inputs[$0.input] }
        return isAttainable(option.conditions) && certificates?.fixed != true
    }

    /// Whether nothing that fails is a matter of record.
    private func isAttainable(_ conditions: [PlannedCondition]) -> Bool {
        !conditions.contains { $0.holds(in: facts) == .no && plan.inputs[$0.condition.input]?.fixed == true }
    }

    private func alternative(_ option: ScoringSheet.Option) -> Scorecard.Alternative {
        let conditions = changes(to: option.conditions ?? [])
        guard let evidence = option.certificate else {
            let steps = Wording.list(
                (option.conditions ?? []).filter { stated.truth(of: $0) != .yes }.map { step(to: $0) })
            let title = BilingualText(
                en: "\(option.title.en) (\(steps.en))", ja: "\(option.title.ja)（\(steps.ja)）")
            return Scorecard.Alternative(title: title, changes: conditions)
        }
        if let renewal = renewal(of: evidence) {
            let title = BilingualText(
                en: "\(option.title.en), renewed so that it counts on \(submittedOn)",
                ja: "\(option.title.ja)（\(submittedOn) 時点で要件を満たすよう更新）")
            return Scorecard.Alternative(title: title, changes: renewal + conditions)
        }
        let place = pointer(to: evidence.input).description
        let obtained = Scorecard.Change(pointer: place, from: nil, to: evidence.name)
        return Scorecard.Alternative(title: option.title, changes: [obtained] + conditions)
    }

    /// What a certificate that is held lacks: days, or the head office. `nil` where none is held, or nothing is lacking.
    private func renewal(of evidence: ScoringSheet.Evidence) -> [Scorecard.Change]? {
        guard case .certificates(let held) = facts[evidence.input],
            let index = held.firstIndex(where: { $0.name == evidence.name && !$0.beginsAfter(submittedOn) })
        else { return nil }
        let place = pointer(to: evidence.input)[index]
        let certificate = held[index]
        var changes: [Scorecard.Change] = []
        if let last = certificate.validUntil, last < submittedOn {
            changes.append(
                .init(
                    pointer: place["validUntil"].description, from: last.description,
                    to: "≥ \(submittedOn)"))
        } else if certificate.validUntil == nil, certificate.statedValid != true {
            let stated = certificate.statedValid.map { $0 ? "true" : "false" }
            changes.append(.init(pointer: place["valid"].description, from: stated, to: "true"))
        }
        if evidence.atHeadOffice, certificate.coversHeadOffice != true {
            let stated = certificate.coversHeadOffice.map { $0 ? "true" : "false" }
            changes.append(.init(pointer: place["headOffice"].description, from: stated, to: "true"))
        }
        return changes.isEmpty ? nil : changes
    }

    private func changes(to conditions: [ScoringSheet.Condition]) -> [Scorecard.Change] {
        conditions.filter { stated.truth(of: $0) != .yes }.map { condition in
            Scorecard.Change(
                pointer: pointer(to: condition.input).description, from: stated.written(condition.input),
                to: target(of: condition), unit: plan.inputs[condition.input]?.unit)
        }
    }

    private func target(of condition: ScoringSheet.Condition) -> String {
        let input = plan.inputs[condition.input]
        return switch condition.test {
        case .isFlag(let flag): flag ? "true" : "false"
        case .atMost(let bound): "≤ \(input?.limit(bound, .atMost) ?? bound)"
        case .atLeast(let bound): "≥ \(input?.limit(bound, .atLeast) ?? bound)"
        case .oneOf(let options): options.joined(separator: " | ")
        }
    }

    /// What to do so that a condition holds: what the sheet says, else what the fact must become.
    private func step(to condition: ScoringSheet.Condition) -> BilingualText {
        if case .isFlag(true) = condition.test, let remedy = plan.inputs[condition.input]?.remedy { return remedy }
        let (label, target) = (label(of: condition.input), target(of: condition))
        return BilingualText(en: "\(label.en): \(target)", ja: "\(label.ja)：\(target)")
    }
}
