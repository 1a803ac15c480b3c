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
        var served: [[NeedPair]] = []
        var excluded: [Exclusion] = []
        for need in indexedNeeds {
            let question = TechnologyQuestion(
                need.query, sectors: need.sectors, questions: need.questions, matcher: self, profile: profile, day: day)
            let pairs = open.compactMap { NeedPair(need, $0, question) }
            guard !pairs.isEmpty else { continue }
            if let exclusion = exclusion(of: need, on: day) {
                excluded.append(exclusion)
            } else {
                served.append(pairs)
            }
        }
        let pairs = served.compactMap { $0.min { $0.ranksBefore($1, options.order) } }
            .filter { $0.bounds.keys(options.order).0 >= options.atLeast ?? 0 }
            .sorted { $0.ranksBefore($1, options.order) }
        let whatIf = PairWhatIf(matcher: self, order: options.order, day: day, needs: served)
        let next = NextQuestionSearch(
            pairs.lazy.map { NextQuestionSearch.Line($0.need.record.key, $0.bounds, $0.unknowns) }, order: options.order
        ).found
        return Ranking(
            asOf: day, profile: profile.id, order: options.order, atLeast: options.atLeast, scope: nil,
            sectors: named(offer.technologies.flatMap(\.technology.record.sectors).firstOccurrences), flags: withdrawn,
            results: pairs.prefix(options.limit).enumerated().map { place, pair in
                shown(pair, rank: place + 1).with(whatIf.counterfactuals(of: pair, rank: place + 1))
            },
            found: pairs.count,
            nextQuestion: next.flatMap { NextQuestion($0, of: shown(pairs[$0.line], rank: $0.line + 1)) },
            excluded: excluded)
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
            matchedTerms: reasons.matched(pair.shared, weight: pair.question.weights[.textAffinity]))
    }
}

extension Need {
    /// What it says, where a name is shown.
    var names: Names { Names(en: text[.en], ja: text.ja) }
}
