/// The `Decoder` of one value: two words, so that passing it as an existential allocates nothing.
struct ValueDecoder: Decoder {
    let run: DecodingRun
    let index: Int

    var codingPath: [any CodingKey] { run.tape.path(from: run.root, to: index) }
    var userInfo: [CodingUserInfoKey: Any] { [:] }
    var node: JSONNode { JSONNode(tape: run.tape, index: index) }

    func container<Key: CodingKey>(keyedBy: Key.Type) throws -> KeyedDecodingContainer<Key> {
        try run.open(index)
        return KeyedDecodingContainer(KeyedReader(run: run, object: index))
    }

    func unkeyedContainer() throws -> any UnkeyedDecodingContainer { try UnkeyedReader(run: run, array: index) }
    func singleValueContainer() -> any SingleValueDecodingContainer { self }
}

// A scalar asked for here is thrown when it is bad, even while collecting: the type around it is what a value must
// stand in for.
extension ValueDecoder: SingleValueDecodingContainer {
    func decodeNil() -> Bool { run.tape.entries[index].isNull }
    func decode(_: Bool.Type) throws -> Bool { try run.bool(at: index) }
    func decode(_: String.Type) throws -> String { try run.string(at: index) }
    func decode(_: Double.Type) throws -> Double { try run.double(at: index) }
    func decode(_: Float.Type) throws -> Float { try run.float(at: index) }
    func decode(_ type: Int.Type) throws -> Int { try run.integer(at: index, as: type) }
    func decode(_ type: Int8.Type) throws -> Int8 { try run.integer(at: index, as: type) }
    func decode(_ type: Int16.Type) throws -> Int16 { try run.integer(at: index, as: type) }
    func decode(_ type: Int32.Type) throws -> Int32 { try run.integer(at: index, as: type) }
    func decode(_ type: Int64.Type) throws -> Int64 { try run.integer(at: index, as: type) }
    func decode(_ type: Int128.Type) throws -> Int128 { try run.integer(at: index, as: type) }
    func decode(_ type: UInt.Type) throws -> UInt { try run.integer(at: index, as: type) }
    func decode(_ type: UInt8.Type) throws -> UInt8 { try run.integer(at: index, as: type) }
    func decode(_ type: UInt16.Type) throws -> UInt16 { try run.integer(at: index, as: type) }
    func decode(_ type: UInt32.Type) throws -> UInt32 { try run.integer(at: index, as: type) }
    func decode(_ type: UInt64.Type) throws -> UInt64 { try run.integer(at: index, as: type) }
    func decode(_ type: UInt128.Type) throws -> UInt128 { try run.integer(at: index, as: type) }
    func decode<T: Decodable>(_ type: T.Type) throws -> T { try run.decode(type, at: index) }
}
