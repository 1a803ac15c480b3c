package import Model

/// Facts given values: one way in which what is unknown may turn out.
package struct FactAssignment: Hashable, Sendable {
    package var values: [FactName: FactValue]

    package init(_ values: [FactName: FactValue]) {
        self.values = values
    }
}

/// The values of one fact that a set of tests can tell apart: one for each class of values that no test separates.
package struct FactAlternatives: Sendable {
    package let fact: FactName
    /// The answers to the fact, those together that no test separates; in the order of the vocabulary.
    package let classes: [[FactToken]]
    /// The values while nothing is known of the fact.
    package let open: [FactValue]

    /// Above this many classes, only single answers and all of them together are tried, not every combination.
    private static let combinedClasses = 6

    package init(_ fact: FactName, under tests: [FactTest]) {
        self.fact = fact
        classes = Self.classes(of: fact, under: tests)
        let answers = classes.compactMap(\.first)
        open =
            switch fact.form {
            case .choice: answers.map { .choice($0) }
            case .choices: Self.combinations(of: answers, including: [])
            case .flag: [.flag(true), .flag(false)]
            case .quantity: Self.samples(around: tests.compactMap(\.bound)).map { .quantity($0) }
            }
    }

    /// The values among those that the known part of the value leaves open.
    package func values(extending known: FactValue?) -> [FactValue] {
        switch known {
        case nil: open
        case .choices(let tokens, isComplete: false):
            Self.combinations(of: classes.compactMap(\.first), including: tokens)
        case .some(let known): [known]
        }
    }

    /// Answers that no test names make a class of their own.
    private static func classes(of fact: FactName, under tests: [FactTest]) -> [[FactToken]] {
        let elsewhere = [FactToken("ZZ")].compactMap(\.self)
        let options = fact == .country ? tests.flatMap(\.tokens) + elsewhere : fact.options
        var places: [[Bool]: Int] = [:]
        var classes: [[FactToken]] = []
        for option in options {
            let signature = tests.map { $0.tokens.contains(option) }
            let place = places[signature, default: classes.count]
            if place == classes.count {
                places[signature] = place
                classes.append([])
            }
            classes[place].append(option)
        }
        return classes
    }

    /// Every list of answers that has the known ones in it. A list that is stated is never empty.
    private static func combinations(of answers: [FactToken], including known: [FactToken]) -> [FactValue] {
        let lists: [[FactToken]]
        if answers.count <= combinedClasses {
            lists = ((known.isEmpty ? 1 : 0)..<(1 << answers.count)).map { mask in
                answers.indices.filter { mask & (1 << $0) != 0 }.map { answers[$0] }
            }
        } else {
            lists = answers.map { [$0] } + [answers]
        }
        return lists.map { .choices(known + $0, isComplete: true) }
    }

    /// Each bound, and a value on either side of it.
    private static func samples(around bounds: [Int64]) -> [ExactDecimal] {
        let near = bounds.flatMap { [ExactDecimal($0), ExactDecimal("\($0).5"), ExactDecimal(max(0, $0 - 1))] }
        // No quantity is below zero.
        return Set(near.compactMap(\.self).filter { !$0.isNegative } + [.zero]).sorted()
    }
}

extension FactTest {
    fileprivate var bound: Int64? {
        switch self {
        case .atMost(let bound), .atLeast(let bound): bound
        case .isOneOf, .containsAny, .isStated: nil
        }
    }
}
