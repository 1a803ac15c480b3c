/// A parsed, fully validated JSON text: its bytes and a compact tape. Nothing is built until a type asks.
package struct JSONDocument: Sendable {
    let tape: JSONTape

    /// Validates the whole text against RFC 8259 and the limits, and refuses duplicate names.
    package init(parsing bytes: [UInt8], limits: JSONLimits = JSONLimits()) throws(JSONTextError) {
        var scanner = JSONScanner(limits: limits)
        do {
            try scanner.scan(bytes.span)
        } catch {
            throw JSONTextError(
                refusal: error.refusal, position: JSONTextPosition(offset: error.offset, in: bytes))
        }
        tape = JSONTape(bytes: bytes, entries: scanner.entries)
    }

    /// The value of the text.
    package var root: JSONNode { JSONNode(tape: tape, index: 0) }
}
