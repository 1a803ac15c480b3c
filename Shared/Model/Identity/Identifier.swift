/// The stable public id of a record of one kind; it can stand in a link: "vn-ho-chi-minh-city", "lg-271004".
///
/// 1…128 bytes of ASCII letters, digits, `.`, `_`, `-`, beginning with a letter or digit.
package struct Identifier<Subject>: Hashable, Sendable {
    package let value: String

    /// `nil` where the text is no id.
    package init?(_ value: String) {
        guard RecordIdentity.isValid(value) else { return nil }
        self.value = value
    }
}

/// The form that the ids of all kinds share.
package enum RecordIdentity {
    package static let rule =
        "an id is 1 to 128 ASCII letters, digits, '.', '_' or '-', beginning with a letter or digit"

    package static func isValid(_ text: String) -> Bool {
        let bytes = text.utf8
        guard let first = bytes.first, isAlphanumeric(first), bytes.count <= 128 else { return false }
        return bytes.allSatisfy {
            isAlphanumeric($0) || $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "_") || $0 == UInt8(ascii: "-")
        }
    }

    private static func isAlphanumeric(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "a")...UInt8(ascii: "z"):
            true
        default: false
        }
    }
}

extension Identifier: Comparable {
    package static func < (left: Identifier, right: Identifier) -> Bool { left.value < right.value }
}

extension Identifier: CustomStringConvertible {
    package var description: String { value }
}

extension Identifier: Codable {
    package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        guard let id = Identifier(try container.decode(String.self)) else {
            throw DecodingError.dataCorruptedError(
                in: container, debugDescription: RecordIdentity.rule + "\nIDは英数字で始まり、英数字と「.」「_」「-」からなる1〜128文字です")
        }
        self = id
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(value)
    }
}
