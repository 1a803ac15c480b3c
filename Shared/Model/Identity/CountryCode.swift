/// A country by its ISO 3166-1 alpha-2 code: "VN".
package struct CountryCode: Hashable, Sendable {
    package let value: String

    /// `nil` unless the text is two ASCII capital letters.
    package init?(_ value: String) {
        guard value.utf8.count == 2, value.utf8.allSatisfy({ (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) })
        else { return nil }
        self.value = value
    }
}

extension CountryCode: Comparable {
    package static func < (left: CountryCode, right: CountryCode) -> Bool { left.value < right.value }
}

extension CountryCode: CustomStringConvertible {
    package var description: String { value }
}

extension CountryCode: Codable {
    package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        guard let code = CountryCode(try container.decode(String.self)) else {
            throw DecodingError.dataCorruptedError(
                in: container,
                debugDescription:
                    "a country code is two capital letters (ISO 3166-1 alpha-2)\n国コードは大文字2文字(ISO 3166-1 alpha-2)です")
        }
        self = code
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(value)
    }
}
