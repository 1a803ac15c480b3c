import CLibpq

/// A value on its way to the server, as a parameter or a COPY field.
///
/// The types with one meaning are sent with it. `text` and `null` take theirs from the statement, so that text can
/// be a date, a number or an enum there; where the statement gives none (`jsonb_build_object('k', $1)`), write the
/// cast in the statement.
package enum SQLValue: Sendable, Hashable {
    case null
    /// Takes the type that the statement expects. U+0000 is refused.
    case text(String)
    /// `bigint`
    case int(Int64)
    /// `double precision`
    case double(Double)
    /// `boolean`
    case bool(Bool)
    /// `uuid`
    case uuid(SQLUUID)
    /// `jsonb`, from JSON text in UTF-8. U+0000 is refused.
    case json([UInt8])
    /// `bytea`
    case bytes([UInt8])
    /// `text[]`. U+0000 is refused.
    case textArray([String?])
    /// `bigint[]`
    case intArray([Int64?])
}

extension SQLValue {
    package static func int(_ value: Int) -> Self { .int(Int64(value)) }
    package static func json(_ text: String) -> Self { .json(Array(text.utf8)) }

    package static func text(_ value: String?) -> Self { value.map(Self.text) ?? .null }
    package static func int(_ value: Int?) -> Self { value.map(Self.int) ?? .null }
    package static func bool(_ value: Bool?) -> Self { value.map(Self.bool) ?? .null }
    package static func double(_ value: Double?) -> Self { value.map(Self.double) ?? .null }
    package static func json(_ value: [UInt8]?) -> Self { value.map(Self.json) ?? .null }

    /// The server's number for the type, or 0 where the statement decides.
    var type: Oid {
        switch self {
        case .null, .text: 0
        case .int: 20
        case .double: 701
        case .bool: 16
        case .uuid: 2950
        case .json: 3802
        case .bytes: 17
        case .textArray: 1009
        case .intArray: 1016
        }
    }
}

/// U+0000 in text: the server cannot hold it, and a C string would end at it.
struct NulInText: Error {}

extension SQLValue {
    /// Appends the text form that the type's input function reads. Nothing for null: its absence says it.
    func appendText(to text: inout [UInt8]) throws(NulInText) {
        switch self {
        case .null: break
        case .text(let value): try Self.append(value.utf8, to: &text)
        case .int(let value): text.append(contentsOf: String(value).utf8)
        case .double(let value): text.append(contentsOf: value.description.utf8)
        case .bool(let value): text.append(UInt8(ascii: value ? "t" : "f"))
        case .uuid(let value): text.append(contentsOf: value.description.utf8)
        case .json(let value): try Self.append(value, to: &text)
        case .bytes(let value):
            text.append(contentsOf: "\\x".utf8)
            for byte in value { Hexadecimal.append(byte, to: &text) }
        case .textArray(let values): try ArrayText.append(values, to: &text)
        case .intArray(let values): try ArrayText.append(values.map { $0.map { String($0) } }, to: &text)
        }
    }

    private static func append(_ bytes: some Collection<UInt8>, to text: inout [UInt8]) throws(NulInText) {
        guard !bytes.contains(0) else { throw NulInText() }
        text.append(contentsOf: bytes)
    }
}
