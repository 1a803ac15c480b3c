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

    /// Whether the branches can be told by their answers' bits.
    private let readsAnswers: Bool

    private struct Branch: Hashable, Sendable {
        let when: FactTest
        /// The answers that pass.
        let answers: UInt64
        let then: Effects
    }

    package init(_ clause: EligibilityClause) {
        fact = clause.fact
        branches = clause.branches.map {
            Branch(when: $0.when, answers: $0.when.tokens.reduce(0) { $0 | $1.bit }, then: Effects($0.then.effect))
        }
        readsAnswers = clause.branches.allSatisfy { branch in
            branch.when.suits(clause.fact.form) && branch.when.tokens.allSatisfy { $0.bit != 0 }
        }
        otherwise = Effects(clause.otherwise.effect)
        isTakenAsRead = clause.whenUnstated != nil
        unstated =
            clause.whenUnstated.map { Effects($0) }
            ?? branches.reduce(otherwise) { $0.union($1.then) }
    }

    /// The effects that a value may lead to: one where it leaves nothing open.
    package func effects(of value: FactValue?) -> Effects {
        value.map { effects(of: $0, KnownAnswers($0)) } ?? unstated
    }

    /// The same with the answers of the value, for a caller that asks many tests.
    func effects(of value: FactValue, _ answers: KnownAnswers?) -> Effects {
        var effects: Effects = []
        // A span, since a copy of every branch would be counted in and out.
        let branches = branches.span
        for place in branches.indices {
            let truth =
                if let answers, readsAnswers { answers.truth(of: branches[place].answers) } else {
                    branches[place].when.truth(of: value)
                }
            switch truth {
            case .yes: return effects.union(branches[place].then)
            case .unknown: effects.insert(branches[place].then)
            case .no: continue
            }
        }
        return effects.union(otherwise)
    }
}

/// The answers of a value as bits; `nil` for a country, a flag and a quantity.
struct KnownAnswers {
    private let bits: UInt64
    private let isComplete: Bool

    init?(_ value: FactValue) {
        switch value {
        case .choice(let token): (bits, isComplete) = (token.bit, true)
        case .choices(let tokens, let isComplete):
            bits = tokens.reduce(0) { $0 | $1.bit }
            self.isComplete = isComplete
        case .flag, .quantity: return nil
        }
        if bits == 0 { return nil }
    }

    /// Whether one of the answers that pass is among these.
    func truth(of passing: UInt64) -> Truth {
        bits & passing != 0 ? .yes : isComplete ? .no : .unknown
    }
}
