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
        // As many as the next question looks at, if more than are shown.
        let found =
            closed
            ? TechnologyIndex.Found()
            : technologies.best(
                question.plan(options.order), limit: max(options.limit, NextQuestionSearch.consideredRecords),
                least: options.atLeast ?? 0)
        let lines = found.best.prefix(options.limit).map { line(at: $0.place, question) }
        assert(zip(lines, found.best).allSatisfy { $0.bounds == $1.bounds }, "the index and the rules disagree")
        let rest =
            found.count > found.best.count
            ? found.best.last?.bounds.keys(options.order).0 : options.atLeast.map { $0 - 1 }
        let whatIf = TechnologyWhatIf(
            question, self, order: options.order, best: lines.map(\.line), behind: found.best.dropFirst(lines.count),
            rest: rest)
        let results = zip(lines, whatIf.counterfactuals()).enumerated().map { place, line in
            shown(line.0, rank: place + 1, question).with(line.1)
        }
        return Ranking(
            asOf: day, profile: profile.id, order: options.order, atLeast: options.atLeast, scope: scope,
            sectors: named(question.sectors), flags: flags, results: results, found: found.count,
            nextQuestion: nextQuestion(found.best, shown: results, question, options.order),
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
        shown(line(at: place, question), rank: rank, question)
    }

    private func line(at place: TechnologyIndex.Place, _ question: TechnologyQuestion) -> FoundLine {
        let technology = technologies[place]
        let shared = technologies.shared(question.questions, at: place)
        let findings = question.findings(technology, shared: shared)
        return FoundLine(
            line: TechnologyWhatIf.Line(technology, question.bounds(of: findings), question), findings: findings,
            shared: shared)
    }

    private func shown(_ found: FoundLine, rank: Int, _ question: TechnologyQuestion) -> RankedRecord {
        let technology = found.line.technology
        let reasons = ReasonText(catalogue: catalogue, country: question.query.country, day: question.day)
        return RankedRecord(
            rank: rank, kind: .technology, id: technology.record.key, names: technology.record.names,
            company: technology.organisation,
            facts: besides(technology.record.id, technology.company?.id, in: question.query.country, on: question.day),
            factors: reasons.scores(found.findings, question.weights),
            matchedTerms: reasons.matched(found.shared, weight: question.weights[.textAffinity]))
    }

    /// What to ask next, of the best and those behind them.
    private func nextQuestion(
        _ best: [ScoredTechnology], shown: [RankedRecord], _ question: TechnologyQuestion, _ order: RankingOrder
    ) -> NextQuestion? {
        let lines = best.prefix(NextQuestionSearch.consideredRecords).map { scored in
            let firm = technologies.firm(at: scored.place)?.value
            return NextQuestionSearch.Line(
                scored.key, scored.bounds,
                technologies.recordMeasures(at: scored.place, question).compactMap { factor, measure in
                    guard !measure.isKnown else { return nil }
                    // What a firm has done counts for everything that it offers.
                    let isOfFirm = factor == .c3pParticipation || factor == .countryExperience
                    return NextQuestionSearch.Unknown(
                        factor: factor, weight: question.weights[factor], measure: measure,
                        about: isOfFirm ? firm : nil)
                })
        }
        return NextQuestionSearch(lines, order: order).found.flatMap { found in
            let record =
                found.line < shown.count
                ? shown[found.line] : self.shown(at: best[found.line].place, rank: found.line + 1, question)
            return NextQuestion(found, of: record)
        }
    }
}

/// A technology that was found, with what its text shares with the need.
private struct FoundLine {
    let line: TechnologyWhatIf.Line
    let findings: [Finding]
    let shared: SharedTerms

    var bounds: ScoreBounds { line.bounds }
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
                    en: "withdrawn on \(withdrawnOn)", ja: "\(withdrawnOn.japanese)に取り下げられました")))
    }
}
