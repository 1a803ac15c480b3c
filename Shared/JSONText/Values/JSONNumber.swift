/// A JSON number by its text, which is kept exactly; two spellings of one number are two values.
package struct JSONNumber: Hashable, Sendable, CustomStringConvertible {
    /// The number as JSON writes it.
    package let text: String

    /// A number by its text; nil unless that is a JSON number and nothing else.
    package init?(_ text: String) {
        let bytes = Array(text.utf8)
        guard let first = bytes.first, first == UInt8(ascii: "-") || first &- UInt8(ascii: "0") < 10 else { return nil }
        do {
            guard try JSONScanner.number(bytes.span, 0) == bytes.count else { return nil }
        } catch {
            return nil
        }
        self.text = text
    }

    /// An integer in decimal digits.
    package init(_ value: some FixedWidthInteger) {
        text = String(value)
    }

    /// The shortest text that reads back as the same value; nil for NaN and infinities.
    package init?(_ value: Double) {
        var bytes: [UInt8] = []
        do {
            try JSONTextWriter.write(value, to: &bytes)
        } catch {
            return nil
        }
        text = String(decoding: bytes, as: UTF8.self)
    }

    /// A number the parser has validated.
    init(validated text: String) {
        self.text = text
    }

    /// The number as an integer, whatever its spelling; nil for a fraction or one out of range.
    package var int64: Int64? {
        let bytes = Array(text.utf8)
        guard case .value(let value) = JSONNumberText.integer(bytes.span, 0..<bytes.count, as: Int64.self) else {
            return nil
        }
        return value
    }

    /// The nearest `Double`; nil beyond its range.
    package var double: Double? {
        let bytes = Array(text.utf8)
        guard case .value(let value) = JSONNumberText.double(bytes.span, 0..<bytes.count) else { return nil }
        return value
    }

    /// The number as JSON writes it.
    package var description: String { text }
}
