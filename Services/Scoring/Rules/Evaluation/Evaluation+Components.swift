import Model

extension Evaluation {
    func possible(_ components: [ComponentPlan], maximum: Int) -> WholeRange {
        var least = 0
        var most = 0
        for plan in components {
            switch plan.conditions.hold(in: facts) {
            case .yes:
                least += plan.component.points
                most += plan.component.points
            case .unknown: most += plan.component.points
            case .no: break
            }
        }
        return WholeRange(min: min(least, maximum), max: min(most, maximum))
    }

    func explanation(
        _ components: [ComponentPlan], _ row: ScoringSheet.Row, _ possible: PointRange
    ) -> RowExplanation {
        let parts = components.map { part($0.component, $0.conditions.hold(in: facts), row) }
        guard !possible.isDecided else { return RowExplanation(reasons: parts) }
        let open = components.filter { $0.conditions.hold(in: facts) == .unknown }
            .flatMap { stated.missing(for: $0.component.conditions) }.once
        return RowExplanation(reasons: [waiting(row, for: open)] + parts, missing: open)
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
            inputs: component.conditions.map { .init($0.input, stated.written($0.input)) },
            message: BilingualText(
                en: "\(component.title.en): \(earned.en)", ja: "\(component.title.ja)：\(earned.ja)"))
    }
}
