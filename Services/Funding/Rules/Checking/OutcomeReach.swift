import Model

/// Which outcomes of a tree's clauses ever decide: those that, for some project, the tree would not do without.
///
/// A clause is looked at under everything that the rest of the tree may come to meanwhile. Facts that stand once vary
/// freely of each other, so that this is exact; facts that stand more than once are tried value by value.
struct OutcomeReach {
    private var deciding: Set<Place> = []
    private let repeated: Set<FactName>

    /// One outcome of a clause, in the order in which it is written; the last is `otherwise`.
    private struct Place: Hashable {
        let clause: EligibilityClause.ID
        let outcome: Int
    }

    /// `nil` where trying the repeated facts would take too many trials.
    init?(_ rule: EligibilityRule) {
        let clauses = rule.clauses
        let asking = Dictionary(grouping: clauses, by: \.fact)
        let facts = FactName.allCases.filter { asking[$0, default: []].count > 1 }
        let unstated = facts.filter { asking[$0, default: []].contains { $0.whenUnstated != nil } }
        guard let trials = FactDomain(clauses).completions(of: facts, orUnstated: Set(unstated)),
            trials.count * clauses.count <= RuleLimits.visits
        else { return nil }
        repeated = Set(facts)
        let outcomes = clauses.reduce(0) { $0 + $1.branches.count + 1 }
        for known in trials where deciding.count < outcomes { visit(rule, within: [.identity], given: known) }
    }

    /// Whether some project makes the outcome decide.
    func decides(_ clause: EligibilityClause, outcome: Int) -> Bool {
        deciding.contains(Place(clause: clause.id, outcome: outcome))
    }

    private mutating func visit(_ rule: EligibilityRule, within contexts: Set<EffectMap>, given known: KnownFacts) {
        switch rule {
        case .all(let rules): visit(rules, joined: .and, within: contexts, given: known)
        case .any(let rules): visit(rules, joined: .or, within: contexts, given: known)
        case .not(let rule): visit(rule, within: Set(contexts.map { $0.after(.opposite) }), given: known)
        case .clause(let clause):
            for outcome in outcomes(of: clause, given: known) {
                let effect = clause.outcome(at: outcome).effect
                guard contexts.contains(where: { $0.tells(effect) }) else { continue }
                deciding.insert(Place(clause: clause.id, outcome: outcome))
            }
        }
    }

    /// Each rule of a list stands under what the others may come to.
    private mutating func visit(
        _ rules: [EligibilityRule], joined join: Join, within contexts: Set<EffectMap>, given known: KnownFacts
    ) {
        let own = rules.map { effects(of: $0, given: known) }
        // What the rules from each place on come to; the last entry stands for none.
        let fromHere = own.reversed().reduce(into: [join.neutral]) { behind, effects in
            behind.insert(join.ofSets(effects, behind[0]), at: 0)
        }
        var before = join.neutral
        for (place, rule) in rules.enumerated() {
            let others = join.ofSets(before, fromHere[place + 1]).each.map { other in
                EffectMap { join.ofEffects($0, other) }
            }
            visit(rule, within: Set(contexts.flatMap { context in others.map { context.after($0) } }), given: known)
            before = join.ofSets(before, own[place])
        }
    }

    private func effects(of rule: EligibilityRule, given known: KnownFacts) -> Effects {
        switch rule {
        case .all(let rules): rules.reduce(.allowed) { $0.and(effects(of: $1, given: known)) }
        case .any(let rules): rules.reduce(.excluded) { $0.or(effects(of: $1, given: known)) }
        case .not(let rule): effects(of: rule, given: known).opposite
        case .clause(let clause):
            outcomes(of: clause, given: known).reduce(into: unstated(clause, given: known)) {
                $0.insert(Effects(clause.outcome(at: $1).effect))
            }
        }
    }

    /// The outcomes that a clause may come to: every one, or that of the value that is tried.
    private func outcomes(of clause: EligibilityClause, given known: KnownFacts) -> [Int] {
        guard let value = known[clause.fact] else {
            return repeated.contains(clause.fact) && clause.whenUnstated != nil
                ? [] : Array(0...clause.branches.count)
        }
        return [clause.branches.firstIndex { $0.when.truth(of: value) == .yes } ?? clause.branches.count]
    }

    private func unstated(_ clause: EligibilityClause, given known: KnownFacts) -> Effects {
        guard known[clause.fact] == nil, let effect = clause.whenUnstated else { return [] }
        return Effects(effect)
    }
}

/// How the rules of a list come together.
private struct Join {
    let ofEffects: (ClauseEffect, ClauseEffect) -> ClauseEffect
    let ofSets: (Effects, Effects) -> Effects
    /// What changes nothing.
    let neutral: Effects

    static var and: Join { Join(ofEffects: { $0.and($1) }, ofSets: { $0.and($1) }, neutral: .allowed) }
    static var or: Join { Join(ofEffects: { $0.or($1) }, ofSets: { $0.or($1) }, neutral: .excluded) }
}

extension EligibilityClause {
    /// The outcomes in the order in which they are written, the last one for every other value.
    func outcome(at place: Int) -> Outcome {
        place < branches.count ? branches[place].then : otherwise
    }
}
