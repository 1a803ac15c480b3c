import Model

/// Writes an assignment up: who gets what and why, who goes without and why, what the capacities are worth.
struct PortfolioReport {
    let matcher: Matcher
    let day: CivilDate
    let selection: PortfolioSelection
    let fits: [NeedFits]
    let assignment: Assignment
    /// The needs that each technology serves, by place.
    let served: [[Int]]
    /// How many needs admit each technology.
    let admitted: [Int]
    /// By need: whether the limit of its country is used up.
    let limitsUsedUp: [Bool]

    init(
        matcher: Matcher, day: CivilDate, selection: PortfolioSelection, fits: [NeedFits], assignment: Assignment
    ) {
        self.matcher = matcher
        self.day = day
        self.selection = selection
        self.fits = fits
        self.assignment = assignment
        var served = Array(repeating: [Int](), count: matcher.offers.count)
        for (need, pairs) in assignment.pairs.enumerated() {
            for pair in pairs { served[Int(pair.offer)].append(need) }
        }
        self.served = served
        limitsUsedUp = Self.limitsUsedUp(selection.problem, assignment)
        admitted = fits.reduce(into: Array(repeating: 0, count: served.count)) { counts, fit in
            for pair in fit.pairs { counts[Int(pair.offer)] += 1 }
        }
    }

    func portfolio(step: (Int) throws -> Void) throws -> Portfolio {
        let needs = try selection.needs.indices.map { place in
            try step(place)
            return need(place)
        }
        let technologies = technologies
        let companies = companies(of: technologies)
        let blocking = BlockingPairSearch(self).found
        let excluded = Set(fits.flatMap(\.withdrawn)).sorted().compactMap {
            matcher.offers[$0].record.withdrawal(on: day)
        }
        return Portfolio(
            asOf: day, profile: matcher.profile(for: .technology).id, objective: objective(needs),
            certificate: certificate,
            coverage: Portfolio.Coverage(
                needs: needs.count, covered: needs.count { !$0.matches.isEmpty },
                demand: selection.problem.demands.reduce(0, +), filled: needs.reduce(0) { $0 + $1.matches.count }),
            load: Portfolio.Load(technologies: technologies.map(\.load), companies: companies.map(\.load)),
            needs: needs, technologies: technologies, companies: companies, blockingPairs: blocking.pairs,
            excluded: excluded, quotas: quotaUses,
            counts: Portfolio.Counts(
                needs: needs.count, technologies: technologies.count, companies: companies.count,
                blockingPairs: blocking.count, excluded: excluded.count, closedNeeds: selection.closedNeeds))
    }

    // MARK: - What it is worth

    private func objective(_ needs: [PortfolioNeed]) -> Portfolio.Objective {
        let matches = needs.lazy.flatMap(\.matches)
        return Portfolio.Objective(
            score: matches.reduce(0) { $0 + $1.score },
            weighted: selection.countsPriorities ? assignment.gain.score : nil,
            guaranteed: matches.reduce(0) { $0 + $1.guaranteed },
            potential: matches.reduce(0) { $0 + $1.potential }, needsAtFloor: floored(assignment.gain.needsAtFloor))
    }

    private var certificate: Portfolio.Certificate {
        let (proof, gain) = (assignment.certificate, assignment.gain)
        return Portfolio.Certificate(
            pairs: proof.pairs, pairsInNetwork: proof.columns, rounds: proof.rounds, violations: proof.violations,
            bound: proof.bound.score, gap: proof.bound.score - gain.score,
            boundAtFloor: floored(proof.bound.needsAtFloor), gapAtFloor: proof.bound.needsAtFloor - gain.needsAtFloor)
    }

    private func floored(_ needs: Int) -> Int? { selection.problem.floor == nil ? nil : needs }

    // MARK: - Who gets what

    private func need(_ place: Int) -> PortfolioNeed {
        let need = selection.needs[place]
        let query = NeedQuery(need, in: matcher.catalogue)
        let places = assignment.pairs[place].map { Int($0.offer) }
        let matches = matcher.shown(places, for: query, on: day).compactMap { record in
            Technology.ID(record.id).map { PortfolioMatch(record, technology: $0) }
        }
        let demand = selection.problem.demands[place]
        return PortfolioNeed(
            need, cityNames: matcher.catalogue.partnerCities[need.partnerCityId]?.names, country: query.country,
            demand: demand, candidates: fits[place].pairs.count, matches: matches,
            why: matches.count < demand ? whyUnmet(place) : nil, flags: fits[place].flags)
    }

    private var technologies: [PortfolioTechnology] {
        admitted.indices.filter { admitted[$0] > 0 }.map { place in
            PortfolioTechnology(
                matcher.offers[place].record, capacity: selection.problem.capacities[place],
                needs: served[place].map { selection.needs[$0].id }, candidates: admitted[place],
                price: price(assignment.prices[place]))
        }.sorted { one, other in
            (other.price.needsAtFloor ?? 0, other.price.score, other.load, one.id)
                < (one.price.needsAtFloor ?? 0, one.price.score, one.load, other.id)
        }
    }

    private func companies(of technologies: [PortfolioTechnology]) -> [PortfolioCompany] {
        var loads: [Company.ID: Int] = [:]
        for technology in technologies {
            if let company = technology.company { loads[company, default: 0] += technology.load }
        }
        return loads.map { id, load in
            let group = selection.groups[id]
            return PortfolioCompany(
                id: id, names: matcher.catalogue.companies[id]?.names ?? Names(en: id.value),
                capacity: group.map { selection.problem.groupCapacities[$0] }, load: load,
                price: price(
                    group.map { assignment.groupPrices[$0] } ?? AssignmentGain(score: 0, needsAtFloor: 0)))
        }.sorted { one, other in
            (other.price.needsAtFloor ?? 0, other.price.score, other.load, one.id)
                < (one.price.needsAtFloor ?? 0, one.price.score, one.load, other.id)
        }
    }

    func price(_ gain: AssignmentGain) -> CapacityPrice {
        CapacityPrice(score: gain.score, needsAtFloor: floored(gain.needsAtFloor))
    }
}
