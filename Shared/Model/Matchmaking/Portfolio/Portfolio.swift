/// The best way to serve many needs with the technologies on offer, and the proof that there is no better one.
package struct Portfolio: Codable, Hashable, Sendable {
    /// The day that decides what is open, and ages.
    package let asOf: CivilDate
    package let profile: WeightProfile.ID
    package let objective: Objective
    /// Whether the certificate proves the objective to be the best of all.
    package let optimal: Bool
    package let certificate: Certificate
    package let coverage: Coverage
    package let load: Load
    /// Every need asked about with what it gets, in the order of the ids; of a page its part.
    package let needs: [PortfolioNeed]
    /// Every technology that some need admits, the most valuable and the busiest first; of a page its part.
    package let technologies: [PortfolioTechnology]
    /// The companies of these technologies in the same order; of a page its part.
    package let companies: [PortfolioCompany]
    /// A need and a technology that would both rather have each other, the best fitting first; of a page its part. The
    /// portfolio leaves them apart because together the others are better off.
    package let blockingPairs: [BlockingPair]
    /// Technologies that a hard rule removed; of a page its part.
    package let excluded: [Exclusion]
    /// How the countries that were asked about stand, in the order of the question.
    package let quotas: [QuotaUse]?
    package let counts: Counts

    package init(
        asOf: CivilDate, profile: WeightProfile.ID, objective: Objective, certificate: Certificate,
        coverage: Coverage, load: Load, needs: [PortfolioNeed], technologies: [PortfolioTechnology],
        companies: [PortfolioCompany], blockingPairs: [BlockingPair], excluded: [Exclusion], quotas: [QuotaUse]? = nil,
        counts: Counts
    ) {
        self.asOf = asOf
        self.profile = profile
        self.objective = objective
        optimal = certificate.violations == 0 && certificate.gap == 0 && certificate.gapAtFloor == 0
        self.certificate = certificate
        self.coverage = coverage
        self.load = load
        self.needs = needs
        self.technologies = technologies
        self.companies = companies
        self.blockingPairs = blockingPairs
        self.excluded = excluded
        self.quotas = quotas
        self.counts = counts
    }

    /// What all pairs together are worth.
    package struct Objective: Codable, Hashable, Sendable {
        /// The sum of the scores, exactly.
        package let score: Int
        /// The sum with every score counted by the priority of its need, where priorities count: then this is the
        /// greatest there is, and what the certificate and the prices speak of.
        package let weighted: Int?
        /// The sum if every unknown fact were bad, and if every one were good.
        package let guaranteed: Int
        package let potential: Int
        /// Needs with a technology at the fairness floor, where there is one.
        package let needsAtFloor: Int?

        package init(
            score: Int, weighted: Int? = nil, guaranteed: Int, potential: Int, needsAtFloor: Int?
        ) {
            self.score = score
            self.weighted = weighted
            self.guaranteed = guaranteed
            self.potential = potential
            self.needsAtFloor = needsAtFloor
        }
    }

    /// The proof of the objective. Prices of the capacities are found under which every need has what is best for it;
    /// what they add up to bounds every portfolio from above (Lagrangian duality).
    package struct Certificate: Codable, Hashable, Sendable {
        /// Pairs of a need and a technology that fit; each was compared with the prices.
        package let pairs: Int
        /// Pairs that the network held in the end, and how often it was solved.
        package let pairsInNetwork: Int
        package let rounds: Int
        /// Needs that would choose otherwise under the prices.
        package let violations: Int
        /// No portfolio is worth more than this; the gap is what the objective falls short of it.
        package let bound: Int
        package let gap: Int
        /// The same of the needs at the floor, which come first.
        package let boundAtFloor: Int?
        package let gapAtFloor: Int

        package init(
            pairs: Int, pairsInNetwork: Int, rounds: Int, violations: Int, bound: Int, gap: Int, boundAtFloor: Int?,
            gapAtFloor: Int
        ) {
            self.pairs = pairs
            self.pairsInNetwork = pairsInNetwork
            self.rounds = rounds
            self.violations = violations
            self.bound = bound
            self.gap = gap
            self.boundAtFloor = boundAtFloor
            self.gapAtFloor = gapAtFloor
        }
    }

    /// How many needs are served.
    package struct Coverage: Codable, Hashable, Sendable {
        package let needs: Int
        /// With at least one technology.
        package let covered: Int
        /// Technologies looked for, and found.
        package let demand: Int
        package let filled: Int
        /// Covered needs of all, in thousandths, rounded down.
        package let share: Int

        package init(needs: Int, covered: Int, demand: Int, filled: Int) {
            self.needs = needs
            self.covered = covered
            self.demand = demand
            self.filled = filled
            share = needs == 0 ? 0 : covered * 1_000 / needs
        }
    }

    /// How evenly the needs are spread over those who serve them.
    package struct Load: Codable, Hashable, Sendable {
        /// Technologies that some need admits, and those that serve one.
        package let technologies: Int
        package let busyTechnologies: Int
        /// Gini's coefficient of their loads in thousandths: 0 where all serve as many, near 1,000 where one serves all.
        package let technologyGini: Int
        package let companies: Int
        package let busyCompanies: Int
        package let companyGini: Int
        /// The most that one technology, and one company, serves.
        package let greatestOfTechnology: Int
        package let greatestOfCompany: Int

        package init(technologies: [Int], companies: [Int]) {
            self.technologies = technologies.count
            busyTechnologies = technologies.count { $0 > 0 }
            technologyGini = Self.gini(technologies)
            self.companies = companies.count
            busyCompanies = companies.count { $0 > 0 }
            companyGini = Self.gini(companies)
            greatestOfTechnology = technologies.max() ?? 0
            greatestOfCompany = companies.max() ?? 0
        }

        /// (2 · Σ rank · load − (n + 1) · Σ load) / (n · Σ load) over the loads in rising order, in thousandths.
        package static func gini(_ loads: [Int]) -> Int {
            let whole = loads.reduce(0, +) * loads.count
            guard whole > 0 else { return 0 }
            let ranked = loads.sorted().enumerated().reduce(0) { $0 + 2 * ($1.offset + 1) * $1.element }
            return (ranked * 1_000 - (loads.count + 1) * loads.reduce(0, +) * 1_000) / whole
        }
    }

    /// How long the lists are before they are cut into pages.
    package struct Counts: Codable, Hashable, Sendable {
        package let needs: Int
        package let technologies: Int
        package let companies: Int
        package let blockingPairs: Int
        package let excluded: Int
        /// Needs within the filter that are no longer open, and not in the answer.
        package let closedNeeds: Int

        package init(
            needs: Int, technologies: Int, companies: Int, blockingPairs: Int, excluded: Int, closedNeeds: Int
        ) {
            self.needs = needs
            self.technologies = technologies
            self.companies = companies
            self.blockingPairs = blockingPairs
            self.excluded = excluded
            self.closedNeeds = closedNeeds
        }
    }
}
