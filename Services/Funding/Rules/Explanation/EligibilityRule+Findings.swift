import Model

extension EligibilityRule {
    /// The findings of the clauses that make the tree come to `verdict`.
    func findings(behind verdict: Verdict, for facts: KnownFacts, in country: ProjectCountry) -> [ClauseFinding] {
        leaves(for: facts) { verdict.rests(on: $0) }
            .compactMap { $0.finding(for: facts, in: country) }
    }

    /// The findings of the clauses that exclude the project by themselves, whatever the verdict rests on.
    func exclusions(for facts: KnownFacts, in country: ProjectCountry) -> [ClauseFinding] {
        if case .all(let rules) = self { return rules.flatMap { $0.exclusions(for: facts, in: country) } }
        return leaves(for: facts) { $0 == .excluded }.compactMap { $0.finding(for: facts, in: country) }
    }

    /// The cautions that go with the values of the project's facts.
    func cautions(for facts: KnownFacts, in country: ProjectCountry) -> [Reason] {
        clauses.compactMap { clause in
            guard let outcome = clause.outcome(for: facts), outcome.isCaution == true else { return nil }
            return clause.reason(outcome.sentence, for: facts, in: country)
        }
    }

    /// When to look again, from the clauses that say "not now".
    func recheck(for facts: KnownFacts, in country: ProjectCountry) -> BilingualText? {
        leaves(for: facts) { $0.contains(.notNow) }
            .lazy.compactMap { $0.clause.outcome(for: facts)?.recheck?.naming(country) }.first
    }

    /// Clauses reached through rules that all pass the test, each with whether it stands under an odd number of `not`.
    private func leaves(
        for facts: KnownFacts, isNegated: Bool = false, where passes: (Effects) -> Bool
    ) -> [Leaf] {
        let own = effects(for: facts)
        guard passes(isNegated ? own.opposite : own) else { return [] }
        return switch self {
        case .all(let rules), .any(let rules):
            rules.flatMap { $0.leaves(for: facts, isNegated: isNegated, where: passes) }
        case .not(let rule): rule.leaves(for: facts, isNegated: !isNegated, where: passes)
        case .clause(let clause): [Leaf(clause: clause, isNegated: isNegated)]
        }
    }
}

/// A clause in its place in the tree.
private struct Leaf {
    let clause: EligibilityClause
    let isNegated: Bool

    /// `nil` where the clause is taken as read because nobody stated its fact.
    func finding(for facts: KnownFacts, in country: ProjectCountry) -> ClauseFinding? {
        if let outcome = clause.outcome(for: facts) {
            return ClauseFinding(
                effect: isNegated ? outcome.effect.opposite : outcome.effect,
                reason: clause.reason(outcome.sentence, for: facts, in: country))
        }
        guard clause.whenUnstated == nil || facts[clause.fact] != nil else { return nil }
        let label = clause.fact.label
        let sentence = BilingualText(
            en: "Not known: \(label.en). \(clause.sentence.en)", ja: "\(label.ja)が不明です。\(clause.sentence.ja)")
        return ClauseFinding(effect: nil, reason: clause.reason(sentence, for: facts, in: country))
    }
}

extension Verdict {
    /// Whether a rule that may come to `effects` bears this verdict, inside a tree that comes to it.
    fileprivate func rests(on effects: Effects) -> Bool {
        switch self {
        case .fits: effects == .allowed
        case .fitsIfConfirmed: effects.contains(.confirm) && effects.isSubset(of: .available)
        case .unknown: !effects.isSettled
        case .notNow: effects.contains(.notNow)
        case .doesNotFit: effects.isSubset(of: .unavailable)
        }
    }
}

extension EligibilityClause {
    /// A sentence of the clause as a reason, with the value it looked at.
    fileprivate func reason(
        _ sentence: BilingualText, for facts: KnownFacts, in country: ProjectCountry
    ) -> Reason {
        let isStanding = fact == .countryStatus
        return Reason(
            rule: id.value, reference: reference,
            inputs: [
                Reason.Input(fact.rawValue, facts[fact]?.text, source: isStanding ? country.source : nil)
            ] + (source.map { [Reason.Input("source", $0.text, source: $0)] } ?? []),
            message: sentence.naming(country))
    }
}

extension BilingualText {
    /// The text with `{country}` replaced by the country's name.
    func naming(_ country: ProjectCountry) -> BilingualText {
        let name = country.spoken
        return BilingualText(
            en: en.replacing("{country}", with: name.en), ja: ja.replacing("{country}", with: name.ja))
    }
}

extension FactValue {
    /// The value as on the wire.
    var text: String {
        switch self {
        case .choice(let token): token.text
        case .choices(let tokens, _): tokens.map(\.text).joined(separator: ", ")
        case .flag(let flag): flag ? "true" : "false"
        case .quantity(let quantity): quantity.description
        }
    }
}
