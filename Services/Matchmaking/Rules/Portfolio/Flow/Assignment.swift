/// An assignment with the proof that there is none better.
package struct Assignment: Sendable {
    /// The pairs of each need, the best first.
    package let pairs: [[AssignmentProblem.Pair]]
    package let gain: AssignmentGain
    /// What one more unit of an offer's own capacity adds at most; exactly that where no group binds.
    package let prices: [AssignmentGain]
    /// The same of a group's capacity.
    package let groupPrices: [AssignmentGain]
    /// The same of a limit that needs share.
    package let limitPrices: [AssignmentGain]
    package let certificate: Certificate

    /// Prices of the capacities, under which every need has what is best for it. What the prices and the needs' best
    /// under them add up to bounds every assignment from above (Lagrangian duality); ours reaches the bound.
    package struct Certificate: Hashable, Sendable {
        /// Times that the network was solved.
        package let rounds: Int
        /// Pairs of the network in the last round.
        package let columns: Int
        /// All pairs, each compared with the prices in the last round.
        package let pairs: Int
        /// Needs for which some pair would have been better under the prices.
        package let violations: Int
        /// No assignment is worth more.
        package let bound: AssignmentGain

        package init(rounds: Int, columns: Int, pairs: Int, violations: Int, bound: AssignmentGain) {
            self.rounds = rounds
            self.columns = columns
            self.pairs = pairs
            self.violations = violations
            self.bound = bound
        }
    }

    package var isOptimal: Bool { certificate.violations == 0 && certificate.bound == gain }
}
