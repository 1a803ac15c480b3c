import Model

extension FactDomain {
    /// Every way in which some facts may turn out, the others left unknown.
    ///
    /// - Parameter unstated: those of the facts that may also stay unstated.
    /// - Returns: `nil` where there are more ways than `RuleLimits.combinations`.
    func completions(of facts: [FactName], orUnstated unstated: Set<FactName>) -> [KnownFacts]? {
        var completions = [KnownFacts()]
        for fact in facts {
            completions = completions.flatMap { known in
                values(of: fact, extending: nil).map { known.replacing(FactAssignment([fact: $0])) }
                    + (unstated.contains(fact) ? [known] : [])
            }
            guard completions.count <= RuleLimits.combinations else { return nil }
        }
        return completions
    }
}
