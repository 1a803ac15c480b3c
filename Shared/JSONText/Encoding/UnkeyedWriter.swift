/// The elements of an array as a type writes them.
struct UnkeyedWriter: UnkeyedEncodingContainer {
    private let run: EncodingRun
    private let fragment: Int32
    private var written: Int32 = 0

    init(encoder: ValueEncoder) {
        run = encoder.run
        fragment = Int32(truncatingIfNeeded: encoder.fragment)
    }

    var codingPath: [any CodingKey] { [] }
    var count: Int { Int(written) }

    /// Writes an element; an error gets the element's place.
    @inline(__always)
    private mutating func element(_ write: (EncodingRun) throws -> Void) throws {
        run.select(Int(fragment))
        do {
            try write(run)
        } catch {
            throw JSONEncodingError(error).within(run.path(to: Int(fragment)).appending(count))
        }
        run.output.append(UInt8(ascii: ","))
        written += 1
    }

    private mutating func integer(_ value: some FixedWidthInteger) throws {
        try element { JSONTextWriter.write(value, to: &$0.output) }
    }

    mutating func encodeNil() throws { try element { $0.output.append(contentsOf: "null".utf8) } }
    mutating func encode(_ value: Bool) throws {
        try element { $0.output.append(contentsOf: (value ? "true" : "false").utf8) }
    }
    mutating func encode(_ value: String) throws { try element { JSONTextWriter.write(value, to: &$0.output) } }
    mutating func encode(_ value: Double) throws { try element { try JSONTextWriter.write(value, to: &$0.output) } }
    mutating func encode(_ value: Float) throws { try element { try JSONTextWriter.write(value, to: &$0.output) } }
    mutating func encode(_ value: Int) throws { try integer(value) }
    mutating func encode(_ value: Int8) throws { try integer(value) }
    mutating func encode(_ value: Int16) throws { try integer(value) }
    mutating func encode(_ value: Int32) throws { try integer(value) }
    mutating func encode(_ value: Int64) throws { try integer(value) }
    mutating func encode(_ value: Int128) throws { try integer(value) }
    mutating func encode(_ value: UInt) throws { try integer(value) }
    mutating func encode(_ value: UInt8) throws { try integer(value) }
    mutating func encode(_ value: UInt16) throws { try integer(value) }
    mutating func encode(_ value: UInt32) throws { try integer(value) }
    mutating func encode(_ value: UInt64) throws { try integer(value) }
    mutating func encode(_ value: UInt128) throws { try integer(value) }
    mutating func encode<T: Encodable>(_ value: T) throws { try element { try $0.encode(value) } }

    mutating func nestedContainer<Nested: CodingKey>(keyedBy type: Nested.Type) -> KeyedEncodingContainer<Nested> {
        nested().container(keyedBy: type)
    }

    mutating func nestedUnkeyedContainer() -> any UnkeyedEncodingContainer { nested().unkeyedContainer() }
    mutating func superEncoder() -> any Encoder { nested() }

    private mutating func nested() -> ValueEncoder {
        run.select(Int(fragment))
        defer { written += 1 }
        return ValueEncoder(run: run, fragment: run.nest(.index(count)), isNested: true)
    }
}
