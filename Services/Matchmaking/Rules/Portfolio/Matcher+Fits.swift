import Model

/// What fits one need, scored but without reasons.
struct NeedFits {
    let flags: [Reason]
    /// Why nothing can fit: the need is closed, or its country is out of scope.
    let closing: Reason?
    /// Technologies on offer that the need admits, in their order.
    let pairs: [AssignmentProblem.Pair]
    /// Places of the technologies that would fit and are withdrawn.
    let withdrawn: [Int]
}

// The one place where portfolios take scores and reasons from: what `match` says, technology by technology.
extension Matcher {
    /// The scores of all technologies that `match` would list, exactly as it has them.
    func fits(_ query: NeedQuery, on day: CivilDate) -> NeedFits {
        let question = TechnologyQuestion(query, matcher: self, profile: profile(for: .technology), day: day)
        let scope = CountryScope.verdict(for: query.country, in: catalogue, on: day)
        let flags = NeedFlags.of(query, sectors: question.sectors, on: day)
        let closing = flags.first { NeedFlags.closes($0) } ?? (scope.verdict == .no ? scope.reason : nil)
        guard closing == nil else { return NeedFits(flags: flags, closing: closing, pairs: [], withdrawn: []) }
        var pairs: [AssignmentProblem.Pair] = []
        var withdrawn: [Int] = []
        for place in technologies.indices {
            guard let candidate = candidate(place, question) else { continue }
            if technologies[place].record.isWithdrawn(on: day) {
                withdrawn.append(place)
            } else {
                pairs.append(AssignmentProblem.Pair(offer: place, score: candidate.score))
            }
        }
        return NeedFits(flags: flags, closing: nil, pairs: pairs, withdrawn: withdrawn)
    }

    /// Some technologies as `match` would show them.
    func shown(_ places: [Int], for query: NeedQuery, on day: CivilDate) -> [RankedRecord] {
        let question = TechnologyQuestion(query, matcher: self, profile: profile(for: .technology), day: day)
        let reasons = ReasonText(catalogue: catalogue, country: query.country, day: day)
        let candidates = places.compactMap { candidate($0, question) }
        return ranked(candidates, limit: places.count) { candidate, rank in
            let (record, company) = (technologies[candidate.place].record, technologies[candidate.place].company)
            let shared = Ground.terms(question.sharedTerms(place: candidate.place))
            return RankedRecord(
                rank: rank, kind: .technology, id: record.key, names: record.names,
                company: company.map { RankedRecord.Organisation(id: $0.id, names: $0.names) },
                factors: candidate.findings.map { finding in
                    reasons.score(
                        finding, ground: finding.factor == .textAffinity ? shared : finding.ground,
                        weight: question.weights[finding.factor] ?? 0)
                })
        }
    }

    /// `nil` where the need does not admit the technology.
    private func candidate(_ place: Int, _ question: TechnologyQuestion) -> Candidate? {
        let technology = technologies[place]
        let fit = question.sectorFit(of: technology)
        let affinity = question.affinity(place: place)
        guard question.admits(fit: fit, affinity: affinity, place: place) else { return nil }
        return Candidate(
            key: technology.record.key, place: place,
            findings: question.findings(technology, fit: fit, affinity: affinity), weights: question.weights)
    }
}
