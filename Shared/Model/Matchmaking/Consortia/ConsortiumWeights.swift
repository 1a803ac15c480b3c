/// How much the parts of a consortium count, in thousandths of its greatest worth; versioned, and named by every answer.
package struct ConsortiumWeights: Codable, Hashable, Sendable {
    package let id: String
    package let municipality: Int
    package let lead: Int
    /// Shared out among the needs by their priorities.
    package let coverage: Int
    /// For each company that is known to have carried out a JCM project (Guidebook FY2024, section 2.4).
    package let experience: Int
    /// For each company with its seat in the municipality (Guidebook FY2024, Table 6 row 1a).
    package let local: Int
    /// What each company costs: more members are more to coordinate.
    package let member: Int

    package init(
        id: String, municipality: Int, lead: Int, coverage: Int, experience: Int, local: Int, member: Int
    ) {
        self.id = id
        self.municipality = municipality
        self.lead = lead
        self.coverage = coverage
        self.experience = experience
        self.local = local
        self.member = member
    }

    /// Starting weights, not yet fitted to past choices.
    package static let starting = ConsortiumWeights(
        id: "consortium-v0", municipality: 250, lead: 250, coverage: 500, experience: 10, local: 10, member: 20)

    /// The weights of a profile of the subject `consortium`; what it does not name counts nothing.
    package init(_ profile: WeightProfile) {
        let weights = profile.weights.reduce(into: [:]) { $0[$1.factor] = $1.weight }
        self.init(
            id: profile.id.value, municipality: weights[.teamMunicipality] ?? 0, lead: weights[.teamLead] ?? 0,
            coverage: weights[.teamCoverage] ?? 0, experience: weights[.memberExperience] ?? 0,
            local: weights[.memberSeat] ?? 0, member: weights[.memberCost] ?? 0)
    }

    /// What no consortium of so many companies is worth more than.
    package func greatestWorth(size: Int) -> Int {
        Self.greatestScore * (municipality + lead + coverage + size * max(0, experience + local - member))
    }

    /// The greatest score of one record.
    package static let greatestScore = 255_000
}
