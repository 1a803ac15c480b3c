import FundingRules
import Model
import Testing

/// A small reproducible source of random numbers (SplitMix64).
struct SeededGenerator: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) {
        state = seed
    }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}

/// Random rule trees and random knowledge, with every way in which the unknown facts may turn out.
struct SeededRules {
    private var random: SeededGenerator
    private var nextClause = 0

    /// Facts with few values, so that every completion can be tried.
    static let facts: [FactName] = [.countryStatus, .implementer, .agreement, .technologyIsNew, .gases]

    init(seed: Int) {
        random = SeededGenerator(seed: UInt64(seed))
    }

    /// A tree that asks for the facts in the order given, each once.
    mutating func tree(asking facts: [FactName]) throws -> EligibilityRule {
        guard facts.count > 1 else {
            let leaf = EligibilityRule.clause(try clause(facts.first ?? .technologyIsNew))
            return Bool.random(using: &random) ? leaf : .not(leaf)
        }
        let middle = Int.random(in: 1..<facts.count, using: &random)
        let parts = [try tree(asking: Array(facts[..<middle])), try tree(asking: Array(facts[middle...]))]
        return switch Int.random(in: 0..<5, using: &random) {
        case 0, 1: .all(parts)
        case 2, 3: .any(parts)
        default: .not(.all(parts))
        }
    }

    /// Some of the facts, in random order; with repetition where `repeating`.
    mutating func facts(count: Int, repeating: Bool) -> [FactName] {
        guard repeating else { return Array(Self.facts.shuffled(using: &random).prefix(count)) }
        return (0..<count).map { _ in Self.facts.randomElement(using: &random) ?? .technologyIsNew }
    }

    /// Knowledge in which about half of the facts are unknown.
    mutating func knowledge() -> KnownFacts {
        var known = KnownFacts()
        for fact in Self.facts where Bool.random(using: &random) {
            known[fact] = Self.everyValue(of: fact).randomElement(using: &random)
        }
        return known
    }

    /// A clause each of whose outcomes some value reaches: others are refused when a scheme is put.
    private mutating func clause(_ fact: FactName) throws -> EligibilityClause {
        nextClause += 1
        let id = try #require(EligibilityClause.ID("clause-\(nextClause)"))
        var branches: [EligibilityClause.Branch] = []
        repeat {
            branches = (0..<Int.random(in: 1...2, using: &random)).map { _ in
                EligibilityClause.Branch(when: test(fact), then: outcome())
            }
        } while Self.reached(branches, by: fact) != branches.count + 1
        return EligibilityClause(
            id: id, fact: fact, sentence: BilingualText(en: "s", ja: "文"), reference: "seeded",
            branches: branches, otherwise: outcome())
    }

    /// How many of the branches, and the last outcome, some value reaches.
    private static func reached(_ branches: [EligibilityClause.Branch], by fact: FactName) -> Int {
        Set(everyValue(of: fact).map { value in branches.firstIndex { $0.when.truth(of: value) == .yes } }).count
    }

    private mutating func test(_ fact: FactName) -> FactTest {
        let some = Array(fact.options.shuffled(using: &random).prefix(Int.random(in: 1...2, using: &random)))
        return switch fact.form {
        case .choice: .isOneOf(some)
        case .choices: .containsAny(some)
        case .flag: .isStated(Bool.random(using: &random))
        case .quantity: .atMost(1)
        }
    }

    private mutating func outcome() -> EligibilityClause.Outcome {
        EligibilityClause.Outcome(
            ClauseEffect.allCases.randomElement(using: &random) ?? .allowed, BilingualText(en: "o", ja: "果"))
    }

    /// Every completion of what is unknown, by brute force over all values.
    static func completions(of known: KnownFacts, asking facts: [FactName]) -> [KnownFacts] {
        everyCompletion(of: known, changing: Set(facts).filter { known[$0] == nil })
    }

    /// Every combination of values of some facts, known or not.
    static func everyCompletion(of known: KnownFacts, changing facts: some Sequence<FactName>) -> [KnownFacts] {
        var completions = [known]
        for fact in facts {
            completions = completions.flatMap { completion in
                everyValue(of: fact).map { value in
                    var next = completion
                    next[fact] = value
                    return next
                }
            }
        }
        return completions
    }

    static func everyValue(of fact: FactName) -> [FactValue] {
        switch fact.form {
        case .choice: fact.options.map { .choice($0) }
        case .choices:
            (1..<(1 << fact.options.count)).map { mask in
                .choices(
                    fact.options.indices.filter { mask & (1 << $0) != 0 }.map { fact.options[$0] }, isComplete: true)
            }
        case .flag: [.flag(true), .flag(false)]
        case .quantity: [.quantity(.zero)]
        }
    }
}
