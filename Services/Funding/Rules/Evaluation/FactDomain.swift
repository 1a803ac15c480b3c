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
    private let classes: [FactName: [[FactToken]]]
    private let bounds: [FactName: [Int64]]
    /// The values of each fact while nothing is known of it.
    private let openValues: [FactName: [FactValue]]

    /// Above this many classes, only single answers and all of them together are tried, not every combination.
    private static let combinedClasses = 6

    /// - Parameter clauses: facts that none of them asks for have one class of values.
    package init(_ clauses: [EligibilityClause]) {
        let tests = Dictionary(grouping: clauses, by: \.fact).mapValues { $0.flatMap { $0.branches.map(\.when) } }
        classes = Dictionary(
            uniqueKeysWithValues: FactName.allCases.map { ($0, Self.classes(of: $0, under: tests[$0] ?? [])) })
        bounds = tests.mapValues { $0.compactMap(\.bound) }
        let (classes, bounds) = (classes, bounds)
        openValues = Dictionary(
            uniqueKeysWithValues: FactName.allCases.map { fact in
                (fact, Self.values(of: fact, classes: classes[fact] ?? [], bounds: bounds[fact] ?? []))
            })
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
        switch known {
        case nil: openValues[fact] ?? []
        case .choices(let tokens, isComplete: false):
            Self.combinations(of: answerClasses(of: fact).compactMap(\.first), including: tokens)
        case .some(let known): [known]
        }
    }

    /// The answers to a fact, those together that no test separates; in the order of the vocabulary.
    package func answerClasses(of fact: FactName) -> [[FactToken]] {
        classes[fact] ?? []
    }

    private static func values(of fact: FactName, classes: [[FactToken]], bounds: [Int64]) -> [FactValue] {
        let answers = classes.compactMap(\.first)
        return switch fact.form {
        case .choice: answers.map { .choice($0) }
        case .choices: combinations(of: answers, including: [])
        case .flag: [.flag(true), .flag(false)]
        case .quantity: samples(around: bounds).map { .quantity($0) }
        }
    }

    /// Answers that no test names make a class of their own.
    private static func classes(of fact: FactName, under tests: [FactTest]) -> [[FactToken]] {
        let elsewhere = [FactToken("ZZ")].compactMap(\.self)
        let options = fact == .country ? tests.flatMap(\.tokens) + elsewhere : fact.options
        var places: [[Bool]: Int] = [:]
        var classes: [[FactToken]] = []
        for option in options {
            let place = places[tests.map { $0.tokens.contains(option) }, default: classes.count]
            if place == classes.count {
                places[tests.map { $0.tokens.contains(option) }] = place
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
        return Set(near.compactMap(\.self) + [.zero]).sorted()
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
