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

extension RequestID {
    /// Appends the id as JSON text.
    func write(to output: inout [UInt8]) {
        switch self {
        case .string(let text): JSONText.append(text, to: &output)
        case .integer(let integer): JSONText.append(integer, to: &output)
        case .null: output.append(contentsOf: "null".utf8)
        }
    }
}
