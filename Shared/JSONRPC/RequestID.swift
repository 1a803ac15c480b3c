package import JSONText

/// The id that ties an answer to its request: a string of at most 128 bytes, an Int64 or null.
package enum RequestID: Hashable, Sendable {
    case string(String)
    case integer(Int64)
    case null

    package static let greatestStringBytes = 128

    /// `nil` where the value is none of the three.
    package init?(_ node: JSONNode) {
        switch node.kind {
        case .null: self = .null
        case .string:
            guard let text = node.string, text.utf8.count <= Self.greatestStringBytes else { return nil }
            self = .string(text)
        case .number:
            guard let text = node.numberText, let integer = Int64(text) else { return nil }
            self = .integer(integer)
        case .object, .array, .bool: return nil
        }
    }
}

extension RequestID: Encodable {
    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        switch self {
        case .string(let text): try container.encode(text)
        case .integer(let integer): try container.encode(integer)
        case .null: try container.encodeNil()
        }
    }
}
