/// How large a rule tree may be.
package enum RuleLimits {
    /// Levels of all, any and not above a clause.
    package static let depth = 16
    package static let clauses = 64
    /// Combinations of facts that the search for a contradiction tries before it gives up.
    package static let combinations = 4_096
}
