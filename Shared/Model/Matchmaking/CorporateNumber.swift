/// The thirteen-digit corporate number (法人番号) that the National Tax Agency gives, with its check digit in front.
package struct CorporateNumber: Hashable, Sendable, CustomStringConvertible {
    package let value: String

    /// `nil` unless the text is thirteen digits, of either width, and the first one is the check digit of the others.
    /// What is kept has the narrow ones.
    package init?(_ text: String) {
        let value = text.withNarrowDigits
        let digits = value.utf8.map { Int($0) - Int(UInt8(ascii: "0")) }
        guard digits.count == 13, digits.allSatisfy((0...9).contains) else { return nil }
        // From the last digit on, weighted 1, 2, 1, 2, …: the check digit is 9 less the sum's remainder by 9.
        let sum = digits.dropFirst().reversed().enumerated().reduce(0) { $0 + $1.element * ($1.offset % 2 + 1) }
        guard digits[0] == 9 - sum % 9 else { return nil }
        self.value = value
    }

    package var description: String { value }
}

extension CorporateNumber: Codable {
    package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        guard let number = CorporateNumber(try container.decode(String.self)) else {
            throw DecodingError.dataCorruptedError(
                in: container,
                debugDescription:
                    "a corporate number is thirteen digits, the first its check digit\n法人番号は検査用数字を含む13桁の数字です")
        }
        self = number
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(value)
    }
}
