import CLibpq
import Glibc
import Synchronization

/// Wakes a thread that waits on a socket, and says which statement is no longer wanted.
///
/// Statements carry rising tickets. A signal for an old one changes nothing, so a cancellation that comes too late
/// cannot hit the next statement.
final class WakeSignal: Sendable {
    private let descriptor: Int32
    private let cancelled = Atomic<UInt64>(0)

    /// Fails when the process has no file descriptor left.
    init() throws(DatabaseError) {
        descriptor = renkei_eventfd()
        guard descriptor >= 0 else { throw .connectFailed(String(cString: strerror(errno))) }
    }

    deinit { close(descriptor) }

    /// Callable from any thread, at any time.
    func cancel(_ ticket: UInt64) {
        cancelled.max(ticket, ordering: .releasing)
        var one: UInt64 = 1
        // The counter can only be full if it was never read, and then the thread is awake anyway.
        _ = write(descriptor, &one, MemoryLayout.size(ofValue: one))
    }

    func isCancelled(_ ticket: UInt64) -> Bool {
        cancelled.load(ordering: .acquiring) >= ticket
    }

    struct Interest: OptionSet {
        let rawValue: Int16
        static let reading = Self(rawValue: Int16(POLLIN))
        static let writing = Self(rawValue: Int16(POLLOUT))
    }

    enum Readiness: Equatable {
        case ready(readable: Bool, writable: Bool)
        case woken
        case timedOut
    }

    /// Blocks the calling thread until the socket is ready, the signal is given or the deadline passes. A socket that
    /// failed counts as ready: the next use of it tells why. Without a socket (-1) only the signal and time count.
    func wait(for socket: Int32, _ interest: Interest, until deadline: Deadline?) -> Readiness {
        var watched = [
            pollfd(fd: socket, events: interest.rawValue, revents: 0),
            pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0),
        ]
        while true {
            let milliseconds = deadline.map { Int32(clamping: max(0, $0.remaining.milliseconds)) } ?? -1
            switch poll(&watched, nfds_t(watched.count), milliseconds) {
            case 0:
                guard let deadline, deadline.isPast else { continue }
                return .timedOut
            case ..<0:
                precondition(errno == EINTR || errno == EAGAIN, "poll: \(String(cString: strerror(errno)))")
                continue
            default: break
            }
            if watched[1].revents != 0 {
                var count: UInt64 = 0
                _ = read(descriptor, &count, MemoryLayout.size(ofValue: count))
                return .woken
            }
            let events = Int32(watched[0].revents)
            let hasFailed = events & (POLLERR | POLLHUP | POLLNVAL) != 0
            return .ready(readable: hasFailed || events & POLLIN != 0, writable: hasFailed || events & POLLOUT != 0)
        }
    }
}
