/// Scalars as JSON text, appended to bytes.
enum JSONTextWriter {
    /// Writes a string in quotes. Only what RFC 8259 requires is escaped: the quote, the backslash, control characters.
    static func write(_ string: String, to bytes: inout [UInt8]) {
        bytes.append(UInt8(ascii: "\""))
        var string = string
        string.withUTF8 { utf8 in
            var clean = utf8.startIndex
            for index in utf8.indices where mustEscape(utf8[index]) {
                bytes.append(contentsOf: utf8[clean..<index])
                escape(utf8[index], to: &bytes)
                clean = index + 1
            }
            bytes.append(contentsOf: utf8[clean...])
        }
        bytes.append(UInt8(ascii: "\""))
    }

    @inline(__always)
    private static func mustEscape(_ byte: UInt8) -> Bool {
        byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\")
    }

    private static func escape(_ byte: UInt8, to bytes: inout [UInt8]) {
        bytes.append(UInt8(ascii: "\\"))
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes.append(byte)
        case 0x08: bytes.append(UInt8(ascii: "b"))
        case 0x09: bytes.append(UInt8(ascii: "t"))
        case 0x0A: bytes.append(UInt8(ascii: "n"))
        case 0x0C: bytes.append(UInt8(ascii: "f"))
        case 0x0D: bytes.append(UInt8(ascii: "r"))
        default:
            bytes.append(contentsOf: "u00".utf8)
            bytes.append(byte >> 4 + UInt8(ascii: "0"))
            bytes.append(byte & 0x0F + (byte & 0x0F < 10 ? UInt8(ascii: "0") : UInt8(ascii: "a") - 10))
        }
    }

    /// Writes an integer in decimal digits.
    static func write<I: FixedWidthInteger>(_ value: I, to bytes: inout [UInt8]) {
        guard var rest = UInt64(exactly: value.magnitude) else {
            bytes.append(contentsOf: String(value).utf8)
            return
        }
        if value < 0 { bytes.append(UInt8(ascii: "-")) }
        // 2^64 has 20 digits.
        var digits = InlineArray<20, UInt8>(repeating: 0)
        var first = 20
        repeat {
            first -= 1
            digits[first] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10)
            rest /= 10
        } while rest > 0
        for index in first..<20 { bytes.append(digits[index]) }
    }

    /// Writes the shortest digits that read back as the same value; whole numbers under 2^53 without point and
    /// exponent. Throws for NaN and infinities.
    static func write<F: BinaryFloatingPoint & CustomStringConvertible>(
        _ value: F, to bytes: inout [UInt8]
    ) throws(JSONEncodingError) {
        guard value.isFinite else { throw JSONEncodingError(.notFinite) }
        let isNegativeZero = value == 0 && value.sign == .minus
        if !isNegativeZero, value.magnitude < 9_007_199_254_740_992, let whole = Int64(exactly: value) {
            write(whole, to: &bytes)
        } else {
            bytes.append(contentsOf: value.description.utf8)
        }
    }
}
