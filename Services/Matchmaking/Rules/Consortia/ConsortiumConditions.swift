package import Model

/// Within which conditions a consortium is assembled, whichever city it is for.
package struct ConsortiumConditions: Sendable {
    package var fixed: ConsortiumMembers
    package var banned: ConsortiumBans
    package var conflicts: ConsortiumConflicts
    /// Most companies beside the municipality and the lead.
    package var size: Int
    /// How many of the next best are wanted.
    package var alternatives: Int

    package static let greatestSize = 5
    package static let greatestAlternatives = 4

    package init(
        fixed: ConsortiumMembers = ConsortiumMembers(), banned: ConsortiumBans = ConsortiumBans(),
        conflicts: ConsortiumConflicts = ConsortiumConflicts(), size: Int = 4,
        alternatives: Int = greatestAlternatives
    ) {
        self.fixed = fixed
        self.banned = banned
        self.conflicts = conflicts
        self.size = size
        self.alternatives = alternatives
    }

    /// The ids of the providers that have to be in.
    func fixedProviders(in catalogue: Catalogue) -> Set<String> {
        let technologies = (fixed.technologies ?? []).compactMap { catalogue.technologies[$0] }
        return Set((fixed.companies ?? []).map(\.value) + technologies.map { $0.companyId?.value ?? $0.key })
    }
}
