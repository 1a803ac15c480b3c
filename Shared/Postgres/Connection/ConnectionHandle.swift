import CLibpq
import Glibc

/// One `PGconn`, or none. `PQfinish` runs when it goes out of scope, after a failed attempt as well.
///
/// libpq forbids only the simultaneous use of a connection; its owner, one actor, sees to that.
struct ConnectionHandle: ~Copyable {
    let pointer: OpaquePointer?
    /// libpq keeps a bare pointer to it.
    private let notices: NoticeLog?

    static var closed: ConnectionHandle { .init(pointer: nil, notices: nil) }

    init(pointer: OpaquePointer?, notices: NoticeLog?) {
        self.pointer = pointer
        self.notices = notices
        if let pointer { notices?.attach(to: pointer) }
    }

    deinit { PQfinish(pointer) }

    var isOpen: Bool { PQstatus(pointer) == CONNECTION_OK }

    /// Not open, or in the middle of a command whose end was never read: good for nothing more.
    var isBroken: Bool {
        switch PQtransactionStatus(pointer) {
        case PQTRANS_ACTIVE, PQTRANS_UNKNOWN: true
        default: !isOpen
        }
    }

    /// Whether the server still holds the other end, as far as can be told without waiting: what a stopping server sent
    /// to an idle connection is read and taken note of.
    func stillAnswers() -> Bool {
        for _ in 0..<16 where isOpen {
            var socket = pollfd(fd: PQsocket(pointer), events: Int16(POLLIN), revents: 0)
            guard poll(&socket, 1, 0) > 0 else { break }
            guard PQconsumeInput(pointer) == 1 else { return false }
            _ = PQisBusy(pointer)  // takes in what was read
        }
        return isOpen
    }

    /// No transaction is open.
    var isIdle: Bool { PQtransactionStatus(pointer) == PQTRANS_IDLE }

    /// A transaction is open, perhaps a failed one.
    var isInTransaction: Bool {
        [PQTRANS_INTRANS, PQTRANS_INERROR].contains(PQtransactionStatus(pointer))
    }

    var backendProcessID: Int32 { PQbackendPID(pointer) }

    /// libpq's account of what went wrong last, on one line.
    var lastError: String {
        let text = PQerrorMessage(pointer).map { String(cString: $0) } ?? ""
        return text.split(whereSeparator: \.isNewline).joined(separator: " ")
    }

    /// Takes in what has arrived at the socket.
    func receive() throws(DatabaseError) {
        guard PQconsumeInput(pointer) == 1 else { throw .connectionLost(lastError) }
    }

    /// Notifications that have arrived, oldest first; each is handed out once.
    func takeNotifications() -> [(channel: String, payload: String)] {
        var taken: [(channel: String, payload: String)] = []
        while let notification = PQnotifies(pointer) {
            defer { PQfreemem(notification) }
            taken.append((String(cString: notification.pointee.relname), String(cString: notification.pointee.extra)))
        }
        return taken
    }
}
