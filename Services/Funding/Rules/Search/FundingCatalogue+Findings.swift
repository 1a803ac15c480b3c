package import Model

extension FundingCatalogue {
    /// The verdict of every scheme for a project on a day, with reasons, exits and the questions that are left.
    package func findings(
        for project: ProjectFacts, in country: ProjectCountry, asOf day: CivilDate
    ) -> SchemeFindings {
        let facts = KnownFacts(project, in: country)
        let verdicts = entries.map { entry in
            Ranked(entry.verdict(for: project, facts, in: country, asOf: day), route: entry.scheme.route)
        }
        return SchemeFindings(
            asOf: day, editions: editions, country: CountryPosition(country),
            assumptions: Assumptions.behind(project),
            verdicts: verdicts.sorted(by: Ranked.precedes).map(\.verdict), total: verdicts.count,
            counts: Verdict.allCases.map { verdict in
                VerdictCount(verdict: verdict, schemes: verdicts.count { $0.verdict.verdict == verdict })
            },
            exits: GuidebookExits.all,
            questions: questions(about: facts, asOf: day))
    }

    /// A verdict with what its place in the answer depends on.
    private struct Ranked {
        let verdict: SchemeVerdict
        private let fitness: Int
        private let route: Int

        init(_ verdict: SchemeVerdict, route: Scheme.Route) {
            self.verdict = verdict
            fitness = verdict.fitness.rank
            self.route = route.rank
        }

        static func precedes(_ left: Ranked, _ right: Ranked) -> Bool {
            if left.verdict.verdict != right.verdict.verdict { return left.verdict.verdict < right.verdict.verdict }
            return (left.fitness, left.route, left.verdict.scheme.id)
                < (right.fitness, right.route, right.verdict.scheme.id)
        }
    }
}

extension FundingCatalogue.Entry {
    /// The verdict for a project, with everything that explains it.
    func verdict(
        for project: ProjectFacts, _ facts: KnownFacts, in country: ProjectCountry, asOf day: CivilDate
    ) -> SchemeVerdict {
        let effects = effects(for: facts, asOf: day)
        let verdict = Verdict(effects)
        let rule = scheme.eligibility
        let fitness = SchemeFitness(scheme.offers, sought: project)
        return SchemeVerdict(
            scheme: SchemeCard(scheme, call: scheme.callStatus(on: day)), verdict: verdict,
            deciding: standingFindings(behind: verdict, on: day)
                + rule.findings(behind: verdict, for: facts, in: country),
            alsoAgainst: verdict == .notNow ? rule.exclusions(for: facts, in: country) : [],
            cautions: rule.cautions(for: facts, in: country),
            marks: SchemeMark.marks(of: scheme, fitness: fitness),
            unknownFacts: unknownFacts(given: facts, asOf: day),
            nearestMisses: nearestMisses(for: facts, in: country, asOf: day),
            recheck: verdict == .notNow ? rule.recheck(for: facts, in: country) ?? firstDay(after: day) : nil,
            fitness: fitness)
    }

    /// The open facts some value of which changes the verdict, with the verdicts they lead to.
    private func unknownFacts(given facts: KnownFacts, asOf day: CivilDate) -> [OpenFact] {
        guard !effects(for: facts, asOf: day).isSettled else { return [] }
        return openFacts(given: facts).compactMap { fact in
            let verdicts = Set(
                domain.assignments(of: fact, given: facts)
                    .map { Verdict(effects(for: facts.replacing($0), asOf: day)) })
            guard verdicts.count > 1 else { return nil }
            return OpenFact(fact: fact, question: fact.question, verdicts: verdicts.sorted())
        }
    }
}
