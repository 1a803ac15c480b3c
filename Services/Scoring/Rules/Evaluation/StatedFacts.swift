import Model

/// What a proposal states, read as the types that an edition's inputs declare. Every question has an answer in
/// three-valued logic.
struct StatedFacts: Sendable {
    let inputs: InputTable
    let facts: FactTable
    /// Where the facts stand in the proposal.
    let place: Pointer

    func pointer(to input: String) -> Pointer { place[input] }

    func truth(of condition: ScoringSheet.Condition) -> Truth {
        condition.test.truth(of: facts[condition.input])
    }

    func truth(of conditions: [ScoringSheet.Condition]) -> Truth {
        conditions.map { truth(of: $0) }.all
    }

    /// The question for a fact that is left out.
    func missing(_ input: String) -> Scorecard.MissingFact {
        let declared = inputs[input]
        return Scorecard.MissingFact(
            pointer: pointer(to: input).description,
            question: declared?.label ?? BilingualText(en: input, ja: input), evidence: declared?.evidence)
    }

    /// The facts that keep the conditions open.
    func missing(for conditions: [ScoringSheet.Condition]) -> [Scorecard.MissingFact] {
        conditions.filter { truth(of: $0) == .unknown }.map { missing($0.input) }
    }

    /// A flag, choice or number as text; nothing where it is unknown.
    func written(_ input: String) -> String? {
        switch facts[input] {
        case .flag(let flag): flag ? "true" : "false"
        case .choice(let chosen): chosen
        case let fact: fact?.number?.description
        }
    }
}

extension ScoringSheet.Condition.Test {
    /// Unknown where the fact is.
    func truth(of fact: Fact?) -> Truth {
        guard let fact else { return .unknown }
        switch self {
        case .isFlag(let wanted):
            guard case .flag(let flag) = fact else { return .unknown }
            return Truth(flag == wanted)
        case .atMost(let bound): return fact.number.map { Truth($0 <= bound) } ?? .unknown
        case .atLeast(let bound): return fact.number.map { Truth($0 >= bound) } ?? .unknown
        case .oneOf(let options):
            guard case .choice(let chosen) = fact else { return .unknown }
            return Truth(options.contains(chosen))
        }
    }
}
