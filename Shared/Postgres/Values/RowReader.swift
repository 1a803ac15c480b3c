import CLibpq

/// One row of an answer, while it is being read. Columns are counted from 0; errors call them by name.
///
/// It looks into libpq's memory, so it can be borrowed but never kept: what leaves a `read` closure is Swift's own.
package struct RowReader: ~Copyable {
    private let result: OpaquePointer
    private let row: Int32
    private let statement: String

    init(result: borrowing ResultHandle, row: Int32, statement: String) {
        self.result = result.pointer
        self.row = row
        self.statement = statement
    }

    package var columns: Int { Int(PQnfields(result)) }

    package func isNull(_ column: Int) throws(DatabaseError) -> Bool {
        try bytesIfAny(column) == nil
    }

    // MARK: Values that must be there

    package func text(_ column: Int) throws(DatabaseError) -> String { try present(column, optionalText(column)) }
    package func int(_ column: Int) throws(DatabaseError) -> Int { try present(column, optionalInt(column)) }
    package func double(_ column: Int) throws(DatabaseError) -> Double { try present(column, optionalDouble(column)) }
    package func bool(_ column: Int) throws(DatabaseError) -> Bool { try present(column, optionalBool(column)) }
    package func uuid(_ column: Int) throws(DatabaseError) -> SQLUUID { try present(column, optionalUUID(column)) }
    package func bytes(_ column: Int) throws(DatabaseError) -> [UInt8] { try present(column, optionalBytes(column)) }
    /// JSON text in UTF-8, as the server prints it.
    package func json(_ column: Int) throws(DatabaseError) -> [UInt8] { try present(column, optionalJSON(column)) }
    /// The elements of a one-dimensional array, none of them null.
    package func textArray(_ column: Int) throws(DatabaseError) -> [String] {
        try present(column, optionalTextArray(column))
    }

    // MARK: Values that may be null

    /// The server's text form of a value of any type.
    package func optionalText(_ column: Int) throws(DatabaseError) -> String? {
        try decoded(column, "text") { String(decoding: $0, as: UTF8.self) }
    }

    package func optionalInt(_ column: Int) throws(DatabaseError) -> Int? {
        try decoded(column, "an integer") { Int(String(decoding: $0, as: UTF8.self)) }
    }

    package func optionalDouble(_ column: Int) throws(DatabaseError) -> Double? {
        try decoded(column, "a number") { Double(String(decoding: $0, as: UTF8.self)) }
    }

    package func optionalBool(_ column: Int) throws(DatabaseError) -> Bool? {
        try decoded(column, "a boolean") { text in
            switch text.first {
            case UInt8(ascii: "t") where text.count == 1: true
            case UInt8(ascii: "f") where text.count == 1: false
            default: nil
            }
        }
    }

    package func optionalUUID(_ column: Int) throws(DatabaseError) -> SQLUUID? {
        try decoded(column, "a UUID") { SQLUUID(String(decoding: $0, as: UTF8.self)) }
    }

    package func optionalBytes(_ column: Int) throws(DatabaseError) -> [UInt8]? {
        try decoded(column, "bytea") { text in
            text.starts(with: "\\x".utf8) ? Hexadecimal.decoded(text.dropFirst(2)) : nil
        }
    }

    package func optionalJSON(_ column: Int) throws(DatabaseError) -> [UInt8]? {
        try bytesIfAny(column).map(Array.init)
    }

    package func optionalTextArray(_ column: Int) throws(DatabaseError) -> [String]? {
        try decoded(column, "an array of text") { text in
            guard let elements = ArrayText.decoded(text) else { return nil }
            let present = elements.compactMap(\.self)
            return present.count == elements.count ? present : nil
        }
    }

    // MARK: Looking

    private func bytesIfAny(_ column: Int) throws(DatabaseError) -> UnsafeBufferPointer<UInt8>? {
        guard column >= 0, column < columns else {
            throw .columnMissing(statement: statement, column: column)
        }
        let field = Int32(column)
        guard PQgetisnull(result, row, field) == 0, let value = PQgetvalue(result, row, field) else { return nil }
        let bytes = UnsafeRawBufferPointer(start: value, count: Int(PQgetlength(result, row, field)))
        return bytes.assumingMemoryBound(to: UInt8.self)
    }

    private func decoded<Value>(
        _ column: Int, _ expected: String, _ decode: (UnsafeBufferPointer<UInt8>) -> Value?
    ) throws(DatabaseError) -> Value? {
        guard let bytes = try bytesIfAny(column) else { return nil }
        guard let value = decode(bytes) else {
            throw .columnType(statement: statement, column: name(column), expected: expected)
        }
        return value
    }

    private func present<Value>(_ column: Int, _ value: Value?) throws(DatabaseError) -> Value {
        guard let value else { throw .unexpectedNull(statement: statement, column: name(column)) }
        return value
    }

    private func name(_ column: Int) -> String {
        PQfname(result, Int32(column)).map { String(cString: $0) } ?? "\(column)"
    }
}
