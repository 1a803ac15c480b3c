import Model

/// The value of an input that bands are held against.
enum Measurement: Sendable {
    case value(ExactRatio)
    /// A cost with no tonnes to divide it by.
    case noReductions
    case unknown
}

extension Evaluation {
    func measurement(of plan: MeasurePlan) -> Measurement {
        guard plan.input?.type == .costPerTonne else {
            return facts[plan.place]?.number.map { .value(ExactRatio($0)) } ?? .unknown
        }
        // Without tonnes there is nothing to divide by: no points whatever the cost, even an unknown one.
        let tonnes = facts[plan.tonnes]?.number
        if let tonnes, tonnes.isZero { return .noReductions }
        // A cost without its basis is not computed: what is reckoned over which years is left to the applicant.
        guard case .cost(let cost) = facts[plan.place], cost.basis != nil else { return .unknown }
        return ratio(of: cost, tonnes: tonnes).map { .value($0) } ?? .unknown
    }

    private func ratio(of cost: DeclaredCost, tonnes: ExactDecimal?) -> ExactRatio? {
        switch cost.amount {
        case .annual(let yen): tonnes.flatMap { ExactRatio(yen, over: $0) }
        case .ratio(let ratio): ExactRatio(ratio)
        case nil: nil
        }
    }

    /// The facts that a measurement was made from.
    func inputs(of plan: MeasurePlan) -> [Reason.Input] {
        guard let input = plan.input, input.type == .costPerTonne else {
            return [.init(plan.name, facts[plan.place]?.number?.description)]
        }
        let cost: DeclaredCost? = if case .cost(let cost) = facts[plan.place] { cost } else { nil }
        var inputs: [Reason.Input] = []
        switch cost?.amount {
        case .annual(let yen): inputs.append(.init("annualCost", yen.description))
        case .ratio(let ratio): inputs.append(.init("ratio", ratio.description))
        case nil: break
        }
        if let basis = cost?.basis { inputs.append(.init("basis", basis)) }
        if let per = input.per { inputs.append(.init(per, facts[plan.tonnes]?.number?.description)) }
        return inputs
    }

    /// The same with what was measured, where that is not a fact itself.
    func inputs(of plan: MeasurePlan, measuring value: ExactRatio) -> [Reason.Input] {
        let facts = inputs(of: plan)
        return facts.contains { $0.name == plan.name } ? facts : facts + [.init(plan.name, Figures.plain(value))]
    }

    /// What keeps a measurement unknown.
    func missing(for plan: MeasurePlan) -> [Scorecard.MissingFact] {
        guard let input = plan.input, case .cost(let cost) = facts[plan.place] else {
            return [stated.missing(plan.name)]
        }
        let place = pointer(to: input.name)
        var unknown: [Scorecard.MissingFact] = []
        if cost.amount == nil {
            unknown.append(
                .init(pointer: place["annualCost"].description, question: input.label, evidence: input.evidence))
        }
        if cost.basis == nil {
            unknown.append(
                .init(pointer: place["basis"].description, question: Self.basisQuestion, evidence: input.evidence))
        }
        if case .annual = cost.amount, facts[plan.tonnes] == nil {
            unknown.append(stated.missing(input.per ?? input.name))
        }
        return unknown
    }

    private static let basisQuestion = BilingualText(
        en: "the basis of the cost: which cost, over which years", ja: "費用の根拠（どの費用を何年分で計算したか）")
}
