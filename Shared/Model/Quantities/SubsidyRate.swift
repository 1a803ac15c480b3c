/// A part of a cost that is paid, exact: "1/2", "2/3", "0.5". Above 0 and at most 1.
package struct SubsidyRate: Hashable, Sendable {
    /// As a source writes it.
    package let text: String
    package let ratio: ExactRatio

    /// `nil` where the text is neither a decimal nor a quotient of two whole numbers, or is not above 0 and at most 1.
    package init?(_ text: String) {
        let parts = text.split(separator: "/", omittingEmptySubsequences: false)
        let ratio: ExactRatio?
        switch parts.count {
        case 1: ratio = ExactDecimal(text).map { ExactRatio($0) }
        case 2:
            guard let numerator = Self.whole(parts[0]), let denominator = Self.whole(parts[1]) else { return nil }
            ratio = ExactRatio(numerator, over: denominator)
        default: return nil
        }
        guard let ratio, ratio.numerator > .zero, ratio.compare(with: .one) != .above else { return nil }
        self.text = text
        self.ratio = ratio
    }

    private static func whole(_ text: Substring) -> ExactDecimal? {
        guard !text.isEmpty, text.utf8.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }) else {
            return nil
        }
        return Int64(text).flatMap { ExactDecimal($0) }
    }
}

extension SubsidyRate: Codable {
    package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        guard let rate = SubsidyRate(try container.decode(String.self)) else {
            throw DecodingError.dataCorruptedError(
                in: container,
                debugDescription: "a rate is a text such as \"1/2\" or \"0.5\", above 0 and at most 1"
                    + "\n率は「1/2」「0.5」のような文字列で、0より大きく1以下で書いてください")
        }
        self = rate
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(text)
    }
}
