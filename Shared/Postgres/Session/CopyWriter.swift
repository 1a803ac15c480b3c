import CLibpq

/// Takes the rows of a COPY and sends them in the server's text format, a chunk at a time.
package struct CopyWriter: ~Copyable {
    /// What is gathered before it is sent, and the most that libpq is given at once.
    static let chunkBytes = 64 << 10

    private let connection: OpaquePointer
    private let table: String
    private let columns: Int
    private let watch: Watch
    private var buffer: [UInt8] = []
    private var field: [UInt8] = []
    var exchange: Exchange

    init(on connection: OpaquePointer, table: String, columns: Int, watch: Watch, exchange: Exchange) {
        self.connection = connection
        self.table = table
        self.columns = columns
        self.watch = watch
        self.exchange = exchange
        buffer.reserveCapacity(Self.chunkBytes * 2)
    }

    /// Adds one row, with one value for each column. A row that is refused has not been added.
    package mutating func row(_ values: [SQLValue]) throws {
        guard values.count == columns else {
            throw DatabaseError.copyFields(table: table, expected: columns, given: values.count)
        }
        let start = buffer.count
        for (index, value) in values.enumerated() {
            if index > 0 { buffer.append(UInt8(ascii: "\t")) }
            do {
                try append(value)
            } catch {
                buffer.removeSubrange(start...)
                throw DatabaseError.nulInText(statement: table, parameter: index + 1)
            }
        }
        buffer.append(UInt8(ascii: "\n"))
        if buffer.count >= Self.chunkBytes { try send() }
    }

    /// Sends what is left in the buffer.
    mutating func send() throws {
        exchange.checkInterruption()
        try throwIfInterrupted()
        var rest = buffer[...]
        while !rest.isEmpty {
            let chunk = rest.prefix(Self.chunkBytes)
            let queued = chunk.withUnsafeBytes { bytes in
                PQputCopyData(connection, bytes.assumingMemoryBound(to: CChar.self).baseAddress, Int32(bytes.count))
            }
            guard queued >= 0 else { throw exchange.lost() }
            // 0: libpq has no room for it until some has gone out.
            if queued == 1 { rest = rest.dropFirst(chunk.count) }
            try exchange.flush()
            try throwIfInterrupted()
        }
        buffer.removeAll(keepingCapacity: true)
    }

    private func throwIfInterrupted() throws {
        switch exchange.interruption {
        case .cancelled: throw CancellationError()
        case .deadlinePassed: throw DatabaseError.deadlineExceeded(statement: "copy \(table)")
        case .abandoned, nil: return
        }
    }

    private mutating func append(_ value: SQLValue) throws(NulInText) {
        if value == .null {
            buffer.append(contentsOf: "\\N".utf8)
            return
        }
        field.removeAll(keepingCapacity: true)
        try value.appendText(to: &field)
        for byte in field {
            switch byte {
            case UInt8(ascii: "\\"): buffer.append(contentsOf: "\\\\".utf8)
            case UInt8(ascii: "\t"): buffer.append(contentsOf: "\\t".utf8)
            case UInt8(ascii: "\n"): buffer.append(contentsOf: "\\n".utf8)
            case UInt8(ascii: "\r"): buffer.append(contentsOf: "\\r".utf8)
            default: buffer.append(byte)
            }
        }
    }
}
