/// The `Encoder` of one value: the run and a fragment, so that passing it as an existential allocates nothing.
///
/// Coding paths are not carried along: an error gets its place while it is thrown outward, and `codingPath` is that of
/// the value itself, empty.
struct ValueEncoder: Encoder {
    let run: EncodingRun
    private let fragmentNumber: Int32
    let isNested: Bool

    init(run: EncodingRun, fragment: Int, isNested: Bool) {
        self.run = run
        fragmentNumber = Int32(truncatingIfNeeded: fragment)
        self.isNested = isNested
    }

    var fragment: Int { Int(fragmentNumber) }
    var codingPath: [any CodingKey] { [] }
    var userInfo: [CodingUserInfoKey: Any] { [:] }

    func container<Key: CodingKey>(keyedBy: Key.Type) -> KeyedEncodingContainer<Key> {
        let sorts = ObjectIdentifier(Key.self) == DictionaryKey.type
        run.open(sorts ? .dictionary : .object, in: fragment, isNested: isNested)
        return KeyedEncodingContainer(KeyedWriter(encoder: self, sorts: sorts))
    }

    func unkeyedContainer() -> any UnkeyedEncodingContainer {
        run.open(.array, in: fragment, isNested: isNested)
        return UnkeyedWriter(encoder: self)
    }

    func singleValueContainer() -> any SingleValueEncodingContainer { self }

    /// Writes the bytes of a whole value.
    func encode(raw bytes: some Collection<UInt8>) throws {
        try run.openScalar(in: fragment, isNested: isNested)
        run.output.append(contentsOf: bytes)
    }

    private func integer(_ value: some FixedWidthInteger) throws {
        try run.openScalar(in: fragment, isNested: isNested)
        JSONTextWriter.write(value, to: &run.output)
    }
}

extension ValueEncoder: SingleValueEncodingContainer {
    func encodeNil() throws { try encode(raw: "null".utf8) }
    func encode(_ value: Bool) throws { try encode(raw: (value ? "true" : "false").utf8) }
    func encode(_ value: String) throws {
        try run.openScalar(in: fragment, isNested: isNested)
        JSONTextWriter.write(value, to: &run.output)
    }
    func encode(_ value: Double) throws {
        try run.openScalar(in: fragment, isNested: isNested)
        try JSONTextWriter.write(value, to: &run.output)
    }
    func encode(_ value: Float) throws {
        try run.openScalar(in: fragment, isNested: isNested)
        try JSONTextWriter.write(value, to: &run.output)
    }
    func encode(_ value: Int) throws { try integer(value) }
    func encode(_ value: Int8) throws { try integer(value) }
    func encode(_ value: Int16) throws { try integer(value) }
    func encode(_ value: Int32) throws { try integer(value) }
    func encode(_ value: Int64) throws { try integer(value) }
    func encode(_ value: Int128) throws { try integer(value) }
    func encode(_ value: UInt) throws { try integer(value) }
    func encode(_ value: UInt8) throws { try integer(value) }
    func encode(_ value: UInt16) throws { try integer(value) }
    func encode(_ value: UInt32) throws { try integer(value) }
    func encode(_ value: UInt64) throws { try integer(value) }
    func encode(_ value: UInt128) throws { try integer(value) }
    // The same place under another type: what both write is one object, as decoding reads it.
    func encode<T: Encodable>(_ value: T) throws { try value.encode(to: self) }
}
