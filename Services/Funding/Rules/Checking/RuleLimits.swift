/// How large a rule tree may be.
package enum RuleLimits {
    /// Levels of all, any and not above a clause.
    package static let depth = 16
    package static let clauses = 64
    /// Combinations of facts that the search for a contradiction tries before it gives up.
    package static let combinations = 4_096
    /// Clauses looked at, combination by combination, before the search for those that never decide gives up.
    package static let visits = 32_768
    /// Changes that the search for nearest misses tries for one scheme before it gives up.
    package static let trials = 2_048
}
