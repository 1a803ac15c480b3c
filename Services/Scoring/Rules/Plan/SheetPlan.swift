import Model

/// A sound sheet, made ready to score by: every name that a rule uses is resolved once, to its place among the facts.
///
/// Classes, since thousands of proposals are walked over the same rows: passing one on copies a reference.
final class SheetPlan: Sendable {
    let sheet: ScoringSheet
    let inputs: InputTable
    /// In the sheet's order.
    let rows: [RowPlan]
    let gates: [GatePlan]
    /// The inputs whose cost is divided by the tonnes of another.
    let costs: [MeasurePlan]
    /// By the name of the input: the certificates that are worth what they count as, and those to count as.
    let equivalents: [String: Equivalents]

    struct Equivalents: Sendable {
        var names: Set<String> = []
        var models: Set<String> = []
    }

    init(_ sheet: ScoringSheet) {
        let inputs = InputTable(sheet.inputs)
        self.sheet = sheet
        self.inputs = inputs
        rows = sheet.rows.map { RowPlan($0, inputs) }
        gates = sheet.gates.map { GatePlan(gate: $0, requires: PlannedCondition($0.requires, inputs)) }
        equivalents = Self.equivalents(in: sheet)
        costs = sheet.inputs.filter { $0.type == .costPerTonne }.map { MeasurePlan($0.name, inputs) }
    }

    private static func equivalents(in sheet: ScoringSheet) -> [String: Equivalents] {
        var found: [String: Equivalents] = [:]
        for case .bestOf(let rule) in sheet.rows.map(\.rule) {
            for option in rule.options {
                guard let evidence = option.certificate else { continue }
                if option.points == nil {
                    found[evidence.input, default: Equivalents()].names.insert(evidence.name)
                } else {
                    found[evidence.input, default: Equivalents()].models.insert(evidence.name)
                }
            }
        }
        return found
    }
}

struct GatePlan: Sendable {
    let gate: ScoringSheet.Gate
    let requires: PlannedCondition
}

/// A test with the place of the fact that it is put to.
struct PlannedCondition: Sendable {
    let condition: ScoringSheet.Condition
    private let place: Int?

    init(_ condition: ScoringSheet.Condition, _ inputs: InputTable) {
        self.condition = condition
        place = inputs.place(of: condition.input)
    }

    func holds(in facts: FactTable) -> Truth { condition.test.truth(of: facts[place]) }
}

extension [PlannedCondition] {
    /// Whether all hold.
    func hold(in facts: FactTable) -> Truth {
        var truth = Truth.yes
        for condition in self where truth != .no { truth = truth && condition.holds(in: facts) }
        return truth
    }
}

/// An input that bands are held against.
struct MeasurePlan: Sendable {
    let name: String
    /// `nil` where the sheet declares no such input.
    let input: ScoringSheet.Input?
    let place: Int?
    /// For a cost per tonne: where the tonnes stand.
    let tonnes: Int?

    init(_ name: String, _ inputs: InputTable) {
        self.name = name
        input = inputs[name]
        place = inputs.place(of: name)
        tonnes = input?.per.flatMap { inputs.place(of: $0) }
    }
}
