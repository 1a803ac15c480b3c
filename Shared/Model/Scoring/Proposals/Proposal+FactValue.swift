extension Proposal {
    /// A value as it was written, before a sheet says what it should be. Decimals are text: "3999.99".
    package enum FactValue: Hashable, Sendable {
        case flag(Bool)
        case integer(Int64)
        case text(String)
        case list([FactValue])
        case record([String: FactValue])
    }
}

extension Proposal.FactValue: Codable {
    private struct Name: CodingKey {
        let stringValue: String
        var intValue: Int? { nil }
        init(stringValue: String) { self.stringValue = stringValue }
        init?(intValue: Int) { nil }
    }

    package init(from decoder: any Decoder) throws {
        // A form that does not fit costs an error that knows its place: the frequent ones come first.
        if let text = try? decoder.singleValueContainer().decode(String.self) {
            self = .text(text)
        } else if let container = try? decoder.container(keyedBy: Name.self) {
            var members: [String: Proposal.FactValue] = [:]
            for name in container.allKeys {
                members[name.stringValue] = try container.decode(Proposal.FactValue.self, forKey: name)
            }
            self = .record(members)
        } else if var container = try? decoder.unkeyedContainer() {
            var elements: [Proposal.FactValue] = []
            while !container.isAtEnd { elements.append(try container.decode(Proposal.FactValue.self)) }
            self = .list(elements)
        } else {
            self = try Self.scalar(in: try decoder.singleValueContainer())
        }
    }

    private static func scalar(in container: any SingleValueDecodingContainer) throws -> Proposal.FactValue {
        if let flag = try? container.decode(Bool.self) { return .flag(flag) }
        if let integer = try? container.decode(Int64.self) { return .integer(integer) }
        throw DecodingError.dataCorruptedError(
            in: container,
            debugDescription:
                "write decimals as text such as \"3999.99\"; points and counts are whole numbers; at most 15 digits; "
                + "leave out what is unknown\n"
                + "小数は\"3999.99\"のような文字列で、点数と件数は整数で記入してください。15桁以内です。不明なものは省いてください")
    }

    package func encode(to encoder: any Encoder) throws {
        switch self {
        case .flag(let value): try encode(value, to: encoder)
        case .integer(let value): try encode(value, to: encoder)
        case .text(let value): try encode(value, to: encoder)
        case .list(let elements): try encode(elements, to: encoder)
        case .record(let members): try encode(members, to: encoder)
        }
    }

    private func encode(_ value: some Encodable, to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(value)
    }
}

extension Proposal.FactValue: ExpressibleByBooleanLiteral {
    package init(booleanLiteral value: Bool) { self = .flag(value) }
}

extension Proposal.FactValue: ExpressibleByIntegerLiteral {
    package init(integerLiteral value: Int64) { self = .integer(value) }
}

extension Proposal.FactValue: ExpressibleByStringLiteral {
    package init(stringLiteral value: String) { self = .text(value) }
}

extension Proposal.FactValue: ExpressibleByArrayLiteral {
    package init(arrayLiteral elements: Proposal.FactValue...) { self = .list(elements) }
}

extension Proposal.FactValue: ExpressibleByDictionaryLiteral {
    /// The last of members of one name counts.
    package init(dictionaryLiteral elements: (String, Proposal.FactValue)...) {
        self = .record(Dictionary(elements, uniquingKeysWith: { _, last in last }))
    }
}
