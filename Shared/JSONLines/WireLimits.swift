/// Everything that bounds the wire, in one place. `rpc.discover` shows it, and each is a setting.
package struct WireLimits: Codable, Hashable, Sendable {
    /// A request line; a longer one is refused and skipped.
    package var lineInBytes = 1 << 20
    /// An answer line; a longer one is replaced by an error.
    package var lineOutBytes = 8 << 20
    /// Requests and notifications in one batch.
    package var batchRequests = 100
    /// Requests that one connection may have in flight; past it the connection is not read.
    package var inFlightPerConnection = 64
    /// Requests that wait for something (PostgreSQL, a peer) at one time in the process; past it: overloaded.
    package var executing = 512
    package var connections = 10_000
    /// Time to finish a line that was begun.
    package var startedLineMilliseconds = 10_000
    /// Time without a byte or a request in flight after which a connection is closed.
    package var idleMilliseconds = 600_000
    /// Answers that wait for a peer that does not read: above the first for the given time, or above the second at
    /// once, the connection is closed.
    package var unreadBytes = 1 << 20
    package var unreadMilliseconds = 10_000
    package var greatestUnreadBytes = 8 << 20
    /// The deadline of a request that names none.
    package var defaultDeadlineMilliseconds = 5_000
    /// The largest deadline that is granted.
    package var greatestDeadlineMilliseconds = 60_000
    /// Time to answer what is in flight when the process stops.
    package var drainMilliseconds = 10_000

    package init() {}
}
