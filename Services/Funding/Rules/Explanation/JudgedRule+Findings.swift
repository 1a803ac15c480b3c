import Model

extension JudgedRule {
    /// The findings of the clauses that make the tree come to `verdict`.
    func findings(behind verdict: Verdict) -> [ClauseFinding] {
        leaves { verdict.rests(on: $0) }.compactMap { $0.clause.finding(isNegated: $0.isNegated) }
    }

    /// The findings of the clauses that exclude the project by themselves, whatever the verdict rests on.
    var exclusions: [ClauseFinding] {
        if case .all(let parts) = node { return parts.flatMap(\.exclusions) }
        return leaves { $0 == .excluded }.compactMap { $0.clause.finding(isNegated: $0.isNegated) }
    }

    /// The cautions that go with the values of the project's facts.
    var cautions: [Reason] {
        clauses.compactMap { clause in
            guard let outcome = clause.outcome, outcome.isCaution == true else { return nil }
            return clause.reason(outcome.sentence)
        }
    }

    /// When to look again, from the clauses that say "not now".
    var recheck: BilingualText? {
        leaves { $0.contains(.notNow) }.lazy.compactMap(\.clause.recheck).first
    }
}

extension Verdict {
    /// Whether a rule that may come to `effects` bears this verdict, inside a tree that comes to it.
    func rests(on effects: Effects) -> Bool {
        switch self {
        case .fits: effects == .allowed
        case .fitsIfConfirmed: effects.contains(.confirm) && effects.isSubset(of: .available)
        case .unknown: !effects.isSettled
        case .notNow: effects.contains(.notNow)
        case .doesNotFit: effects.isSubset(of: .unavailable)
        }
    }
}
