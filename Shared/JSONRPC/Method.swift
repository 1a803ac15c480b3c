/// One method of one service: its name, what it takes and what it gives.
///
/// A request type carries its response type, so the two cannot drift apart.
package protocol Method: Sendable {
    associatedtype Params: Codable & Sendable
    associatedtype Result: Codable & Sendable

    /// "service.verbNoun".
    static var name: MethodName { get }
    /// What the method does, in a line of English: shown by `rpc.discover`.
    static var summary: String { get }
}

/// The name of a method on the wire: "matchmaking.matchNeed".
package struct MethodName: Hashable, Sendable {
    package let text: String

    package init(_ text: String) {
        self.text = text
    }

    /// Names that begin so are the protocol's own.
    package var isReserved: Bool { text.hasPrefix("rpc.") }
}

extension MethodName: ExpressibleByStringLiteral {
    package init(stringLiteral text: String) {
        self.init(text)
    }
}

extension MethodName: CustomStringConvertible {
    package var description: String { text }
}

/// The parameters of a method that takes none. `params` may be left out or be an empty object.
package struct NoParams: Codable, Hashable, Sendable {
    package init() {}

    private enum CodingKeys: CodingKey {}

    package init(from decoder: any Decoder) throws {
        _ = try decoder.container(keyedBy: CodingKeys.self)
    }

    package func encode(to encoder: any Encoder) throws {
        _ = encoder.container(keyedBy: CodingKeys.self)
    }
}
