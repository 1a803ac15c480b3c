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
            unknownFacts: effects.isSettled ? [] : unknownFacts(given: asked.facts, asOf: day),
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

    /// The open facts some value of which changes the verdict, with the verdicts they lead to.
    private func unknownFacts(given facts: KnownFacts, asOf day: CivilDate) -> [OpenFact] {
        let standing = standing(on: day)
        let effects = plan.tests.map { $0.effects(of: facts[$0.fact]) }
        return openFacts(given: facts).compactMap { fact in
            let asking = plan.tests.indices.filter { plan.tests[$0].fact == fact }
            let bringsStanding = fact == .country && facts[.countryStatus] == nil
            let outcomes: [Effects]
            if let test = asking.first, asking.count == 1, !bringsStanding {
                // The values lead to the effects of the one test.
                outcomes = effects[test].each.map { effect in
                    standing.and(RulePlan.run(plan.steps.span) { $0 == test ? Effects(effect) : effects[$0] })
                }
            } else {
                outcomes = domain.assignments(of: fact, given: facts)
                    .map { self.effects(for: facts.replacing($0), asOf: day) }
            }
            let verdicts = Set(outcomes.map { Verdict($0) })
            guard verdicts.count > 1 else { return nil }
            return OpenFact(fact: fact, question: fact.question, verdicts: verdicts.sorted())
        }
    }
}
