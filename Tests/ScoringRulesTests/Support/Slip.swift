import Foundation
import JSONText
import Model
import Testing

/// One change to the text of a record, and the problem it must raise.
struct Slip: Sendable, CustomTestStringConvertible {
    let from: String
    let to: String
    let pointer: String
    let rule: String

    init(_ from: String, _ to: String, _ pointer: String, _ rule: String) {
        (self.from, self.to, self.pointer, self.rule) = (from, to, pointer, rule)
    }

    var testDescription: String { "\(rule) at \(pointer)" }

    /// The record with the first match changed.
    func record<T: Decodable>(_ type: T.Type, in file: String) throws -> T {
        let text = String(decoding: try Shipped.bytes(file), as: UTF8.self)
        let range = try #require(text.range(of: from), "\(from)")
        return try JSONText.decode(T.self, from: Array(text.replacingCharacters(in: range, with: to).utf8))
    }
}
