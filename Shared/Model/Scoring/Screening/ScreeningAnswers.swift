// The answers that derived facts have, as an edition's conditions name them.

/// Where a country stands in the Joint Crediting Mechanism, as the programme's scope knows it; nearest first.
package enum CountryPlace: String, Codable, Hashable, Sendable, CaseIterable {
    case partner, candidate
    /// Named as neither: the latest guidelines decide.
    case other
    /// No partner country at all.
    case japan
}

/// How many of a list's members have a property.
package enum Share: String, Codable, Hashable, Sendable, CaseIterable {
    case all, some, none
}

/// Whether one more fiscal year is within what the pairs of cities of a proposal have left.
package enum PhaseUse: String, Codable, Hashable, Sendable, CaseIterable {
    case within
    /// Some pairs have used up their years, others have not, such as those of a city that joined later.
    case usedUpBySome
    case usedUpByAll
}

/// How a claim compares with what a register holds. While the register is silent it is unknown, never contradicted.
package enum ClaimStanding: String, Codable, Hashable, Sendable, CaseIterable {
    case notClaimed
    /// The register would support a claim that the proposal does not make.
    case overlooked
    case confirmed, contradicted
}
