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

    init(_ rule: ScoringSheet.BestOf, _ inputs: InputTable) {
        options = rule.options.map { OptionPlan($0, inputs) }
    }

    /// What an equivalent in this list can count as: the options with points for that certificate, for any where none
    /// is named.
    func models(for certificate: String?, in input: String) -> [OptionPlan] {
        options.filter { plan in
            guard plan.option.points != nil, let evidence = plan.option.certificate else { return false }
            return evidence.input == input && (certificate.map { $0 == evidence.name } ?? true)
        }
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
