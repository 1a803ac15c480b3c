import CLibpq

/// One request under way on a connection, from its sending to its last result.
///
/// While bytes go out, answers are read as well: a server that cannot write stops reading, and both would wait for
/// ever. When the caller no longer wants the answer, the server is asked to stop, and is listened to until it has.
struct Exchange {
    private let connection: OpaquePointer
    private let watch: Watch
    private(set) var interruption: Interruption?
    private var drainDeadline: Deadline?

    /// Why the server was asked to stop.
    enum Interruption: Equatable {
        case cancelled
        case deadlinePassed
        /// The reader of the rows threw.
        case abandoned
    }

    init(on connection: OpaquePointer, watch: Watch) {
        self.connection = connection
        self.watch = watch
    }

    /// Sends what is queued, all of it.
    mutating func flush() throws(DatabaseError) {
        while true {
            switch PQflush(connection) {
            case 0: return
            case 1:
                if try wait([.reading, .writing]).readable { try consume() }
            default: throw lost()
            }
        }
    }

    /// The next result, or nil after the last.
    mutating func nextResult() throws(DatabaseError) -> ResultHandle? {
        while PQisBusy(connection) == 1 {
            _ = try wait(.reading)
            try consume()
        }
        guard let result = PQgetResult(connection) else { return nil }
        return ResultHandle(pointer: result)
    }

    /// Asks the server to stop. `PQcancel` blocks, on this thread, until the server has passed the request on; that it
    /// succeeded "is no guarantee that the request will have any effect" (libpq manual), so the results decide.
    mutating func interrupt(_ reason: Interruption) {
        guard interruption == nil else { return }
        interruption = reason
        drainDeadline = .after(watch.drainTimeout)
        guard let cancel = PQgetCancel(connection) else { return }
        defer { PQfreeCancel(cancel) }
        var complaint = [CChar](repeating: 0, count: 256)
        _ = PQcancel(cancel, &complaint, Int32(complaint.count))
    }

    /// Notices, without waiting, a caller who has gone or time that has run out.
    mutating func checkInterruption() {
        if watch.isCancelled { interrupt(.cancelled) }
        if let deadline = watch.deadline, deadline.isPast { interrupt(.deadlinePassed) }
    }

    /// The error as the caller should see it: who asked for the stop is told so, not what the stop looked like.
    func explained(_ error: any Error, statement: String) -> any Error {
        let isStop =
            switch error {
            case let error as PostgresError: error.sqlState == .queryCanceled
            case DatabaseError.connectionLost: true
            default: false
            }
        guard isStop else { return error }
        return switch interruption {
        case .cancelled: CancellationError()
        case .deadlinePassed: DatabaseError.deadlineExceeded(statement: statement)
        case .abandoned, nil: error
        }
    }

    func lost() -> DatabaseError {
        let text = PQerrorMessage(connection).map { String(cString: $0) } ?? ""
        return .connectionLost(text.split(whereSeparator: \.isNewline).joined(separator: " "))
    }

    private func consume() throws(DatabaseError) {
        guard PQconsumeInput(connection) == 1 else { throw lost() }
    }

    private mutating func wait(
        _ interest: WakeSignal.Interest
    ) throws(DatabaseError) -> (readable: Bool, writable: Bool) {
        while true {
            if watch.isCancelled { interrupt(.cancelled) }
            let limit = interruption == nil ? watch.deadline : drainDeadline
            switch watch.signal.wait(for: PQsocket(connection), interest, until: limit) {
            case .ready(let readable, let writable): return (readable, writable)
            case .woken: continue
            case .timedOut where interruption == nil: interrupt(.deadlinePassed)
            case .timedOut: throw .connectionLost("a cancelled statement did not end in time")
            }
        }
    }
}
