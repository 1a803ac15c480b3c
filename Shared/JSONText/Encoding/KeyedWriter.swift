/// The members of an object as a type writes them.
struct KeyedWriter<Key: CodingKey>: KeyedEncodingContainerProtocol {
    let encoder: ValueEncoder
    /// Whether these are a dictionary's members, which have no order of their own.
    let sorts: Bool

    private var run: EncodingRun { encoder.run }
    var codingPath: [any CodingKey] { [] }

    /// Writes a name and its colon.
    private func begin(_ name: String) {
        run.select(encoder.fragment)
        if sorts { run.noteMember(name, in: encoder.fragment, isNested: encoder.isNested) }
        JSONTextWriter.write(name, to: &run.output)
        run.output.append(UInt8(ascii: ":"))
    }

    /// Writes a member; an error gets the member's place.
    @inline(__always)
    private func member(_ key: Key, _ write: () throws -> Void) throws {
        run.select(encoder.fragment)
        let start = run.output.count
        begin(key.stringValue)
        do {
            try write()
        } catch {
            run.rewind(to: start)
            let place = run.path(to: encoder.fragment).appending(key.stringValue)
            throw JSONEncodingError(error).within(place)
        }
        run.output.append(UInt8(ascii: ","))
    }

    private func integer(_ value: some FixedWidthInteger, _ key: Key) throws {
        try member(key) { JSONTextWriter.write(value, to: &run.output) }
    }

    func encodeNil(forKey key: Key) throws { try member(key) { run.output.append(contentsOf: "null".utf8) } }
    func encode(_ value: Bool, forKey key: Key) throws {
        try member(key) { run.output.append(contentsOf: (value ? "true" : "false").utf8) }
    }
    func encode(_ value: String, forKey key: Key) throws {
        try member(key) { JSONTextWriter.write(value, to: &run.output) }
    }
    func encode(_ value: Double, forKey key: Key) throws {
        try member(key) { try JSONTextWriter.write(value, to: &run.output) }
    }
    func encode(_ value: Float, forKey key: Key) throws {
        try member(key) { try JSONTextWriter.write(value, to: &run.output) }
    }
    func encode(_ value: Int, forKey key: Key) throws { try integer(value, key) }
    func encode(_ value: Int8, forKey key: Key) throws { try integer(value, key) }
    func encode(_ value: Int16, forKey key: Key) throws { try integer(value, key) }
    func encode(_ value: Int32, forKey key: Key) throws { try integer(value, key) }
    func encode(_ value: Int64, forKey key: Key) throws { try integer(value, key) }
    func encode(_ value: Int128, forKey key: Key) throws { try integer(value, key) }
    func encode(_ value: UInt, forKey key: Key) throws { try integer(value, key) }
    func encode(_ value: UInt8, forKey key: Key) throws { try integer(value, key) }
    func encode(_ value: UInt16, forKey key: Key) throws { try integer(value, key) }
    func encode(_ value: UInt32, forKey key: Key) throws { try integer(value, key) }
    func encode(_ value: UInt64, forKey key: Key) throws { try integer(value, key) }
    func encode(_ value: UInt128, forKey key: Key) throws { try integer(value, key) }
    func encode<T: Encodable>(_ value: T, forKey key: Key) throws { try member(key) { try run.encode(value) } }

    func nestedContainer<Nested: CodingKey>(
        keyedBy type: Nested.Type, forKey key: Key
    ) -> KeyedEncodingContainer<Nested> {
        nested(key.stringValue).container(keyedBy: type)
    }

    func nestedUnkeyedContainer(forKey key: Key) -> any UnkeyedEncodingContainer {
        nested(key.stringValue).unkeyedContainer()
    }

    func superEncoder() -> any Encoder { nested("super") }
    func superEncoder(forKey key: Key) -> any Encoder { nested(key.stringValue) }

    private func nested(_ name: String) -> ValueEncoder {
        begin(name)
        return ValueEncoder(run: run, fragment: run.nest(.name(name)), isNested: true)
    }
}
