import CLibpq

extension ConnectionHandle {
    /// Sends one request and hands every result of it that is not an error to `receive`, to the last.
    ///
    /// Throws the first failure: the server's, the caller's cancellation or deadline, the loss of the connection, or
    /// what `receive` threw. After a failure that leaves the connection useless, `isBroken` is true.
    /// - Parameter streaming: rows come one result each, so that a reader who throws spares the server the rest.
    func exchange(
        _ statement: String, watch: Watch, streaming: Bool = false,
        send: (OpaquePointer) -> Int32, receive: (borrowing ResultHandle) throws -> Void
    ) throws {
        guard let pointer else { throw DatabaseError.connectionLost("the session is not connected") }
        try Self.checkStart(statement, watch)
        var exchange = Exchange(on: pointer, watch: watch)
        var refusal: PostgresError?
        var readerError: (any Error)?
        do {
            guard send(pointer) == 1 else { throw exchange.lost() }
            if streaming { PQsetSingleRowMode(pointer) }
            try exchange.flush()
            while let result = try exchange.nextResult() {
                if result.startsCopy { throw DatabaseError.unexpectedCopy(statement: statement) }
                refusal = refusal ?? result.failure(of: statement)
                if refusal != nil || readerError != nil { continue }
                do {
                    try receive(result)
                } catch {
                    readerError = error
                    if streaming { exchange.interrupt(.abandoned) }
                }
            }
        } catch {
            throw exchange.explained(error, statement: statement)
        }
        if let readerError { throw readerError }
        guard let refusal else { return }
        let isLoss = refusal.sqlState.endsConnection || !isOpen
        let failure: any Error = isLoss ? DatabaseError.connectionLost(refusal.message) : refusal
        throw exchange.explained(failure, statement: statement)
    }

    private static func checkStart(_ statement: String, _ watch: Watch) throws {
        if watch.isCancelled { throw CancellationError() }
        if let deadline = watch.deadline, deadline.isPast {
            throw DatabaseError.deadlineExceeded(statement: statement)
        }
    }
}

extension ResultHandle {
    fileprivate var startsCopy: Bool {
        [PGRES_COPY_IN, PGRES_COPY_OUT, PGRES_COPY_BOTH].contains(status)
    }
}
