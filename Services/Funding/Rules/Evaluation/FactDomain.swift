package import Model

/// Facts given values: one way in which what is unknown may turn out.
package struct FactAssignment: Hashable, Sendable {
    package var values: [FactName: FactValue]

    package init(_ values: [FactName: FactValue]) {
        self.values = values
    }
}

/// The values of facts that a set of clauses can tell apart: one for each class of values that no test separates.
package struct FactDomain: Sendable {
    private let tests: [FactName: [FactTest]]

    /// Above this many classes, only single answers and all of them together are tried, not every combination.
    private static let combinedClasses = 6

    package init(_ clauses: [EligibilityClause]) {
        tests = Dictionary(grouping: clauses, by: \.fact).mapValues { $0.flatMap { $0.branches.map(\.when) } }
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

    /// The values that the clauses can tell apart, among those that the known part of the value leaves open.
    package func values(of fact: FactName, extending known: FactValue?) -> [FactValue] {
        switch fact.form {
        case .choice: known.map { [$0] } ?? classes(of: fact).map { .choice($0) }
        case .choices: combinations(of: classes(of: fact), extending: known)
        case .flag: known.map { [$0] } ?? [.flag(true), .flag(false)]
        case .quantity: known.map { [$0] } ?? samples(of: fact).map { .quantity($0) }
        }
    }

    /// One answer of each class; answers that no test names make a class of their own.
    private func classes(of fact: FactName) -> [FactToken] {
        let tests = tests[fact] ?? []
        let named = tests.flatMap(\.tokens)
        let options = fact == .country ? named + [FactToken("ZZ")].compactMap(\.self) : fact.options
        var seen: Set<[Bool]> = []
        return options.filter { option in
            seen.insert(tests.map { $0.tokens.contains(option) }).inserted
        }
    }

    private func combinations(of classes: [FactToken], extending known: FactValue?) -> [FactValue] {
        var base: [FactToken] = []
        if case .choices(let tokens, let isComplete) = known {
            if isComplete { return [.choices(tokens, isComplete: true)] }
            base = tokens
        }
        let sets: [[FactToken]]
        if classes.count <= Self.combinedClasses {
            // Nothing but what is known already is a way to turn out too; a list that is stated is never empty.
            sets = ((base.isEmpty ? 1 : 0)..<(1 << classes.count)).map { mask in
                classes.indices.filter { mask & (1 << $0) != 0 }.map { classes[$0] }
            }
        } else {
            sets = classes.map { [$0] } + [classes]
        }
        return sets.map { .choices(base + $0, isComplete: true) }
    }

    /// Each bound, and a value on either side of it.
    private func samples(of fact: FactName) -> [ExactDecimal] {
        let bounds = (tests[fact] ?? []).compactMap { test -> Int64? in
            switch test {
            case .atMost(let bound), .atLeast(let bound): bound
            case .isOneOf, .containsAny, .isStated: nil
            }
        }
        let near = bounds.flatMap { [ExactDecimal($0), ExactDecimal("\($0).5"), ExactDecimal(max(0, $0 - 1))] }
        return Set(near.compactMap(\.self) + [.zero]).sorted()
    }
}
