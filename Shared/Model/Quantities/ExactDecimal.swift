/// A decimal number, exact: `coefficient × 10^-scale`. Never a binary floating point number.
///
/// Written on the wire as a string ("3999.99"); an integer is read as well. At most 15 digits before and 9 after the
/// point, so that two values at any scale still divide and compare exactly in 128 bits. Equal values are equal
/// however they are written: "1.50" is "1.5".
package struct ExactDecimal: Hashable, Sendable {
    package let coefficient: Int128
    /// Digits after the point, 0…9, without trailing zeros.
    package let scale: Int

    package static let wholeDigits = 15
    package static let fractionDigits = 9
    package static let zero = ExactDecimal(coefficient: 0, scale: 0)
    package static let one = ExactDecimal(coefficient: 1, scale: 0)

    /// `nil` past 15 digits.
    package init?(_ integer: Int64) {
        guard integer.magnitude < 1_000_000_000_000_000 else { return nil }
        self.init(coefficient: Int128(integer), scale: 0)
    }

    private init(coefficient: Int128, scale: Int) {
        var coefficient = coefficient
        var scale = scale
        while scale > 0, coefficient % 10 == 0 {
            coefficient /= 10
            scale -= 1
        }
        self.coefficient = coefficient
        self.scale = scale
    }

    /// `nil` unless the text is `-?digits(.digits)?` within the digits that the type holds.
    package init?(_ text: String) {
        var coefficient: Int128 = 0
        var whole = 0
        var fraction = 0
        var isNegative = false
        var hasPoint = false
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "9"):
                if hasPoint { fraction += 1 } else { whole += 1 }
                guard whole <= Self.wholeDigits, fraction <= Self.fractionDigits else { return nil }
                coefficient = coefficient * 10 + Int128(byte - UInt8(ascii: "0"))
            case UInt8(ascii: "."):
                guard !hasPoint, whole > 0 else { return nil }
                hasPoint = true
            case UInt8(ascii: "-"):
                guard !isNegative, whole == 0 else { return nil }
                isNegative = true
            default: return nil
            }
        }
        guard whole > 0, hasPoint == (fraction > 0) else { return nil }
        self.init(coefficient: isNegative ? -coefficient : coefficient, scale: fraction)
    }

    package var isNegative: Bool { coefficient < 0 }
    package var isZero: Bool { coefficient == 0 }

    /// The coefficient as if the value were written with `digits` after the point (`digits` ≥ `scale`).
    package func scaled(to digits: Int) -> Int128 {
        var value = coefficient
        for _ in scale..<digits { value *= 10 }
        return value
    }
}

extension ExactDecimal: Comparable {
    package static func < (left: ExactDecimal, right: ExactDecimal) -> Bool {
        if left.scale == right.scale { return left.coefficient < right.coefficient }
        let digits = max(left.scale, right.scale)
        return left.scaled(to: digits) < right.scaled(to: digits)
    }
}

extension ExactDecimal: CustomStringConvertible {
    package var description: String {
        guard scale > 0 else { return String(coefficient) }
        let digits = String(coefficient.magnitude)
        let padded = String(repeating: "0", count: max(0, scale + 1 - digits.count)) + digits
        return (isNegative ? "-" : "") + padded.dropLast(scale) + "." + padded.suffix(scale)
    }
}

extension ExactDecimal: Codable {
    package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let integer = (try? container.decode(Int64.self)).flatMap { ExactDecimal($0) }
        let text = integer == nil ? try? container.decode(String.self) : nil
        guard let value = integer ?? text.flatMap({ ExactDecimal($0) }) else {
            throw DecodingError.dataCorruptedError(
                in: container,
                debugDescription:
                    "a decimal is an integer or a string such as \"3999.99\": at most 15 digits, a point, 9 digits"
                    + "\n小数は整数、または\"3999.99\"のような文字列です(整数部15桁、小数部9桁まで)")
        }
        self = value
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}
