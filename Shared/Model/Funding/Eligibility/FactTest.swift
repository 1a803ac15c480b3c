/// A test of one fact's value.
package enum FactTest: Hashable, Sendable {
    /// The one answer is among these.
    case isOneOf([FactToken])
    /// At least one of the answers is among these.
    case containsAny([FactToken])
    case isStated(Bool)
    case atMost(Int64)
    case atLeast(Int64)

    /// Whether a test of this kind can be put to a fact of that form.
    package func suits(_ form: FactName.Form) -> Bool {
        switch (self, form) {
        case (.isOneOf, .choice), (.containsAny, .choices), (.isStated, .flag), (.atMost, .quantity),
            (.atLeast, .quantity):
            true
        default: false
        }
    }

    /// The answers that the test names; empty for a flag or a quantity.
    package var tokens: [FactToken] {
        switch self {
        case .isOneOf(let tokens), .containsAny(let tokens): tokens
        case .isStated, .atMost, .atLeast: []
        }
    }

    /// What the test says of a value; unknown where the value leaves it open or is of another form.
    package func truth(of value: FactValue) -> Truth {
        switch (self, value) {
        case (.isOneOf(let tokens), .choice(let token)): Truth(tokens.contains(token))
        case (.containsAny(let tokens), .choices(let known, let isComplete)):
            known.contains { tokens.contains($0) } ? .yes : isComplete ? .no : .unknown
        case (.isStated(let expected), .flag(let flag)): Truth(expected == flag)
        case (.atMost(let bound), .quantity(let quantity)): Truth(ExactDecimal(bound).map { quantity <= $0 })
        case (.atLeast(let bound), .quantity(let quantity)): Truth(ExactDecimal(bound).map { quantity >= $0 })
        default: .unknown
        }
    }
}

extension FactTest: Codable {
    private enum Key: String, CodingKey {
        case isOneOf, containsAny, `is`, atMost, atLeast
    }

    package init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: Key.self)
        let tests: [FactTest?] = [
            try container.decodeIfPresent([FactToken].self, forKey: .isOneOf).map { .isOneOf($0) },
            try container.decodeIfPresent([FactToken].self, forKey: .containsAny).map { .containsAny($0) },
            try container.decodeIfPresent(Bool.self, forKey: .is).map { .isStated($0) },
            try container.decodeIfPresent(Int64.self, forKey: .atMost).map { .atMost($0) },
            try container.decodeIfPresent(Int64.self, forKey: .atLeast).map { .atLeast($0) },
        ]
        let given = tests.compactMap(\.self)
        guard given.count == 1, let test = given.first else {
            throw DecodingError.dataCorrupted(
                .init(
                    codingPath: decoder.codingPath,
                    debugDescription:
                        "a test is exactly one of: isOneOf, containsAny, is, atMost, atLeast\n条件にはisOneOf、containsAny、is、atMost、atLeastのいずれか1つを指定してください"
                ))
        }
        self = test
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Key.self)
        switch self {
        case .isOneOf(let tokens): try container.encode(tokens, forKey: .isOneOf)
        case .containsAny(let tokens): try container.encode(tokens, forKey: .containsAny)
        case .isStated(let expected): try container.encode(expected, forKey: .is)
        case .atMost(let bound): try container.encode(bound, forKey: .atMost)
        case .atLeast(let bound): try container.encode(bound, forKey: .atLeast)
        }
    }
}
