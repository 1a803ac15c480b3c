package import Model

extension Matcher {
    /// The technologies that fit a need, best first. Every number in it is exact and the same on every machine.
    ///
    /// A technology appears only where it shares a sector with the need, or a sector named in its text, or at least a
    /// quarter of what the need says; the others are absent, not listed with nothing.
    package func match(_ query: NeedQuery, on day: CivilDate, _ options: RankingOptions) -> Ranking {
        let profile = options.profile ?? profile(for: .technology)
        let question = TechnologyQuestion(query, matcher: self, profile: profile, day: day)
        let scope = CountryScope.verdict(for: query.country, in: catalogue, on: day)
        let flags = flags(of: query, sectors: question.sectors, on: day)
        let closed = closing(of: query, on: day) != nil
        let plan = question.plan(options.order)
        let found =
            closed
            ? TechnologyIndex.Found() : technologies.best(plan, limit: options.limit, least: options.atLeast ?? 0)
        let whatIf = WhatIf(
            found.best.enumerated().map { place, scored in
                let record = shown(at: scored.place, rank: place + 1, question)
                assert(record.bounds == scored.bounds, "the index and the rules disagree on \(record.id)")
                return record
            }, order: options.order, fact: { $0.factOfFirm($1) })
        return Ranking(
            asOf: day, profile: profile.id, order: options.order, atLeast: options.atLeast, scope: scope,
            sectors: named(question.sectors), flags: flags, results: whatIf.completed, found: found.count,
            nextQuestion: whatIf.nextQuestion,
            excluded: found.withdrawn.compactMap {
                technologies[$0].record.withdrawal(on: day)
            },
            excludedCount: found.withdrawnCount)
    }

    package func match(_ query: NeedQuery, on day: CivilDate, limit: Int) -> Ranking {
        match(query, on: day, RankingOptions(limit: limit))
    }

    /// A technology of the index as it stands to a need.
    func shown(at place: TechnologyIndex.Place, rank: Int, _ question: TechnologyQuestion) -> RankedRecord {
        let technology = technologies[place]
        let shared = technologies.shared(question.questions, at: place)
        let reasons = ReasonText(catalogue: catalogue, country: question.query.country, day: question.day)
        return RankedRecord(
            rank: rank, kind: .technology, id: technology.record.key, names: technology.record.names,
            company: technology.organisation,
            facts: besides(technology.record.id, technology.company?.id, in: question.query.country, on: question.day),
            factors: reasons.scores(question.findings(technology, shared: shared), question.weights),
            matchedTerms: reasons.matched(shared, weight: question.weights[.textAffinity] ?? 0))
    }
}

extension IndexedTechnology {
    var organisation: RankedRecord.Organisation? {
        company.map { RankedRecord.Organisation(id: $0.id, names: $0.names) }
    }
}

extension Technology {
    package func isWithdrawn(on day: CivilDate) -> Bool { withdrawnOn.map { $0 <= day } ?? false }

    func withdrawal(on day: CivilDate) -> Exclusion? {
        guard let withdrawnOn, isWithdrawn(on: day) else { return nil }
        return Exclusion(
            kind: .technology, id: key, names: names,
            reason: Reason(
                rule: "technology-withdrawn", reference: "Guidebook FY2024, section 3.1 step 4",
                inputs: [Reason.Input("withdrawnOn", withdrawnOn.description, source: source)],
                message: BilingualText(
                    en: "withdrawn on \(withdrawnOn)", ja: "\(withdrawnOn)に取り下げられました")))
    }
}
