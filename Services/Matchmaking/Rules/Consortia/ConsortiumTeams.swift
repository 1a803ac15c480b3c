import Model

/// Turns choices of a problem into teams of named members, each with its contribution and its reasons.
struct ConsortiumTeams {
    let pool: ConsortiumPool
    let problem: AssemblyProblem
    let matcher: Matcher
    let day: CivilDate

    private var catalogue: Catalogue { matcher.catalogue }

    /// How many of the next best are named for each place.
    private static let substitutes = 3
    /// How many of its best factors a member is shown with.
    private static let shownFactors = 3

    func team(_ assembly: Assembly, rank: Int) -> Consortium.Team {
        Consortium.Team(rank: rank, members: members(assembly), coverage: coverage(assembly))
    }

    /// The best team, with what happens to it without each of its members.
    func best(_ assembly: Assembly, solve: (AssemblyProblem) -> AssemblyOutcome) -> Consortium.Team {
        let places = places(assembly)
        let plain = members(assembly)
        let members = zip(places, plain).map { place, member in
            Consortium.Member(
                role: member.role, kind: member.kind, id: member.id, names: member.names,
                contribution: member.contribution, reasons: member.reasons, eligibility: member.eligibility,
                dropOut: dropOut(place, of: assembly, solve: solve), nextBest: nextBest(place, in: assembly))
        }
        return Consortium.Team(rank: 1, members: members, coverage: coverage(assembly))
    }

    // MARK: - Members

    private enum Place: Hashable {
        case municipality(Int), lead(Int), provider(Int)
    }

    private func places(_ assembly: Assembly) -> [Place] {
        (pool.municipalities.isEmpty ? [] : [.municipality(assembly.municipality)])
            + (assembly.lead.map { [.lead($0)] } ?? []) + assembly.companies.map { .provider($0) }
    }

    private func members(_ assembly: Assembly) -> [Consortium.Member] {
        let municipality = pool.municipalities.isEmpty ? nil : assembly.municipality
        let coverage = coverage(assembly)
        return places(assembly).map { place in
            switch place {
            case .municipality(let index):
                let record = pool.municipalities[index]
                return Consortium.Member(
                    role: .municipality, kind: .municipality, id: record.id, names: record.names,
                    contribution: problem.municipalities[index], reasons: Self.best(of: record.factors))
            case .lead(let index):
                let text = LeadReasonText(
                    catalogue: catalogue, country: pool.request.city.country, day: day)
                let factors = pool.findings(lead: index, municipality: municipality).map {
                    text.score($0, weight: pool.leadWeights[$0.factor])
                }
                let company = pool.leads[index].company
                return Consortium.Member(
                    role: .lead, kind: .company, id: company.key, names: company.names,
                    contribution: problem.leads[assembly.municipality][index] ?? 0, reasons: Self.best(of: factors),
                    eligibility: matcher.leadEligibility(of: company, on: day))
            case .provider(let index):
                let provider = pool.providers[index]
                let covered = coverage.filter { $0.by == provider.id }
                return Consortium.Member(
                    role: .provider, kind: provider.kind, id: provider.id, names: provider.names,
                    contribution: covered.reduce(problem.standing[assembly.municipality][index]) {
                        $0 + $1.contribution
                    },
                    reasons: covered.map { reason($0, of: provider) } + standing(index, beside: municipality))
            }
        }
    }

    /// The reasons of the known factors that contribute most.
    private static func best(of factors: [FactorScore]) -> [Reason] {
        factors.filter { $0.contribution > 0 && $0.lo > 0 }
            .sorted { ($1.contribution, $0.factor.rawValue) < ($0.contribution, $1.factor.rawValue) }
            .prefix(shownFactors).map(\.reason)
    }

    private func reason(_ coverage: Consortium.Coverage, of provider: Provider) -> Reason {
        let name = coverage.names ?? provider.names
        let share = coverage.fit * 100 / ConsortiumWeights.greatestScore
        return Reason(
            rule: "consortium-coverage", reference: "Guidebook FY2024, section 3.1 step 4",
            inputs: [
                Reason.Input("need", "\(coverage.need + 1)"),
                Reason.Input(
                    "technology", coverage.technology?.value,
                    source: coverage.technology.flatMap { catalogue.technologies[$0]?.source }),
                Reason.Input("fit", "\(coverage.fit)"),
            ],
            message: BilingualText(
                en: "covers need \(coverage.need + 1) with \(name[.en]) (fit \(share)%)",
                ja: "ニーズ\(coverage.need + 1)を\(name[.ja])で充足(適合度\(share)%)"))
    }

    private func standing(_ provider: Int, beside municipality: Int?) -> [Reason] {
        var reasons: [Reason] = []
        if pool.isExperienced[provider] {
            reasons.append(
                Reason(
                    rule: "consortium-jcm-experience", reference: "Guidebook FY2024, section 2.4",
                    inputs: [Reason.Input("company", pool.providers[provider].id)],
                    message: BilingualText(en: "has JCM experience", ja: "JCMの実績あり")))
        }
        if let municipality, pool.isLocal[municipality][provider] {
            let names = pool.municipalities[municipality].names
            reasons.append(
                Reason(
                    rule: "consortium-local-company", reference: "Guidebook FY2024, Table 6 row 1a",
                    inputs: [Reason.Input("municipality", pool.municipalities[municipality].id)],
                    message: BilingualText(
                        en: "a local company of \(names[.en])", ja: "\(names[.ja])の地元企業")))
        }
        return reasons
    }

    /// Each need with the member that covers it best; of two alike, the first.
    func coverage(_ assembly: Assembly) -> [Consortium.Coverage] {
        pool.needWeights.indices.map { need in
            let most = assembly.companies.map { pool.providers[$0].fit(need) }.max()
            guard let first = assembly.companies.first(where: { pool.providers[$0].fit(need) == most }),
                let offer = pool.providers[first].offers[need]
            else {
                return Consortium.Coverage(need: need)
            }
            return Consortium.Coverage(
                need: need, by: pool.providers[first].id, technology: offer.id, names: offer.names,
                fit: offer.score, contribution: pool.needWeights[need] * offer.score)
        }
    }

    // MARK: - Without a member

    private func dropOut(
        _ place: Place, of assembly: Assembly, solve: (AssemblyProblem) -> AssemblyOutcome
    ) -> Consortium.DropOut {
        var narrower = problem
        var kept = Array(problem.cover.indices)
        switch place {
        case .municipality(let index):
            narrower.municipalities.remove(at: index)
            narrower.leads.remove(at: index)
            narrower.standing.remove(at: index)
            narrower.conflicts = narrower.conflicts.without(municipality: index)
        case .lead(let index):
            for row in narrower.leads.indices { narrower.leads[row][index] = nil }
        case .provider(let index):
            narrower.fixed.removeAll { $0 == index }
            kept.removeAll { $0 == index }
            narrower = narrower.restricted(to: kept)
        }
        guard !narrower.municipalities.isEmpty else {
            return Consortium.DropOut(value: nil, loss: nil, exact: pool.unseen.isEmpty, joins: [], leaves: [])
        }
        let outcome = solve(narrower)
        guard let found = outcome.assemblies.first else {
            return Consortium.DropOut(value: nil, loss: nil, exact: outcome.isOptimal, joins: [], leaves: [])
        }
        var municipality = found.municipality
        if case .municipality(let index) = place, municipality >= index { municipality += 1 }
        let other = Assembly(
            value: found.value, municipality: municipality, lead: found.lead,
            companies: found.companies.map { kept[$0] })
        let (before, after) = (Set(places(assembly)), Set(places(other)))
        return Consortium.DropOut(
            value: found.value, loss: assembly.value - found.value, exact: outcome.isOptimal,
            joins: places(other).filter { !before.contains($0) }.map { substitute($0) },
            leaves: places(assembly).filter { !after.contains($0) && $0 != place }.map { substitute($0) })
    }

    /// The next best for one place while all others stay.
    private func nextBest(_ place: Place, in assembly: Assembly) -> [Consortium.Substitute] {
        let exchanges: [(Place, Int?)] =
            switch place {
            case .municipality(let index):
                pool.municipalities.indices.filter { $0 != index }.map { other in
                    (
                        .municipality(other),
                        problem.value(municipality: other, lead: assembly.lead, companies: assembly.companies)
                    )
                }
            case .lead(let index):
                pool.leads.indices.filter { $0 != index }.map { other in
                    (
                        .lead(other),
                        problem.value(
                            municipality: assembly.municipality, lead: other, companies: assembly.companies)
                    )
                }
            case .provider(let index):
                pool.providers.indices.filter { !assembly.companies.contains($0) }.map { other in
                    (
                        .provider(other),
                        problem.value(
                            municipality: assembly.municipality, lead: assembly.lead,
                            companies: assembly.companies.map { $0 == index ? other : $0 })
                    )
                }
            }
        return exchanges.compactMap { place, value in value.map { (place, assembly.value - $0) } }
            .map { substitute($0.0, loss: $0.1) }
            .sorted { ($0.loss ?? 0, $0.id) < ($1.loss ?? 0, $1.id) }
            .prefix(Self.substitutes).map(\.self)
    }

    private func substitute(_ place: Place, loss: Int? = nil) -> Consortium.Substitute {
        switch place {
        case .municipality(let index):
            Consortium.Substitute(
                role: .municipality, kind: .municipality, id: pool.municipalities[index].id,
                names: pool.municipalities[index].names, loss: loss)
        case .lead(let index):
            Consortium.Substitute(
                role: .lead, kind: .company, id: pool.leads[index].company.key, names: pool.leads[index].company.names,
                loss: loss)
        case .provider(let index):
            Consortium.Substitute(
                role: .provider, kind: pool.providers[index].kind, id: pool.providers[index].id,
                names: pool.providers[index].names, loss: loss)
        }
    }
}
