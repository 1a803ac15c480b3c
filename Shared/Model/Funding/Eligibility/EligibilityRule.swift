/// The conditions of a scheme as a tree of clauses.
package indirect enum EligibilityRule: Hashable, Sendable {
    case all([EligibilityRule])
    case any([EligibilityRule])
    case not(EligibilityRule)
    case clause(EligibilityClause)

    /// Every clause, in the order in which it is written.
    package var clauses: [EligibilityClause] {
        switch self {
        case .all(let rules), .any(let rules): rules.flatMap(\.clauses)
        case .not(let rule): rule.clauses
        case .clause(let clause): [clause]
        }
    }
}

extension EligibilityRule: Codable {
    private enum Key: String, CodingKey {
        case all, any, not, clause
    }

    package init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: Key.self)
        let rules: [EligibilityRule?] = [
            try container.decodeIfPresent([EligibilityRule].self, forKey: .all).map { .all($0) },
            try container.decodeIfPresent([EligibilityRule].self, forKey: .any).map { .any($0) },
            try container.decodeIfPresent(EligibilityRule.self, forKey: .not).map { .not($0) },
            try container.decodeIfPresent(EligibilityClause.self, forKey: .clause).map { .clause($0) },
        ]
        let given = rules.compactMap(\.self)
        guard given.count == 1, let rule = given.first else {
            throw DecodingError.dataCorrupted(
                .init(
                    codingPath: decoder.codingPath,
                    debugDescription:
                        "a rule is exactly one of: all, any, not, clause\n規則にはall、any、not、clauseのいずれか1つを指定してください"))
        }
        self = rule
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Key.self)
        switch self {
        case .all(let rules): try container.encode(rules, forKey: .all)
        case .any(let rules): try container.encode(rules, forKey: .any)
        case .not(let rule): try container.encode(rule, forKey: .not)
        case .clause(let clause): try container.encode(clause, forKey: .clause)
        }
    }
}
