/// One of the answers that a fact of the vocabulary may have.
///
/// The raw value is its name on the wire and in rule trees.
package protocol FactOption: RawRepresentable, CaseIterable, Codable, Hashable, Sendable where RawValue == String {
    /// What people call the answer.
    var label: BilingualText { get }
}

extension FactOption {
    package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        guard let option = Self(rawValue: try container.decode(String.self)) else {
            let names = Self.allCases.map(\.rawValue).joined(separator: ", ")
            throw DecodingError.dataCorruptedError(
                in: container, debugDescription: "the value is one of: \(names)\n次のいずれかを指定してください: \(names)")
        }
        self = option
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(rawValue)
    }
}
