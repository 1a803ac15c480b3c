extension ScreeningEdition {
    /// A condition on facts as a tree. Written `{"all": […]}`, `{"any": […]}`, `{"not": …}`, or as the condition of one
    /// fact: `{"input": "…", "is": true}`, `{"input": "…", "oneOf": ["…"]}`.
    package indirect enum Requirement: Hashable, Sendable {
        case all([Requirement])
        case any([Requirement])
        case not(Requirement)
        case fact(ScoringSheet.Condition)

        /// The name of every fact that is read, in the order in which it is written.
        package var inputs: [String] {
            switch self {
            case .all(let parts), .any(let parts): parts.flatMap(\.inputs)
            case .not(let part): part.inputs
            case .fact(let condition): [condition.input]
            }
        }
    }
}

extension ScreeningEdition.Requirement: Codable {
    private enum Key: String, CodingKey {
        case all, any, not, input
    }

    package init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: Key.self)
        let condition = container.contains(.input) ? try ScoringSheet.Condition(from: decoder) : nil
        let parts: [Self?] = [
            try container.decodeIfPresent([Self].self, forKey: .all).map { .all($0) },
            try container.decodeIfPresent([Self].self, forKey: .any).map { .any($0) },
            try container.decodeIfPresent(Self.self, forKey: .not).map { .not($0) },
            condition.map { .fact($0) },
        ]
        let given = parts.compactMap(\.self)
        guard given.count == 1, let requirement = given.first else {
            throw DecodingError.dataCorrupted(
                .init(
                    codingPath: decoder.codingPath,
                    debugDescription:
                        "a requirement is exactly one of: all, any, not, or the condition of one input\n"
                        + "条件には all、any、not、または input の条件のいずれか一つを記入してください"))
        }
        self = requirement
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Key.self)
        switch self {
        case .all(let parts): try container.encode(parts, forKey: .all)
        case .any(let parts): try container.encode(parts, forKey: .any)
        case .not(let part): try container.encode(part, forKey: .not)
        case .fact(let condition): try condition.encode(to: encoder)
        }
    }
}
