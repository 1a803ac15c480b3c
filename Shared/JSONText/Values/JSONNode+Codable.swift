/// A value that a type takes and gives as it stands, to be decoded later or by somebody else.
extension JSONNode: Codable {
    /// Takes the place itself, whatever is there. Only from a decoder of this module: another knows no places in a text.
    package init(from decoder: any Decoder) throws {
        guard let decoder = decoder as? ValueDecoder else {
            throw DecodingError.dataCorrupted(
                .init(codingPath: decoder.codingPath, debugDescription: "JSONNode is decoded from JSON text only"))
        }
        decoder.run.takeWhole(decoder.index)
        self = decoder.node
    }

    /// Writes the value's text without white space between its parts. Only for an encoder of this module.
    package func encode(to encoder: any Encoder) throws {
        guard let encoder = encoder as? ValueEncoder else {
            throw EncodingError.invalidValue(
                self,
                .init(codingPath: encoder.codingPath, debugDescription: "JSONNode is encoded as JSON text only"))
        }
        try encoder.encode(raw: compactBytes)
    }

    /// The value's text without white space between its parts, so that it stays on one line.
    package var compactBytes: [UInt8] {
        var bytes: [UInt8] = []
        appendCompact(to: &bytes)
        return bytes
    }

    func appendCompact(to bytes: inout [UInt8]) {
        var isInString = false
        var isEscaped = false
        for byte in rawBytes {
            if isInString {
                bytes.append(byte)
                if isEscaped {
                    isEscaped = false
                } else if byte == UInt8(ascii: "\\") {
                    isEscaped = true
                } else if byte == UInt8(ascii: "\"") {
                    isInString = false
                }
            } else if byte > UInt8(ascii: " ") {
                bytes.append(byte)
                isInString = byte == UInt8(ascii: "\"")
            }
        }
    }
}
