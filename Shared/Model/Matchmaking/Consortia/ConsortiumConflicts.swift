/// Who must not be in a consortium together.
package struct ConsortiumConflicts: Codable, Hashable, Sendable {
    /// Of each group at most one takes part, as the lead or with technologies: competitors, firms of one owner.
    package let groups: [[Company.ID]]?
    package let pairs: [Pair]?

    package init(groups: [[Company.ID]]? = nil, pairs: [Pair]? = nil) {
        self.groups = groups
        self.pairs = pairs
    }

    /// A company that does not take part beside a municipality, or does not bring technologies beside a lead: one of the
    /// two.
    package struct Pair: Codable, Hashable, Sendable {
        package let company: Company.ID
        package let municipality: Municipality.ID?
        package let lead: Company.ID?

        package init(company: Company.ID, municipality: Municipality.ID? = nil, lead: Company.ID? = nil) {
            self.company = company
            self.municipality = municipality
            self.lead = lead
        }
    }

    package var isEmpty: Bool { (groups ?? []).isEmpty && (pairs ?? []).isEmpty }

    package static let greatestGroups = 64
    package static let greatestPairs = 1_000
}
