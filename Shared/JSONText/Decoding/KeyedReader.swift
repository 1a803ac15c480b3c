/// The members of an object as a type asks for them.
struct KeyedReader<Key: CodingKey>: KeyedDecodingContainerProtocol {
    let run: DecodingRun
    let object: Int

    var codingPath: [any CodingKey] { run.tape.path(from: run.root, to: object) }
    var allKeys: [Key] { run.allNames(of: object).compactMap { Key(stringValue: $0) } }

    func contains(_ key: Key) -> Bool { run.find(key.stringValue, in: object) != nil }

    func decodeNil(forKey key: Key) throws -> Bool {
        guard let index = run.find(key.stringValue, in: object) else {
            throw run.thrown(run.missing(key.stringValue, in: object))
        }
        return run.tape.entries[index].isNull
    }

    func decode<T: Decodable>(_ type: T.Type, forKey key: Key) throws -> T {
        guard let index = run.find(key.stringValue, in: object) else {
            guard run.isCollecting else { throw run.thrown(run.missing(key.stringValue, in: object)) }
            return try run.standInForMissing(type, key.stringValue, in: object)
        }
        return try run.decode(type, at: index)
    }

    func decodeIfPresent<T: Decodable>(_ type: T.Type, forKey key: Key) throws -> T? {
        guard let index = run.find(key.stringValue, in: object), !run.tape.entries[index].isNull else { return nil }
        return try run.decode(type, at: index)
    }

    func nestedContainer<Nested: CodingKey>(
        keyedBy type: Nested.Type, forKey key: Key
    ) throws -> KeyedDecodingContainer<Nested> {
        try decoder(forKey: key).container(keyedBy: type)
    }

    func nestedUnkeyedContainer(forKey key: Key) throws -> any UnkeyedDecodingContainer {
        try decoder(forKey: key).unkeyedContainer()
    }

    func superDecoder() throws -> any Decoder { try decoder(named: "super") }
    func superDecoder(forKey key: Key) throws -> any Decoder { try decoder(forKey: key) }

    private func decoder(forKey key: Key) throws -> ValueDecoder { try decoder(named: key.stringValue) }

    private func decoder(named name: String) throws -> ValueDecoder {
        guard let index = run.find(name, in: object) else { throw run.thrown(run.missing(name, in: object)) }
        return ValueDecoder(run: run, index: index)
    }

    /// A scalar member; when collecting, a bad or missing one is recorded and stood in for.
    @inline(__always)
    private func scalar<V>(_ key: Key, standIn: V, _ read: (Int) throws -> V) throws -> V {
        do {
            guard let index = run.find(key.stringValue, in: object) else {
                throw run.thrown(run.missing(key.stringValue, in: object))
            }
            return try read(index)
        } catch {
            guard run.isCollecting else { throw error }
            for problem in run.problems(of: error, at: object) { try run.record(problem) }
            return standIn
        }
    }

    @inline(__always)
    private func integer<I: FixedWidthInteger>(_ key: Key, _ type: I.Type) throws -> I {
        try scalar(key, standIn: 0) { try run.integer(at: $0, as: type) }
    }
}

extension KeyedReader {
    func decode(_: Bool.Type, forKey key: Key) throws -> Bool {
        try scalar(key, standIn: false) { try run.bool(at: $0) }
    }
    func decode(_: String.Type, forKey key: Key) throws -> String {
        try scalar(key, standIn: "a") { try run.string(at: $0) }
    }
    func decode(_: Double.Type, forKey key: Key) throws -> Double {
        try scalar(key, standIn: 0) { try run.double(at: $0) }
    }
    func decode(_: Float.Type, forKey key: Key) throws -> Float {
        try scalar(key, standIn: 0) { try run.float(at: $0) }
    }
    func decode(_ type: Int.Type, forKey key: Key) throws -> Int { try integer(key, type) }
    func decode(_ type: Int8.Type, forKey key: Key) throws -> Int8 { try integer(key, type) }
    func decode(_ type: Int16.Type, forKey key: Key) throws -> Int16 { try integer(key, type) }
    func decode(_ type: Int32.Type, forKey key: Key) throws -> Int32 { try integer(key, type) }
    func decode(_ type: Int64.Type, forKey key: Key) throws -> Int64 { try integer(key, type) }
    func decode(_ type: Int128.Type, forKey key: Key) throws -> Int128 { try integer(key, type) }
    func decode(_ type: UInt.Type, forKey key: Key) throws -> UInt { try integer(key, type) }
    func decode(_ type: UInt8.Type, forKey key: Key) throws -> UInt8 { try integer(key, type) }
    func decode(_ type: UInt16.Type, forKey key: Key) throws -> UInt16 { try integer(key, type) }
    func decode(_ type: UInt32.Type, forKey key: Key) throws -> UInt32 { try integer(key, type) }
    func decode(_ type: UInt64.Type, forKey key: Key) throws -> UInt64 { try integer(key, type) }
    func decode(_ type: UInt128.Type, forKey key: Key) throws -> UInt128 { try integer(key, type) }
}
