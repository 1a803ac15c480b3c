/// A place in a JSON value as RFC 6901 writes it: `/params/need/country`, the whole value as the empty text.
package struct JSONPointer: Hashable, Sendable, CustomStringConvertible {
    /// Names and positions from the root, not escaped.
    package let tokens: [String]

    /// The whole value.
    package static let root = JSONPointer(tokens: [])

    /// A place by its names and positions, not escaped.
    package init(tokens: [String]) {
        self.tokens = tokens
    }

    /// Reads the text form; nil unless it is empty or begins with `/`, with `~` only in `~0` and `~1`.
    package init?(_ text: String) {
        guard !text.isEmpty else {
            self = .root
            return
        }
        guard text.utf8.first == UInt8(ascii: "/") else { return nil }
        var tokens: [String] = []
        for part in text.utf8.dropFirst().split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false) {
            guard let token = Self.unescaped(part) else { return nil }
            tokens.append(token)
        }
        self.tokens = tokens
    }

    /// The place of a member.
    package func appending(_ name: String) -> JSONPointer { JSONPointer(tokens: tokens + [name]) }

    /// The place of an element, from 0.
    package func appending(_ index: Int) -> JSONPointer { JSONPointer(tokens: tokens + [String(index)]) }

    /// The same place seen from further out.
    package func within(_ outer: JSONPointer) -> JSONPointer { JSONPointer(tokens: outer.tokens + tokens) }

    /// The text form, `~` as `~0` and `/` as `~1`.
    package var description: String {
        var text = ""
        for token in tokens {
            text.append("/")
            for scalar in token.unicodeScalars {
                switch scalar {
                case "~": text.append("~0")
                case "/": text.append("~1")
                default: text.unicodeScalars.append(scalar)
                }
            }
        }
        return text
    }

    private static func unescaped(_ part: Substring.UTF8View) -> String? {
        var bytes: [UInt8] = []
        var rest = part.makeIterator()
        while let byte = rest.next() {
            guard byte == UInt8(ascii: "~") else {
                bytes.append(byte)
                continue
            }
            switch rest.next() {
            case UInt8(ascii: "0"): bytes.append(UInt8(ascii: "~"))
            case UInt8(ascii: "1"): bytes.append(UInt8(ascii: "/"))
            default: return nil
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}

/// One step down into a value, and the coding key that names it.
enum JSONPathStep: CodingKey, Hashable {
    case name(String)
    case index(Int)

    init(stringValue: String) { self = .name(stringValue) }
    init(intValue: Int) { self = .index(intValue) }

    var stringValue: String {
        switch self {
        case .name(let name): name
        case .index(let index): String(index)
        }
    }

    var intValue: Int? {
        switch self {
        case .name: nil
        case .index(let index): index
        }
    }
}
