/// A universally unique identifier (UUID, RFC 9562). Written in lower case with hyphens.
package struct UniversalID: Hashable, Sendable {
    /// The first eight bytes, most significant first.
    package let upper: UInt64
    /// The other eight.
    package let lower: UInt64

    package init(upper: UInt64, lower: UInt64) {
        self.upper = upper
        self.lower = lower
    }

    /// `nil` unless the text is 32 hexadecimal digits in groups of 8, 4, 4, 4 and 12.
    package init?(_ text: String) {
        let groups = text.split(separator: "-", omittingEmptySubsequences: false)
        let digits = groups.joined()
        guard groups.map(\.utf8.count) == [8, 4, 4, 4, 12], digits.allSatisfy({ $0.isASCII && $0.isHexDigit }),
            let upper = UInt64(digits.prefix(16), radix: 16), let lower = UInt64(digits.suffix(16), radix: 16)
        else { return nil }
        self.init(upper: upper, lower: lower)
    }
}

extension UniversalID: CustomStringConvertible {
    package var description: String {
        let digits = [upper, lower].map { half in
            let digits = String(half, radix: 16)
            return String(repeating: "0", count: 16 - digits.count) + digits
        }.joined()
        var text = ""
        for (place, digit) in digits.enumerated() {
            if [8, 12, 16, 20].contains(place) { text.append("-") }
            text.append(digit)
        }
        return text
    }
}

extension UniversalID: Codable {
    package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        guard let id = UniversalID(try container.decode(String.self)) else {
            throw DecodingError.dataCorruptedError(
                in: container,
                debugDescription: "a UUID is 32 hexadecimal digits in groups of 8, 4, 4, 4 and 12"
                    + "\nUUIDは16進数32桁を8-4-4-4-12に区切って書いてください")
        }
        self = id
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}
