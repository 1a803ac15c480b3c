extension JSONNumber: Codable {
    /// Takes a number with its text. Only from a decoder of this module.
    package init(from decoder: any Decoder) throws {
        guard let decoder = decoder as? ValueDecoder else {
            throw DecodingError.dataCorrupted(
                .init(codingPath: decoder.codingPath, debugDescription: "JSONNumber is decoded from JSON text only"))
        }
        self.init(validated: try decoder.run.numberText(at: decoder.index))
    }

    /// Writes the number's text. Only for an encoder of this module.
    package func encode(to encoder: any Encoder) throws {
        guard let encoder = encoder as? ValueEncoder else {
            throw EncodingError.invalidValue(
                self,
                .init(codingPath: encoder.codingPath, debugDescription: "JSONNumber is encoded as JSON text only"))
        }
        try encoder.encode(raw: text.utf8)
    }
}
