import FundingRules
import Model
import Testing

@Suite("Three-valued evaluation") struct SoundnessTests {
    /// One complete case, evaluated by its definition and not by the rules' own sets.
    private static func effect(of rule: EligibilityRule, for facts: KnownFacts) -> ClauseEffect? {
        switch rule {
        case .all(let rules):
            return worst(rules.map { effect(of: $0, for: facts) })
        case .any(let rules):
            let effects = rules.map { effect(of: $0, for: facts) }
            return [ClauseEffect.allowed, .confirm, .notNow, .excluded].first { effects.contains($0) }
        case .not(let rule):
            switch effect(of: rule, for: facts) {
            case .allowed: return .excluded
            case .confirm: return .confirm
            case .excluded, .notNow: return .allowed
            case nil: return nil
            }
        case .clause(let clause):
            guard let value = facts[clause.fact] else { return nil }
            let branch = clause.branches.first { $0.when.truth(of: value) == .yes }
            return branch?.then.effect ?? clause.otherwise.effect
        }
    }

    private static func worst(_ effects: [ClauseEffect?]) -> ClauseEffect? {
        [ClauseEffect.notNow, .excluded, .confirm, .allowed].first { effects.contains($0) }
    }

    private static func outcomes(of tree: EligibilityRule, _ known: KnownFacts) -> Set<ClauseEffect> {
        let completions = SeededRules.completions(of: known, asking: tree.clauses.map(\.fact))
        return Set(completions.compactMap { effect(of: tree, for: $0) })
    }

    @Test("is exact where each fact stands once: the effects are those of the completions", arguments: 0..<3_000)
    func exact(seed: Int) throws {
        var seeded = SeededRules(seed: seed)
        let tree = try seeded.tree(asking: seeded.facts(count: 1 + seed % 4, repeating: false))
        let known = seeded.knowledge()
        #expect(Set(tree.effects(for: known).each) == Self.outcomes(of: tree, known))
    }

    @Test("is sound where facts stand more than once: no completion escapes the verdict", arguments: 3_000..<6_000)
    func sound(seed: Int) throws {
        var seeded = SeededRules(seed: seed)
        let tree = try seeded.tree(asking: seeded.facts(count: 2 + seed % 4, repeating: true))
        let known = seeded.knowledge()
        let outcomes = Self.outcomes(of: tree, known)
        #expect(outcomes.isSubset(of: Set(tree.effects(for: known).each)))
        switch Verdict(tree.effects(for: known)) {
        case .fits: #expect(outcomes == [.allowed])
        case .fitsIfConfirmed: #expect(outcomes.isSubset(of: [.allowed, .confirm]))
        case .notNow: #expect(outcomes == [.notNow])
        case .doesNotFit: #expect(outcomes.isSubset(of: [.excluded, .notNow]))
        case .unknown: break
        }
    }

    @Test("keeps a list that is not complete open for what it does not name")
    func incompleteList() throws {
        let methane = FactToken(GreenhouseGas.methane)
        let carbon = FactToken(GreenhouseGas.energyRelatedCO2)
        let test = FactTest.containsAny([methane])
        #expect(test.truth(of: .choices([carbon], isComplete: true)) == .no)
        #expect(test.truth(of: .choices([carbon], isComplete: false)) == .unknown)
        #expect(test.truth(of: .choices([carbon, methane], isComplete: false)) == .yes)
    }

    @Test("lets a closed gate stand before every exclusion, and an alternative that may open before one that will not")
    func gates() {
        #expect(Effects.notNow.and(.excluded) == .notNow)
        #expect(Effects.notNow.or(.excluded) == .notNow)
        #expect(Effects.notNow.or(.confirm) == .confirm)
        #expect(Effects.excluded.and(.confirm) == .excluded)
    }

    @Test("compares quantities exactly with their bounds")
    func quantities() throws {
        let above = FactValue.quantity(try #require(ExactDecimal("20000000.000000001")))
        let equal = FactValue.quantity(try #require(ExactDecimal("20000000")))
        #expect(FactTest.atMost(20_000_000).truth(of: equal) == .yes)
        #expect(FactTest.atMost(20_000_000).truth(of: above) == .no)
        #expect(FactTest.atLeast(20_000_000).truth(of: above) == .yes)
    }
}
