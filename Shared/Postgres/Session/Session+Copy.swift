import CLibpq

extension Session {
    /// Loads rows into `table` by COPY, the fastest way in. All of them, or none if `rows` or the server refuses.
    /// - Returns: how many rows the server took.
    @discardableResult
    package func withCopyIn(
        _ table: String, columns: [String], _ rows: (inout CopyWriter) throws -> Void
    ) async throws -> Int {
        let names = columns.map(SQLIdentifier.quoted).joined(separator: ", ")
        let sql = "copy \(SQLIdentifier.quoted(table)) (\(names)) from stdin"
        return try await attended { watch in
            do {
                let copied = try copyIn(sql, table, columns.count, watch, rows)
                settle(nil)
                return copied
            } catch {
                settle(error)
                throw error
            }
        }
    }

    private func copyIn(
        _ sql: String, _ table: String, _ columns: Int, _ watch: Watch, _ rows: (inout CopyWriter) throws -> Void
    ) throws -> Int {
        guard let pointer = connection.pointer else {
            throw DatabaseError.connectionLost("the session is not connected")
        }
        var exchange = Exchange(on: pointer, watch: watch)
        let statement = "copy \(table)"
        do {
            guard PQsendQuery(pointer, sql) == 1 else { throw exchange.lost() }
            try exchange.flush()
            try Self.awaitStart(&exchange, statement)
            var writer = CopyWriter(on: pointer, table: table, columns: columns, watch: watch, exchange: exchange)
            var failure: (any Error)?
            do {
                try rows(&writer)
                try writer.send()
            } catch {
                failure = error
            }
            exchange = writer.exchange
            try Self.end(&exchange, pointer, complaint: failure == nil ? nil : "the client gave up")
            let copied = try Self.outcome(&exchange, statement, failure: failure)
            return copied
        } catch {
            throw exchange.explained(error, statement: statement)
        }
    }

    /// The server agrees to take rows, or says why not.
    private static func awaitStart(_ exchange: inout Exchange, _ statement: String) throws {
        guard let first = try exchange.nextResult() else { throw exchange.lost() }
        if first.status == PGRES_COPY_IN { return }
        let refusal = first.failure(of: statement)
        while try exchange.nextResult() != nil {}
        throw refusal ?? exchange.lost()
    }

    private static func end(_ exchange: inout Exchange, _ pointer: OpaquePointer, complaint: String?) throws {
        while true {
            switch PQputCopyEnd(pointer, complaint) {
            case 1: return try exchange.flush()
            case 0: try exchange.flush()
            default: throw exchange.lost()
            }
        }
    }

    /// Our own reason to stop goes before the server's words about it.
    private static func outcome(
        _ exchange: inout Exchange, _ statement: String, failure: (any Error)?
    ) throws -> Int {
        var failure = failure
        var copied = 0
        while let result = try exchange.nextResult() {
            if let refusal = result.failure(of: statement) { failure = failure ?? refusal }
            copied = result.affectedRows
        }
        if let failure { throw failure }
        return copied
    }
}
