/// JSON text and Swift values: strict RFC 8259 in, compact and reproducible text out.
package enum JSONText {
    /// Parses a text and builds a value of a type from it.
    ///
    /// Throws `JSONTextError` if the text is not strict JSON within the limits, `JSONDecodingError` if it is not the
    /// type's.
    package static func decode<T: Decodable>(
        _ type: T.Type, from bytes: [UInt8], limits: JSONLimits = JSONLimits(),
        options: JSONDecodingOptions = JSONDecodingOptions()
    ) throws -> T {
        try JSONDocument(parsing: bytes, limits: limits).root.decode(type, options: options)
    }

    /// The compact text of a value on one line: members in the order in which the type writes them, a dictionary's by
    /// name, so that equal values give equal bytes. (Sets have no order: a type sorts them before it encodes them.)
    package static func encode<T: Encodable>(_ value: T) throws(JSONEncodingError) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(256)
        try encode(value, into: &bytes)
        return bytes
    }

    /// Appends the compact text of a value; leaves the bytes as they were if it throws.
    package static func encode<T: Encodable>(_ value: T, into bytes: inout [UInt8]) throws(JSONEncodingError) {
        let run = EncodingRun()
        let start = bytes.count
        swap(&run.output, &bytes)
        defer { swap(&run.output, &bytes) }
        do {
            try run.encode(value)
            if let failure = run.failure { throw failure }
        } catch {
            run.rewind(to: start)
            throw JSONEncodingError(error)
        }
    }

    /// Appends an integer as JSON text.
    package static func append(_ integer: Int64, to bytes: inout [UInt8]) {
        JSONTextWriter.write(integer, to: &bytes)
    }

    /// Appends a string as JSON text, quoted and escaped.
    package static func append(_ string: String, to bytes: inout [UInt8]) {
        JSONTextWriter.write(string, to: &bytes)
    }
}
