/// The consortium that covers a city's needs best, and what stands beside it: the next ones, missing roles, open tasks.
package struct Consortium: Codable, Hashable, Sendable {
    package let asOf: CivilDate
    package let weights: ConsortiumWeights
    /// By which technologies, municipalities and leads were scored.
    package let profiles: [WeightProfile.ID]
    package let scope: ScopeVerdict
    /// In the order of the question.
    package let needs: [NeedLine]
    /// None where nobody can be chosen.
    package let best: Team?
    /// The next best, each without its own losses.
    package let alternatives: [Team]
    package let search: Search
    package let roles: [Role]
    package let warnings: [Reason]
    package let tasks: [OpenTask]
    package let channels: [Channel]
    /// Organisations that a hard rule keeps from leading.
    package let excluded: [Exclusion]

    package init(
        asOf: CivilDate, weights: ConsortiumWeights, profiles: [WeightProfile.ID], scope: ScopeVerdict,
        needs: [NeedLine], best: Team?, alternatives: [Team], search: Search, roles: [Role], warnings: [Reason],
        tasks: [OpenTask], channels: [Channel], excluded: [Exclusion]
    ) {
        self.asOf = asOf
        self.weights = weights
        self.profiles = profiles
        self.scope = scope
        self.needs = needs
        self.best = best
        self.alternatives = alternatives
        self.search = search
        self.roles = roles
        self.warnings = warnings
        self.tasks = tasks
        self.channels = channels
        self.excluded = excluded
    }
}

extension Consortium {
    /// One of the needs to be covered.
    package struct NeedLine: Codable, Hashable, Sendable {
        /// None for a need written for the occasion.
        package let id: Need.ID?
        package let text: LocalisedText
        package let priority: Int?
        /// Its share of the weight of coverage; the shares add up to it.
        package let weight: Int
        package let sectors: [NamedSector]
        package let flags: [Reason]

        package init(
            id: Need.ID?, text: LocalisedText, priority: Int?, weight: Int, sectors: [NamedSector], flags: [Reason]
        ) {
            self.id = id
            self.text = text
            self.priority = priority
            self.weight = weight
            self.sectors = sectors
            self.flags = flags
        }
    }

    /// How the best was found.
    package struct Search: Codable, Hashable, Sendable {
        /// Whether no other choice is proven to be worth more.
        package let optimal: Bool
        /// What no choice exceeds, less what the best is worth; 0 where it is optimal.
        package let gap: Int
        /// From how many the choice was made.
        package let municipalities: Int
        package let leads: Int
        package let companies: Int
        /// How many companies were searched; the others are proven not to help where it is optimal.
        package let searched: Int
        package let steps: Int
        package let certificate: Reason

        package init(
            optimal: Bool, gap: Int, municipalities: Int, leads: Int, companies: Int, searched: Int, steps: Int,
            certificate: Reason
        ) {
            self.optimal = optimal
            self.gap = gap
            self.municipalities = municipalities
            self.leads = leads
            self.companies = companies
            self.searched = searched
            self.steps = steps
            self.certificate = certificate
        }
    }
}
