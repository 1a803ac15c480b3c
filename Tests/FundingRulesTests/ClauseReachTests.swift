import FundingRules
import Model
import Testing

@Suite("Clauses that never decide") struct ClauseReachTests {
    private static func problems(_ rule: EligibilityRule) throws -> [String] {
        let scheme = Scheme(
            id: try #require(Scheme.ID("x-1")), beyondGuidebook: true, names: Names(en: "Scheme"),
            agency: BilingualText(en: "Agency", ja: "庁"), supportType: BilingualText(en: "Subsidy", ja: "補助金"),
            route: .beyond, offers: Scheme.Offer(purposes: [.equipment], stages: [.equipment]), eligibility: rule,
            source: Source("seeded"))
        return scheme.problems().filter { $0.pointer.hasPrefix("/eligibility") }.map { "\($0.rule) \($0.pointer)" }
    }

    private static func clause(
        _ id: String, _ fact: FactName, _ test: FactTest, _ then: ClauseEffect, else otherwise: ClauseEffect
    ) throws -> EligibilityRule {
        let sentence = BilingualText(en: "s", ja: "文")
        return .clause(
            EligibilityClause(
                id: try #require(EligibilityClause.ID(id)), fact: fact, sentence: sentence, reference: "test",
                branches: [.init(when: test, then: .init(then, sentence))], otherwise: .init(otherwise, sentence)))
    }

    private static let company = FactTest.isOneOf([FactToken(Implementer.privateCompany)])
    private static let methane = FactTest.containsAny([FactToken(GreenhouseGas.methane)])

    @Test("are named as a whole where an alternative is always open, or a gate is always closed")
    func wholeClauses() throws {
        let open = try Self.clause("open", .gases, Self.methane, .allowed, else: .allowed)
        let owner = try Self.clause("owner", .implementer, Self.company, .allowed, else: .excluded)
        #expect(try Self.problems(.any([open, owner])) == ["clause-reachable /eligibility/any/1/clause"])
        let new = try Self.clause("new", .technologyIsNew, .isStated(true), .allowed, else: .confirm)
        let closed = try Self.clause(
            "closed", .agreement, .isOneOf([FactToken(AgreementState.absent)]), .notNow, else: .notNow)
        #expect(
            try Self.problems(.any([new, .all([owner, closed])])) == [
                "clause-reachable /eligibility/any/1/all/0/clause"
            ])
    }

    @Test("are named by the outcome where only one of them is idle")
    func outcomes() throws {
        let companies = try Self.clause("a", .implementer, Self.company, .allowed, else: .excluded)
        let again = try Self.clause("b", .implementer, Self.company, .confirm, else: .excluded)
        #expect(
            try Self.problems(.all([companies, again])) == [
                "clause-reachable /eligibility/all/0/clause/otherwise",
                "clause-reachable /eligibility/all/1/clause/otherwise",
            ])
        #expect(
            try Self.problems(.any([companies, again])).contains(
                "clause-reachable /eligibility/any/1/clause/branches/0"))
    }

    @Test("do not include a clause that only asks for confirmation")
    func harmless() throws {
        let confirm = try Self.clause("c", .gases, Self.methane, .confirm, else: .confirm)
        let owner = try Self.clause("owner", .implementer, Self.company, .allowed, else: .confirm)
        #expect(try Self.problems(.all([confirm, owner])).isEmpty)
    }

    @Test("are those that trying every project finds, where each fact stands once", arguments: 0..<150)
    func agreesWithBruteForce(seed: Int) throws {
        var seeded = SeededRules(seed: seed)
        let rule = try seeded.tree(asking: seeded.facts(count: 1 + seed % 3, repeating: false))
        try Self.compare(rule)
    }

    @Test("are those that trying every project finds, where facts stand more than once", arguments: 150..<260)
    func agreesWhereFactsRepeat(seed: Int) throws {
        var seeded = SeededRules(seed: seed)
        let rule = try seeded.tree(asking: seeded.facts(count: 2 + seed % 2, repeating: true))
        try Self.compare(rule)
    }

    private static func compare(_ rule: EligibilityRule) throws {
        let named = try problems(rule)
        guard !named.contains("contradiction /eligibility") else { return }
        #expect(Set(named) == Set(BruteForceReach.idle(rule).map { "clause-reachable \($0)" }))
    }
}

/// Outcomes that no project makes decide, found by putting other effects in their place.
private enum BruteForceReach {
    static func idle(_ rule: EligibilityRule) -> [String] {
        let projects = SeededRules.completions(of: KnownFacts(), asking: rule.clauses.map(\.fact))
        let before = projects.map { rule.effects(for: $0) }
        return places(rule, "/eligibility").flatMap { pointer, clause in
            let idle = (0...clause.branches.count).filter { outcome in
                [ClauseEffect.allowed, .excluded].allSatisfy { effect in
                    let changed = rule.replacing(clause.id, outcome: outcome, by: effect)
                    return projects.indices.allSatisfy { changed.effects(for: projects[$0]) == before[$0] }
                }
            }
            guard idle.count <= clause.branches.count else { return [pointer] }
            return idle.map { pointer + ($0 < clause.branches.count ? "/branches/\($0)" : "/otherwise") }
        }
    }

    private static func places(_ rule: EligibilityRule, _ pointer: String) -> [(String, EligibilityClause)] {
        switch rule {
        case .all(let rules): rules.enumerated().flatMap { places($0.element, "\(pointer)/all/\($0.offset)") }
        case .any(let rules): rules.enumerated().flatMap { places($0.element, "\(pointer)/any/\($0.offset)") }
        case .not(let rule): places(rule, pointer + "/not")
        case .clause(let clause): [(pointer + "/clause", clause)]
        }
    }
}

extension EligibilityRule {
    /// The same tree with another effect of one outcome of one clause.
    fileprivate func replacing(_ id: EligibilityClause.ID, outcome: Int, by effect: ClauseEffect) -> EligibilityRule {
        switch self {
        case .all(let rules): .all(rules.map { $0.replacing(id, outcome: outcome, by: effect) })
        case .any(let rules): .any(rules.map { $0.replacing(id, outcome: outcome, by: effect) })
        case .not(let rule): .not(rule.replacing(id, outcome: outcome, by: effect))
        case .clause(let clause): .clause(clause.id == id ? clause.replacing(outcome, by: effect) : clause)
        }
    }
}

extension EligibilityClause {
    fileprivate func replacing(_ outcome: Int, by effect: ClauseEffect) -> EligibilityClause {
        func replaced(_ old: Outcome, at place: Int) -> Outcome {
            place == outcome ? Outcome(effect, old.sentence) : old
        }
        return EligibilityClause(
            id: id, fact: fact, sentence: sentence, reference: reference,
            branches: branches.enumerated().map { place, branch in
                Branch(when: branch.when, then: replaced(branch.then, at: place))
            },
            otherwise: replaced(otherwise, at: branches.count), whenUnstated: whenUnstated)
    }
}
