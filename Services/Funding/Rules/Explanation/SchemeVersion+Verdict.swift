package import Model

extension SchemeVersion {
    /// The verdict for a project, with everything that explains it.
    package func verdict(for asked: AskedProject, asOf day: CivilDate) -> SchemeVerdict {
        let effects = effects(for: asked.facts, asOf: day)
        let verdict = Verdict(effects)
        let rule = JudgedRule(scheme.eligibility, for: asked)
        let fitness = SchemeFitness(scheme.offers, sought: asked.stated)
        return SchemeVerdict(
            scheme: SchemeCard(scheme, call: scheme.callStatus(on: day)), verdict: verdict,
            deciding: deciding(rule, verdict, on: day),
            alsoAgainst: verdict == .notNow ? rule.exclusions : [],
            cautions: rule.cautions,
            marks: SchemeMark.marks(of: scheme, fitness: fitness),
            unknownFacts: unknownFacts(given: asked.facts, effects, asOf: day),
            nearestMisses: effects.isSubset(of: .unavailable) ? nearestMisses(for: asked, asOf: day) : [],
            recheck: verdict == .notNow ? rule.recheck ?? firstDay(after: day) : nil,
            fitness: fitness)
    }

    /// The verdict with its reasons only, for an answer about many schemes.
    func judged(for asked: AskedProject, asOf day: CivilDate) -> JudgedScheme {
        let verdict = Verdict(effects(for: asked.facts, asOf: day))
        return JudgedScheme(
            scheme: SchemeMention(scheme), verdict: verdict, call: scheme.callStatus(on: day),
            deciding: deciding(JudgedRule(scheme.eligibility, for: asked), verdict, on: day),
            marks: SchemeMark.marks(of: scheme, fitness: SchemeFitness(scheme.offers, sought: asked.stated)))
    }

    /// What makes for the verdict, in the scheme itself and in its clauses.
    func deciding(_ rule: JudgedRule, _ verdict: Verdict, on day: CivilDate) -> [ClauseFinding] {
        standingFindings(behind: verdict, on: day) + rule.findings(behind: verdict)
    }

    /// The facts that nobody stated and some value of which changes what the scheme comes to: first those that are open,
    /// then those that the rules take as read.
    private func unknownFacts(given facts: KnownFacts, _ result: Effects, asOf day: CivilDate) -> [OpenFact] {
        let open = result.isSettled ? [] : openFacts(given: facts)
        let read = self.facts.filter { factsTakenAsRead.contains($0) && facts[$0] == nil }
        return (open + read).compactMap { fact in
            let outcomes = outcomes(of: fact, given: facts, asOf: day)
            guard outcomes.contains(where: { $0 != result }) else { return nil }
            return OpenFact(
                fact: fact, question: fact.question, verdicts: Set(outcomes.map { Verdict($0) }).sorted(),
                isTakenAsRead: read.contains(fact) ? true : nil)
        }
    }

    /// What the scheme comes to for the values of a fact.
    private func outcomes(of fact: FactName, given facts: KnownFacts, asOf day: CivilDate) -> [Effects] {
        let asking = plan.tests.indices.filter { plan.tests[$0].fact == fact }
        let bringsStanding = fact == .country && facts[.countryStatus] == nil
        guard let test = asking.first, asking.count == 1, !bringsStanding, !factsTakenAsRead.contains(fact) else {
            return domain.assignments(of: fact, given: facts)
                .map { self.effects(for: facts.replacing($0), asOf: day) }
        }
        // The values lead to the effects of the one test.
        let standing = standing(on: day)
        let effects = plan.tests.map { $0.effects(of: facts[$0.fact]) }
        return effects[test].each.map { effect in
            standing.and(plan.run { $0 == test ? Effects(effect) : effects[$0] })
        }
    }
}
