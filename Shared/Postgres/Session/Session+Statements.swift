import CLibpq

extension Session {
    /// Every row, in the order of the statement.
    package func all<P, Row>(_ statement: Statement<P, Row>, _ parameters: P) async throws -> [Row] {
        var rows: [Row] = []
        try await run(statement, parameters) { result in
            rows.reserveCapacity(Int(result.rows))
            for row in 0..<result.rows {
                rows.append(try statement.read(RowReader(result: result, row: row, statement: statement.name)))
            }
        }
        return rows
    }

    /// The only row. Throws `rowMissing` or `rowSurplus` if there is none, or more.
    package func one<P, Row>(_ statement: Statement<P, Row>, _ parameters: P) async throws -> Row {
        let rows = try await all(statement, parameters)
        guard let row = rows.first else { throw DatabaseError.rowMissing(statement: statement.name) }
        guard rows.count == 1 else { throw DatabaseError.rowSurplus(statement: statement.name) }
        return row
    }

    /// The first row, or nil if there is none.
    package func first<P, Row>(_ statement: Statement<P, Row>, _ parameters: P) async throws -> Row? {
        try await all(statement, parameters).first
    }

    /// Runs the statement for its effect; the rows it returns are not read. Returns how many rows it touched.
    @discardableResult
    package func execute<P, Row>(_ statement: Statement<P, Row>, _ parameters: P) async throws -> Int {
        var affected = 0
        try await run(statement, parameters) { affected = $0.affectedRows }
        return affected
    }

    /// Hands the rows to `body` as they arrive, so that an answer larger than memory can be read. When `body` throws,
    /// the server is told to stop and the error is thrown on.
    package func forEach<P, Row>(
        _ statement: Statement<P, Row>, _ parameters: P, _ body: (Row) throws -> Void
    ) async throws {
        try await run(statement, parameters, streaming: true) { result in
            for row in 0..<result.rows {
                try body(try statement.read(RowReader(result: result, row: row, statement: statement.name)))
            }
        }
    }

    package func all<Row>(_ statement: Statement<Void, Row>) async throws -> [Row] { try await all(statement, ()) }
    package func one<Row>(_ statement: Statement<Void, Row>) async throws -> Row { try await one(statement, ()) }
    package func first<Row>(_ statement: Statement<Void, Row>) async throws -> Row? {
        try await first(statement, ())
    }
    @discardableResult
    package func execute<Row>(_ statement: Statement<Void, Row>) async throws -> Int {
        try await execute(statement, ())
    }
    package func forEach<Row>(_ statement: Statement<Void, Row>, _ body: (Row) throws -> Void) async throws {
        try await forEach(statement, (), body)
    }

    /// Runs SQL text of one or more statements without parameters, as migrations are. Outside a transaction they take
    /// effect together or not at all.
    package func script(_ sql: String) async throws {
        guard !sql.utf8.contains(0) else { throw DatabaseError.nulInText(statement: "script", parameter: 0) }
        try await attended { watch in
            try exchange("script", watch, send: { PQsendQuery($0, sql) }, receive: { _ in })
        }
    }

    // MARK: Running

    private func run<P, Row>(
        _ statement: Statement<P, Row>, _ parameters: P, streaming: Bool = false,
        receive: (borrowing ResultHandle) throws -> Void
    ) async throws {
        let bound = try BoundParameters(statement.bind(parameters), of: statement.name)
        try await attended { watch in
            let wasPrepared = prepared[statement.name] != nil
            let wasIdle = connection.isIdle
            do {
                try runPrepared(statement.name, statement.sql, bound, watch, streaming, receive)
            } catch let error as PostgresError where wasPrepared && error.meansStalePlan {
                // The server has forgotten the statement (DEALLOCATE, DISCARD), or a table changed under its plan. In
                // a transaction the error has already ended everything; outside, nothing has happened yet.
                prepared[statement.name] = nil
                guard wasIdle, connection.isIdle else { throw error }
                if error.sqlState != .invalidStatementName { try deallocate(statement.name, watch) }
                try runPrepared(statement.name, statement.sql, bound, watch, streaming, receive)
            }
        }
    }

    private func runPrepared(
        _ name: String, _ sql: String, _ bound: BoundParameters, _ watch: Watch, _ streaming: Bool,
        _ receive: (borrowing ResultHandle) throws -> Void
    ) throws {
        switch prepared[name] {
        case sql: break
        case nil:
            try exchange(
                name, watch, send: { PQsendPrepare($0, name, sql, bound.count, bound.types) }, receive: { _ in })
            prepared[name] = sql
        default: throw DatabaseError.statementNameReused(name)
        }
        try exchange(
            name, watch, streaming: streaming,
            send: { connection in
                bound.withArrays { values, lengths, formats in
                    PQsendQueryPrepared(connection, name, bound.count, values, lengths, formats, 0)
                }
            }, receive: receive)
    }

    private func deallocate(_ name: String, _ watch: Watch) throws {
        let sql = "deallocate \(SQLIdentifier.quoted(name))"
        try exchange("deallocate", watch, send: { PQsendQuery($0, sql) }, receive: { _ in })
    }

    func exchange(
        _ statement: String, _ watch: Watch, streaming: Bool = false,
        send: (OpaquePointer) -> Int32, receive: (borrowing ResultHandle) throws -> Void
    ) throws {
        do {
            try connection.exchange(statement, watch: watch, streaming: streaming, send: send, receive: receive)
        } catch {
            settle(error)
            throw error
        }
        settle(nil)
    }
}

extension PostgresError {
    /// `0A000` here is "cached plan must not change result type"; any other is thrown again by the second try.
    fileprivate var meansStalePlan: Bool {
        sqlState == .invalidStatementName || sqlState == .featureNotSupported
    }
}
