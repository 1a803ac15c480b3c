package import Model

extension EligibilityRule {
    /// Every effect that some completion of the unknown facts leads to, and, for a tree in which each fact stands
    /// once, no other.
    package func effects(for facts: KnownFacts) -> Effects {
        switch self {
        case .all(let rules): rules.reduce(Effects.allowed) { $0.and($1.effects(for: facts)) }
        case .any(let rules): rules.reduce(Effects.excluded) { $0.or($1.effects(for: facts)) }
        case .not(let rule): rule.effects(for: facts).opposite
        case .clause(let clause): clause.effects(for: facts)
        }
    }
}

extension EligibilityClause {
    /// The effects that the fact's value leads to: one where it is known.
    package func effects(for facts: KnownFacts) -> Effects {
        outcomes(for: facts).reduce(into: whenUnstatedEffects(for: facts)) { $0.insert(Effects($1.effect)) }
    }

    /// The one outcome that the known value leads to; `nil` while that is open.
    package func outcome(for facts: KnownFacts) -> Outcome? {
        let outcomes = outcomes(for: facts)
        return outcomes.count == 1 ? outcomes.first : nil
    }

    private func whenUnstatedEffects(for facts: KnownFacts) -> Effects {
        guard facts[fact] == nil, let whenUnstated else { return [] }
        return Effects(whenUnstated)
    }

    private func outcomes(for facts: KnownFacts) -> [Outcome] {
        guard let value = facts[fact] else {
            return whenUnstated == nil ? branches.map(\.then) + [otherwise] : []
        }
        var possible: [Outcome] = []
        for branch in branches {
            switch branch.when.truth(of: value) {
            case .yes: return possible + [branch.then]
            case .unknown: possible.append(branch.then)
            case .no: continue
            }
        }
        return possible + [otherwise]
    }
}
