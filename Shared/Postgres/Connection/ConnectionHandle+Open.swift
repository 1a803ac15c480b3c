import CLibpq

extension ConnectionHandle {
    /// Connects and logs in. Blocks the calling thread, until the watch's deadline at most.
    static func open(_ settings: DatabaseSettings, notices: NoticeLog, watch: Watch) throws -> ConnectionHandle {
        let handle = ConnectionHandle(pointer: start(settings.connectionParameters), notices: notices)
        guard let pointer = handle.pointer else { throw DatabaseError.connectFailed("out of memory") }
        var status = PGRES_POLLING_WRITING
        if PQstatus(pointer) == CONNECTION_BAD { status = PGRES_POLLING_FAILED }
        while status != PGRES_POLLING_OK {
            switch status {
            case PGRES_POLLING_READING: try settle(.reading, pointer, watch)
            case PGRES_POLLING_WRITING: try settle(.writing, pointer, watch)
            default: throw DatabaseError.connectFailed(handle.lastError)
            }
            status = PQconnectPoll(pointer)
        }
        PQsetnonblocking(pointer, 1)
        return handle
    }

    /// The socket is asked for each time: it changes from one address, or one attempt at TLS, to the next.
    private static func settle(_ interest: WakeSignal.Interest, _ pointer: OpaquePointer, _ watch: Watch) throws {
        while true {
            if watch.isCancelled { throw CancellationError() }
            switch watch.signal.wait(for: PQsocket(pointer), interest, until: watch.deadline) {
            case .ready: return
            case .woken: continue
            case .timedOut: throw DatabaseError.connectFailed("no answer in time")
            }
        }
    }

    private static func start(_ parameters: [(keyword: String, value: String)]) -> OpaquePointer? {
        withCStrings(parameters.map(\.keyword)) { keywords in
            withCStrings(parameters.map(\.value)) { values in PQconnectStartParams(keywords, values, 0) }
        }
    }

    /// Calls `body` with an array of C strings that ends in NULL. It is valid only there.
    private static func withCStrings<R>(
        _ strings: [String], _ body: (UnsafePointer<UnsafePointer<CChar>?>?) -> R
    ) -> R {
        var bytes: [CChar] = []
        var starts: [Int] = []
        for string in strings {
            starts.append(bytes.count)
            bytes.append(contentsOf: string.utf8CString)
        }
        return bytes.withUnsafeBufferPointer { buffer in
            var pointers = starts.map { start in buffer.baseAddress?.advanced(by: start) }
            pointers.append(nil)
            return body(pointers)
        }
    }
}
