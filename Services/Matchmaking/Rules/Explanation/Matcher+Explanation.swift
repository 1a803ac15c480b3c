package import Model

extension Matcher {
    /// Why a technology is in its place for a need, or is not there: the first rule that it fails, or what it lacks to
    /// the record in the last place asked about.
    package func explain(
        technology id: Technology.ID, for query: NeedQuery, on day: CivilDate, _ options: RankingOptions
    ) -> MatchExplanation? {
        guard let place = technologies.place(of: id.value) else { return nil }
        let profile = options.profile ?? profile(for: .technology)
        let question = TechnologyQuestion(query, matcher: self, profile: profile, day: day)
        let technology = technologies[place]
        let record = shown(at: place, rank: 0, question)
        let closing = closing(of: query, on: day)
        if let hard = closing ?? technology.record.withdrawal(on: day)?.reason {
            return MatchExplanation(.excluded, hard, record: record)
        }
        let shared = technologies.shared(question.questions, at: place)
        guard question.admits(technology, shared) else {
            return MatchExplanation(.notAdmitted, ExplanationText.sharesTooLittle(shared.affinity), record: record)
        }
        let plan = question.plan(options.order)
        let best = technologies.best(plan, limit: options.limit, least: options.atLeast ?? 0)
        if let least = options.atLeast, record.bounds.keys(options.order).0 < least {
            return MatchExplanation(
                .belowThreshold, ExplanationText.below(least, record, options.order), found: best.count, record: record)
        }
        let before = technologies.countBefore(
            ScoredTechnology(place: place, key: id.value, bounds: record.bounds), plan)
        let last = best.best.last.map { shown(at: $0.place, rank: best.best.count, question) }
        return ExplanationText.ranked(
            shown(at: place, rank: before + 1, question), found: best.count, limit: options.limit, reference: last)
    }

    /// The same for what a company offers: the technology that stands best. Not matched where it offers none on record.
    package func explain(
        company id: Company.ID, for query: NeedQuery, on day: CivilDate, _ options: RankingOptions
    ) -> MatchExplanation {
        let explanations = register.technologies(of: id).compactMap {
            explain(technology: $0, for: query, on: day, options)
        }
        let best = explanations.min { one, other in
            let (rank, otherRank) = (one.rank ?? .max, other.rank ?? .max)
            return (rank, -(one.record?.score ?? 0)) < (otherRank, -(other.record?.score ?? 0))
        }
        return best ?? MatchExplanation(.notMatched, ExplanationText.offersNothing)
    }

    /// The same for a Japanese municipality and a partner city.
    package func explain(
        municipality id: Municipality.ID, for query: CityQuery, on day: CivilDate, _ options: RankingOptions
    ) -> MatchExplanation? {
        guard let municipality = catalogue.municipalities[id] else { return nil }
        let ranked = municipalities(query, on: day, options)
        if let closing = closing(of: query, on: day) {
            return MatchExplanation(.excluded, closing, record: ranked.shown(municipality))
        }
        let reference = ranked.tied.isEmpty ? nil : min(options.limit, ranked.tied.count) - 1
        if let place = ranked.tied.firstIndex(where: { $0.record.id == municipality.id }) {
            return ExplanationText.ranked(
                ranked.shown(place), found: ranked.tied.count, limit: options.limit,
                reference: reference.map { ranked.shown($0) })
        }
        let (record, found) = (ranked.shown(municipality), ranked.tied.count)
        // One that nothing ties to the city is in no ranking, whatever the threshold.
        guard ranked.question.isTied(municipality, ranked.question.findings(municipality)),
            let least = options.atLeast
        else {
            return MatchExplanation(.notAdmitted, ExplanationText.noTie, found: found, record: record)
        }
        return MatchExplanation(
            .belowThreshold, ExplanationText.below(least, record, options.order), found: found, record: record)
    }

    /// The same for an organisation as a lead for a partner city: the first hard rule that keeps it from leading, or its
    /// place.
    package func explain(
        lead id: Company.ID, for query: LeadQuery, on day: CivilDate, _ options: RankingOptions
    ) -> MatchExplanation? {
        guard let company = catalogue.companies[id] else { return nil }
        let ranked = leads(query, on: day, options)
        let hard = closing(of: query.city, on: day) ?? ranked.criteria.exclusion(of: company)?.reason
        if let hard { return MatchExplanation(.excluded, hard, record: ranked.shown(company)) }
        let found = ranked.open.count
        if let place = ranked.open.firstIndex(where: { $0.company.id == company.id }) {
            return ExplanationText.ranked(
                ranked.shown(place), found: found, limit: options.limit,
                reference: ranked.shown(min(options.limit, found) - 1))
        }
        let record = ranked.shown(company)
        guard LeadStanding(company, ranked.question, municipalities: ranked.municipalities).isTied,
            let least = options.atLeast
        else {
            return MatchExplanation(.notAdmitted, ExplanationText.noLeadTie, found: found, record: record)
        }
        return MatchExplanation(
            .belowThreshold, ExplanationText.below(least, record, options.order), found: found, record: record)
    }

    /// Records of other kinds have no place in a ranking for needs.
    package func explain(other kind: MatchmakingKind) -> MatchExplanation {
        MatchExplanation(.notMatched, ExplanationText.notRanked(kind))
    }
}
