package import Model

/// What a clause asks and what each answer means, without its words. Clauses of many schemes that ask the same are one
/// test and are asked once.
package struct ClauseTest: Hashable, Sendable {
    package let fact: FactName
    private let branches: [Branch]
    private let otherwise: Effects
    /// While nothing is known of the fact.
    private let unstated: Effects
    /// Whether an unstated fact is taken as read.
    package let isTakenAsRead: Bool

    private struct Branch: Hashable, Sendable {
        let when: FactTest
        let then: Effects
    }

    package init(_ clause: EligibilityClause) {
        fact = clause.fact
        branches = clause.branches.map { Branch(when: $0.when, then: Effects($0.then.effect)) }
        otherwise = Effects(clause.otherwise.effect)
        isTakenAsRead = clause.whenUnstated != nil
        unstated =
            clause.whenUnstated.map { Effects($0) }
            ?? branches.reduce(otherwise) { $0.union($1.then) }
    }

    /// The effects that a value may lead to: one where it leaves nothing open.
    package func effects(of value: FactValue?) -> Effects {
        guard let value else { return unstated }
        var effects: Effects = []
        for branch in branches {
            switch branch.when.truth(of: value) {
            case .yes: return effects.union(branch.then)
            case .unknown: effects.insert(branch.then)
            case .no: continue
            }
        }
        return effects.union(otherwise)
    }
}
