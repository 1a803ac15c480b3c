import Model

/// The value of an input that bands are held against.
enum Measurement: Sendable {
    case value(ExactRatio, inputs: [Reason.Input])
    /// A cost with no tonnes to divide it by.
    case noReductions(inputs: [Reason.Input])
    case unknown([Scorecard.MissingFact])
}

extension Evaluation {
    func measurement(of name: String) -> Measurement {
        guard let input = inputs[name] else { return .unknown([missing(name)]) }
        if input.type == .costPerTonne { return costPerTonne(input) }
        guard let number = checked.facts[name]?.number, let ratio = ExactRatio(number, over: Self.one) else {
            return .unknown([missing(name)])
        }
        return .value(ratio, inputs: [.init(name, number.description)])
    }

    /// Without tonnes there is nothing to divide by: no points whatever the cost, even an unknown one. Otherwise a cost
    /// without its basis is not computed, since what is reckoned over which years is left to the applicant.
    private func costPerTonne(_ input: ScoringSheet.Input) -> Measurement {
        let tonnes = input.per.flatMap { checked.facts[$0]?.number }
        let written = pointer(to: input.name)
        let cost: DeclaredCost? = if case .cost(let cost) = checked.facts[input.name] { cost } else { nil }
        if let tonnes, tonnes.isZero {
            return .noReductions(inputs: costInputs(cost, tonnes: tonnes, of: input))
        }
        guard let cost else { return .unknown([missing(input.name)]) }
        var unknown: [Scorecard.MissingFact] = []
        if cost.amount == nil {
            unknown.append(
                .init(pointer: written["annualCost"].description, question: input.label, evidence: input.evidence))
        }
        if cost.basis == nil {
            unknown.append(.init(pointer: written["basis"].description, question: Self.basisQuestion))
        }
        if case .annual = cost.amount, tonnes == nil { unknown.append(missing(input.per ?? input.name)) }
        guard unknown.isEmpty, let ratio = ratio(of: cost, tonnes: tonnes) else { return .unknown(unknown) }
        return .value(ratio, inputs: costInputs(cost, tonnes: tonnes, of: input))
    }

    private func ratio(of cost: DeclaredCost, tonnes: ExactDecimal?) -> ExactRatio? {
        switch cost.amount {
        case .annual(let yen): tonnes.flatMap { ExactRatio(yen, over: $0) }
        case .ratio(let ratio): ExactRatio(ratio, over: Self.one)
        case nil: nil
        }
    }

    private func costInputs(
        _ cost: DeclaredCost?, tonnes: ExactDecimal?, of input: ScoringSheet.Input
    ) -> [Reason.Input] {
        var inputs: [Reason.Input] = []
        switch cost?.amount {
        case .annual(let yen): inputs.append(.init("annualCost", yen.description))
        case .ratio(let ratio): inputs.append(.init("ratio", ratio.description))
        case nil: break
        }
        if let basis = cost?.basis { inputs.append(.init("basis", basis)) }
        if let per = input.per { inputs.append(.init(per, tonnes?.description)) }
        return inputs
    }

    private static let one = ExactDecimal(1) ?? .zero

    private static let basisQuestion = BilingualText(
        en: "the basis of the cost: which cost, over which years", ja: "費用の根拠（どの費用を何年分で計算したか）")
}
