import Model

extension Evaluation {
    func components(_ rule: ScoringSheet.Components, _ row: ScoringSheet.Row, maximum: Int) -> RowOutcome {
        let outcomes = rule.components.map { (component: $0, holds: truth(of: $0.conditions)) }
        let least = outcomes.filter { $0.holds == .yes }.reduce(0) { $0 + $1.component.points }
        let most = outcomes.filter { $0.holds != .no }.reduce(0) { $0 + $1.component.points }
        let possible = PointRange(min: min(least, maximum), max: min(most, maximum))
        let open = outcomes.filter { $0.holds == .unknown }.flatMap { missing(for: $0.component.conditions) }.once
        let parts = outcomes.map { component, holds in part(component, holds, row) }
        return RowOutcome(
            possible: possible, reasons: possible.isDecided ? parts : [waiting(row, for: open)] + parts,
            missing: possible.isDecided ? [] : open)
    }

    private func part(_ component: ScoringSheet.Component, _ holds: Truth, _ row: ScoringSheet.Row) -> Reason {
        let earned: BilingualText =
            switch holds {
            case .yes: Wording.points(component.points)
            case .no: Wording.points(0)
            case .unknown:
                BilingualText(en: "unknown, 0 or \(component.points)", ja: "不明（0点または\(component.points)点）")
            }
        return reason(
            row, reference: component.reference,
            inputs: component.conditions.map { .init($0.input, written($0.input)) },
            message: BilingualText(
                en: "\(component.title.en): \(earned.en)", ja: "\(component.title.ja)：\(earned.ja)"))
    }
}
