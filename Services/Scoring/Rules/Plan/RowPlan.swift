import Model

/// A row with its rule made ready.
final class RowPlan: Sendable {
    let row: ScoringSheet.Row
    let rule: Rule

    var id: String { row.id }

    enum Rule: Sendable {
        case judged
        case banded(BandedPlan)
        case counted(CountedPlan)
        case bestOf(BestOfPlan)
        case components([ComponentPlan])
    }

    init(_ row: ScoringSheet.Row, _ inputs: InputTable) {
        self.row = row
        rule =
            switch row.rule {
            case .judged: .judged
            case .banded(let rule): .banded(BandedPlan(rule: rule, measure: MeasurePlan(rule.input, inputs)))
            case .counted(let rule): .counted(CountedPlan(rule: rule, place: inputs.place(of: rule.input)))
            case .bestOf(let rule): .bestOf(BestOfPlan(rule, inputs))
            case .components(let rule): .components(rule.components.map { ComponentPlan($0, inputs) })
            }
    }
}

final class BandedPlan: Sendable {
    let rule: ScoringSheet.Banded
    let measure: MeasurePlan
    /// The limit on the worse side of each band, the best band first; `nil` for a band without one.
    let worseLimits: [ExactDecimal?]
    let most: Int

    init(rule: ScoringSheet.Banded, measure: MeasurePlan) {
        self.rule = rule
        self.measure = measure
        worseLimits = rule.bands.map { rule.worseLimit(of: $0) }
        most = rule.bands.map(\.points).max() ?? 0
    }
}

final class CountedPlan: Sendable {
    let rule: ScoringSheet.Counted
    let place: Int?

    init(rule: ScoringSheet.Counted, place: Int?) {
        self.rule = rule
        self.place = place
    }
}

final class BestOfPlan: Sendable {
    let options: [OptionPlan]
    /// The most that an option with points of its own gives.
    let highest: Int

    init(_ rule: ScoringSheet.BestOf, _ inputs: InputTable) {
        options = rule.options.map { OptionPlan($0, inputs) }
        highest = rule.options.compactMap(\.points).max() ?? 0
    }

    /// What a certificate of the same list gives; `nil` where it has no points of its own.
    func points(of certificate: String, in input: String) -> Int? {
        let named = options.first {
            $0.option.certificate?.input == input && $0.option.certificate?.name == certificate
        }
        return named?.option.points
    }
}

final class OptionPlan: Sendable {
    let option: ScoringSheet.Option
    /// Where the list of certificates stands, for an option that needs one.
    let certificates: Int?
    let conditions: [PlannedCondition]

    init(_ option: ScoringSheet.Option, _ inputs: InputTable) {
        self.option = option
        certificates = option.certificate.flatMap { inputs.place(of: $0.input) }
        conditions = (option.conditions ?? []).map { PlannedCondition($0, inputs) }
    }
}

final class ComponentPlan: Sendable {
    let component: ScoringSheet.Component
    let conditions: [PlannedCondition]

    init(_ component: ScoringSheet.Component, _ inputs: InputTable) {
        self.component = component
        conditions = component.conditions.map { PlannedCondition($0, inputs) }
    }
}
