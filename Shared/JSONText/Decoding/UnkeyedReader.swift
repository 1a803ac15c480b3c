/// The elements of an array as a type asks for them. Three words, so that the existential allocates nothing.
struct UnkeyedReader: UnkeyedDecodingContainer {
    let run: DecodingRun
    private let array: Int32
    private var cursor: Int32
    private var position: Int32 = 0

    init(run: DecodingRun, array: Int) throws {
        guard run.tape.entries[array].form == .array else {
            throw run.thrown(run.problem(.wrongType, at: array, expected: .array))
        }
        self.run = run
        self.array = Int32(truncatingIfNeeded: array)
        cursor = self.array + 1
    }

    var codingPath: [any CodingKey] { run.tape.path(from: run.root, to: Int(array)) }
    var count: Int? { run.tape.entries[Int(array)].count }
    var currentIndex: Int { Int(position) }
    var isAtEnd: Bool { cursor >= run.tape.entries[Int(array)].next }

    /// The next element, which is passed only if it could be read.
    @inline(__always)
    private mutating func element<V>(_ read: (Int) throws -> V) throws -> V {
        guard !isAtEnd else { throw run.thrown(run.missing(String(position), in: Int(array))) }
        let value = try read(Int(cursor))
        cursor = Int32(truncatingIfNeeded: run.tape.entries[Int(cursor)].next)
        position += 1
        return value
    }

    mutating func decodeNil() throws -> Bool {
        guard !isAtEnd else { throw run.thrown(run.missing(String(position), in: Int(array))) }
        guard run.tape.entries[Int(cursor)].isNull else { return false }
        return try element { _ in true }
    }

    mutating func decode<T: Decodable>(_ type: T.Type) throws -> T {
        let run = run
        return try element { try run.decode(type, at: $0) }
    }

    mutating func nestedContainer<Nested: CodingKey>(
        keyedBy type: Nested.Type
    ) throws -> KeyedDecodingContainer<Nested> {
        try superValueDecoder().container(keyedBy: type)
    }

    mutating func nestedUnkeyedContainer() throws -> any UnkeyedDecodingContainer {
        try superValueDecoder().unkeyedContainer()
    }

    mutating func superDecoder() throws -> any Decoder { try superValueDecoder() }

    private mutating func superValueDecoder() throws -> ValueDecoder {
        let run = run
        return try element { ValueDecoder(run: run, index: $0) }
    }
}

// The concrete forms go the way of every other type: an element's problem is recorded and stood in for there.
extension UnkeyedReader {
    mutating func decode(_ type: Bool.Type) throws -> Bool { try generic(type) }
    mutating func decode(_ type: String.Type) throws -> String { try generic(type) }
    mutating func decode(_ type: Double.Type) throws -> Double { try generic(type) }
    mutating func decode(_ type: Float.Type) throws -> Float { try generic(type) }
    mutating func decode(_ type: Int.Type) throws -> Int { try generic(type) }
    mutating func decode(_ type: Int8.Type) throws -> Int8 { try generic(type) }
    mutating func decode(_ type: Int16.Type) throws -> Int16 { try generic(type) }
    mutating func decode(_ type: Int32.Type) throws -> Int32 { try generic(type) }
    mutating func decode(_ type: Int64.Type) throws -> Int64 { try generic(type) }
    mutating func decode(_ type: Int128.Type) throws -> Int128 { try generic(type) }
    mutating func decode(_ type: UInt.Type) throws -> UInt { try generic(type) }
    mutating func decode(_ type: UInt8.Type) throws -> UInt8 { try generic(type) }
    mutating func decode(_ type: UInt16.Type) throws -> UInt16 { try generic(type) }
    mutating func decode(_ type: UInt32.Type) throws -> UInt32 { try generic(type) }
    mutating func decode(_ type: UInt64.Type) throws -> UInt64 { try generic(type) }
    mutating func decode(_ type: UInt128.Type) throws -> UInt128 { try generic(type) }

    private mutating func generic<T: Decodable>(_ type: T.Type) throws -> T {
        let run = run
        return try element { try run.decode(type, at: $0) }
    }
}
