import CLibpq

/// A statement's parameters in the form that libpq takes: one buffer of bytes and where each value begins in it.
struct BoundParameters {
    private var bytes: [UInt8] = []
    private var starts: [Int?] = []
    private var lengths: [Int32] = []
    private var formats: [Int32] = []
    private(set) var types: [Oid] = []

    private static let text: Int32 = 0
    private static let binary: Int32 = 1

    /// Fails with the number of the first parameter, counted from 1, whose text holds U+0000.
    init(_ values: [SQLValue], of statement: String) throws(DatabaseError) {
        for value in values {
            let start = bytes.count
            do {
                if case .bytes(let raw) = value {
                    bytes.append(contentsOf: raw)
                } else {
                    try value.appendText(to: &bytes)
                }
            } catch {
                throw .nulInText(statement: statement, parameter: starts.count + 1)
            }
            lengths.append(Int32(bytes.count - start))
            if case .bytes = value { formats.append(Self.binary) } else { formats.append(Self.text) }
            types.append(value.type)
            starts.append(value == .null ? nil : start)
            bytes.append(0)
        }
    }

    var count: Int32 { Int32(starts.count) }

    /// Calls `body` with the C arrays of values, lengths and formats. They are valid only there.
    func withArrays<R>(
        _ body: (UnsafePointer<UnsafePointer<CChar>?>?, UnsafePointer<Int32>?, UnsafePointer<Int32>?) -> R
    ) -> R {
        bytes.withUnsafeBytes { buffer in
            let base = buffer.assumingMemoryBound(to: CChar.self).baseAddress
            let pointers = starts.map { start in start.flatMap { base?.advanced(by: $0) } }
            return pointers.withUnsafeBufferPointer { values in
                body(values.baseAddress, lengths, formats)
            }
        }
    }
}
