package import Model

extension Matcher {
    /// The technologies that fit a need, best first. Every number in it is exact and the same on every machine.
    ///
    /// A technology appears only where it shares a sector with the need, or a sector named in its text, or at least a
    /// quarter of what the need says; the others are absent, not listed with nothing.
    package func match(_ query: NeedQuery, on day: CivilDate, limit: Int) -> Ranking {
        let profile = profile(for: .technology)
        let question = TechnologyQuestion(query, matcher: self, profile: profile, day: day)
        let scope = CountryScope.verdict(for: query.country, in: catalogue, on: day)
        let flags = NeedFlags.of(query, sectors: question.sectors, on: day)
        let closed = scope.verdict == .no || flags.contains { NeedFlags.closes($0) }
        let fitting = closed ? [] : candidates(question)
        let open = fitting.filter { !technologies[$0.place].record.isWithdrawn(on: day) }
        let results = ranked(open, limit: limit) { candidate, rank in
            show(candidate, rank: rank, question: question)
        }
        return Ranking(
            asOf: day, profile: profile.id, scope: scope, sectors: named(question.sectors), flags: flags,
            results: results,
            found: open.count,
            excluded: fitting.compactMap { technologies[$0.place].record.withdrawal(on: day) })
    }

    private func candidates(_ question: TechnologyQuestion) -> [Candidate] {
        technologies.indices.compactMap { place in
            let technology = technologies[place]
            let fit = question.sectorFit(of: technology)
            let affinity = question.affinity(place: place)
            guard question.admits(fit: fit, affinity: affinity, place: place) else { return nil }
            return Candidate(
                key: technology.record.key, place: place,
                findings: question.findings(technology, fit: fit, affinity: affinity), weights: question.weights)
        }
    }

    private func show(_ candidate: Candidate, rank: Int, question: TechnologyQuestion) -> RankedRecord {
        let technology = technologies[candidate.place].record
        let shared = question.sharedTerms(place: candidate.place)
        let company = technology.companyId.flatMap { catalogue.companies[$0] }
        let reasons = ReasonText(catalogue: catalogue, country: question.query.country, day: question.day)
        return RankedRecord(
            rank: rank, kind: .technology, id: technology.key, names: technology.names,
            company: company.map { RankedRecord.Organisation(id: $0.id, names: $0.names) },
            factors: candidate.findings.map { finding in
                let ground = finding.factor == .textAffinity ? Ground.terms(shared) : finding.ground
                return reasons.score(finding, ground: ground, weight: question.weights[finding.factor] ?? 0)
            },
            matchedTerms: shared.map { reasons.matched($0) })
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
