package import Model

/// The values of facts that a set of clauses can tell apart.
package struct FactDomain: Sendable {
    /// Of the facts that the clauses ask for, in the order of the vocabulary.
    package let alternatives: [FactAlternatives]

    package init(_ clauses: [EligibilityClause]) {
        let tests = Self.tests(clauses)
        self.init(FactName.allCases.compactMap { fact in tests[fact].map { FactAlternatives(fact, under: $0) } })
    }

    init(_ alternatives: [FactAlternatives]) {
        self.alternatives = alternatives
    }

    static func tests(_ clauses: [EligibilityClause]) -> [FactName: [FactTest]] {
        Dictionary(grouping: clauses, by: \.fact).mapValues { $0.flatMap { $0.branches.map(\.when) } }
    }

    /// Facts that no clause asks for have one class of values.
    package subscript(fact: FactName) -> FactAlternatives {
        alternatives.first { $0.fact == fact } ?? FactAlternatives(fact, under: [])
    }

    /// The values that the clauses can tell apart, among those that the known part of the value leaves open.
    package func values(of fact: FactName, extending known: FactValue?) -> [FactValue] {
        self[fact].values(extending: known)
    }

    /// The ways in which an open fact may turn out; a country brings its standing with it while that is unknown.
    package func assignments(of fact: FactName, given facts: KnownFacts) -> [FactAssignment] {
        guard fact == .country, facts[.countryStatus] == nil else {
            return values(of: fact, extending: facts[fact]).map { FactAssignment([fact: $0]) }
        }
        return values(of: .countryStatus, extending: nil).flatMap { status in
            values(of: .country, extending: facts[.country]).map {
                FactAssignment([.countryStatus: status, .country: $0])
            }
        }
    }
}
