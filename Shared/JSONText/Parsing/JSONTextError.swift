/// Why and where a text is not the strict JSON of RFC 8259 within the limits.
package struct JSONTextError: Error, Hashable, Sendable {
    /// The rule that the text breaks.
    package let refusal: JSONTextRefusal
    /// Where it breaks it.
    package let position: JSONTextPosition

    /// The sentence for people, with the place.
    package var message: JSONMessage {
        let reason = refusal.message
        return JSONMessage(
            en: "\(reason.en) (line \(position.line), byte \(position.column))",
            ja: "\(reason.ja)(\(position.line) 行目、\(position.column) バイト目)"
        )
    }
}

/// A place in a JSON text.
package struct JSONTextPosition: Hashable, Sendable {
    /// Bytes before the place.
    package let offset: Int
    /// Line of the place, from 1; lines end at LF.
    package let line: Int
    /// Byte of the place in its line, from 1.
    package let column: Int

    init(offset: Int, in bytes: [UInt8]) {
        var line = 1
        var lineStart = 0
        for (index, byte) in bytes.prefix(offset).enumerated() where byte == UInt8(ascii: "\n") {
            line += 1
            lineStart = index + 1
        }
        self.offset = offset
        self.line = line
        self.column = offset - lineStart + 1
    }
}
