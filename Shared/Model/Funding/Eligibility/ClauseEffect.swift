/// What one outcome of a clause means for a project.
package enum ClauseEffect: String, Codable, Hashable, Sendable, CaseIterable {
    /// The source allows it.
    case allowed
    /// The guidebook is silent, or its word is not enough: the agency must confirm.
    case confirm
    /// A rule excludes it.
    case excluded
    /// Not available yet; to be looked at again when something named has happened.
    case notNow

    /// The effect of the opposite statement. What has to be confirmed has to be confirmed either way.
    package var opposite: ClauseEffect {
        switch self {
        case .allowed: .excluded
        case .confirm: .confirm
        case .excluded, .notNow: .allowed
        }
    }

    /// Both must hold: the more forbidding one, and a closed gate before everything behind it.
    package func and(_ other: ClauseEffect) -> ClauseEffect {
        Self.strictness(self) >= Self.strictness(other) ? self : other
    }

    /// Either is enough: the more favourable one, and a gate that may open before one that will not.
    package func or(_ other: ClauseEffect) -> ClauseEffect {
        Self.favour(self) >= Self.favour(other) ? self : other
    }

    private static func strictness(_ effect: ClauseEffect) -> Int {
        switch effect {
        case .allowed: 0
        case .confirm: 1
        case .excluded: 2
        case .notNow: 3
        }
    }

    private static func favour(_ effect: ClauseEffect) -> Int {
        switch effect {
        case .excluded: 0
        case .notNow: 1
        case .confirm: 2
        case .allowed: 3
        }
    }
}
