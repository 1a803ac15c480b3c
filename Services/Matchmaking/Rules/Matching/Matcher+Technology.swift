package import Model

extension Matcher {
    /// The needs on record that an offer could serve, best first: the same rules, weights and reasons as the other way
    /// round, so a pair of a need and a technology has the same score in both.
    ///
    /// Of several technologies the one that serves a need best stands for it.
    package func match(_ offer: TechnologyOffer, on day: CivilDate, _ options: RankingOptions) -> Ranking {
        let profile = options.profile ?? profile(for: .technology)
        let withdrawn = offer.technologies.compactMap { $0.technology.record.withdrawal(on: day)?.reason }
        let open = offer.technologies.filter { !$0.technology.record.isWithdrawn(on: day) }
        var pairs: [NeedPair] = []
        var excluded: [Exclusion] = []
        for need in indexedNeeds {
            let question = TechnologyQuestion(
                need.query, sectors: need.sectors, questions: need.questions, matcher: self, profile: profile, day: day)
            let served = open.compactMap { NeedPair(need, $0, question) }
            guard let best = served.min(by: { $0.ranksBefore($1, options.order) }) else { continue }
            if let exclusion = exclusion(of: need, on: day) {
                excluded.append(exclusion)
            } else if best.bounds.keys(options.order).0 >= options.atLeast ?? 0 {
                pairs.append(best)
            }
        }
        pairs.sort { $0.ranksBefore($1, options.order) }
        let whatIf = WhatIf(
            pairs.prefix(options.limit).enumerated().map { shown($1, rank: $0 + 1) }, order: options.order,
            fact: { $0.factOfOffer($1) })
        return Ranking(
            asOf: day, profile: profile.id, order: options.order, atLeast: options.atLeast, scope: nil,
            sectors: named(offer.technologies.flatMap(\.technology.record.sectors).firstOccurrences), flags: withdrawn,
            results: whatIf.completed, found: pairs.count, nextQuestion: whatIf.nextQuestion, excluded: excluded)
    }

    /// Why a need is not open: it is closed, or its country is out of scope.
    private func exclusion(of need: IndexedNeed, on day: CivilDate) -> Exclusion? {
        guard let reason = closing(of: need.query, on: day) else { return nil }
        return Exclusion(kind: .need, id: need.record.key, names: need.record.names, reason: reason)
    }

    private func shown(_ pair: NeedPair, rank: Int) -> RankedRecord {
        let need = pair.need
        let technology = pair.offered.technology
        let reasons = ReasonText(catalogue: catalogue, country: need.query.country, day: pair.question.day)
        let city = catalogue.partnerCities[need.record.partnerCityId]
        let country = need.query.country.flatMap { catalogue.countries[$0.value] }
        return RankedRecord(
            rank: rank, kind: .need, id: need.record.key, names: need.record.names, company: technology.organisation,
            related: [
                city.map { RelatedRecord(kind: .partnerCity, id: $0.key, names: $0.names) },
                country.map { RelatedRecord(kind: .country, id: $0.key, names: $0.names) },
                RelatedRecord(kind: .technology, id: technology.record.key, names: technology.record.names),
            ].compactMap(\.self),
            flags: flags(of: need.query, sectors: need.sectors, on: pair.question.day),
            facts: besides(
                technology.record.id, technology.company?.id, in: need.query.country, on: pair.question.day),
            factors: reasons.scores(pair.findings, pair.question.weights),
            matchedTerms: reasons.matched(pair.shared, weight: pair.question.weights[.textAffinity] ?? 0))
    }
}

/// A need and a technology that could serve it.
private struct NeedPair {
    let need: IndexedNeed
    let offered: TechnologyOffer.Offered
    let question: TechnologyQuestion
    let shared: SharedTerms
    let findings: [Finding]
    let bounds: ScoreBounds

    /// `nil` where they share too little.
    init?(_ need: IndexedNeed, _ offered: TechnologyOffer.Offered, _ question: TechnologyQuestion) {
        let shared = SharedTerms(need.questions, impact: offered.impact)
        guard question.admits(offered.technology, shared) else { return nil }
        self.need = need
        self.offered = offered
        self.question = question
        self.shared = shared
        findings = question.findings(offered.technology, shared: shared)
        bounds = findings.reduce(into: ScoreBounds()) {
            $0.add($1.measure, weight: question.weights[$1.factor] ?? 0)
        }
    }

    func ranksBefore(_ other: NeedPair, _ order: RankingOrder) -> Bool {
        let (own, others) = (bounds.keys(order), other.bounds.keys(order))
        guard own == others else { return own > others }
        return (need.record.key, offered.technology.record.key)
            < (other.need.record.key, other.offered.technology.record.key)
    }
}

extension Need {
    /// What it says, where a name is shown.
    var names: Names { Names(en: text[.en], ja: text.ja) }
}

extension RankedRecord {
    /// A fact about a technology counts for every need that it serves, one about its firm for all that the firm offers;
    /// work in a country for the needs there.
    fileprivate func factOfOffer(_ factor: Factor) -> String? {
        func id(of kind: MatchmakingKind) -> String? { related?.first { $0.kind == kind }?.id }
        guard let technology = id(of: .technology) else { return nil }
        let firm = company?.id.value ?? technology
        switch factor {
        case .c3pParticipation: return firm
        case .countryExperience: return [firm, id(of: .country) ?? ""].joined(separator: " ")
        default: return technology
        }
    }
}
