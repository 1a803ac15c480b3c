package import JSONLines
package import Program

extension WireLimits {
    /// Every limit of the wire as a setting: `limits-line-in-bytes` and so on.
    package static var declared: Settings<WireLimits> {
        let usual = WireLimits()
        return Settings<WireLimits>(
            Settings(
                "limits.lineInBytes", .integer(1_024...16_777_216, "BYTES"), default: usual.lineInBytes,
                "Longest request line; a longer one is refused"),
            Settings(
                "limits.lineOutBytes", .integer(1_024...67_108_864, "BYTES"), default: usual.lineOutBytes,
                "Longest answer line; a longer one is replaced by an error"),
            Settings(
                "limits.batchRequests", .integer(1...10_000), default: usual.batchRequests, "Requests in one batch"),
            Settings(
                "limits.inFlightPerConnection", .integer(1...10_000), default: usual.inFlightPerConnection,
                "Requests in flight on one connection; past it the connection is not read"),
            Settings(
                "limits.executing", .integer(1...100_000), default: usual.executing,
                "Requests that wait at one time in the process; past it: overloaded"),
            Settings(
                "limits.connections", .integer(1...100_000), default: usual.connections, "Connections at one time"),
            Settings(
                "limits.startedLineMilliseconds", .integer(1...600_000, "MS"), default: usual.startedLineMilliseconds,
                "Time to finish a line that was begun"),
            Settings(
                "limits.idleMilliseconds", .integer(1...86_400_000, "MS"), default: usual.idleMilliseconds,
                "Time after which a quiet connection is closed"),
            Settings(
                "limits.unreadBytes", .integer(1_024...67_108_864, "BYTES"), default: usual.unreadBytes,
                "Answers that may wait unread for a while"),
            Settings(
                "limits.unreadMilliseconds", .integer(1...600_000, "MS"), default: usual.unreadMilliseconds,
                "How long they may wait before the connection is closed"),
            Settings(
                "limits.greatestUnreadBytes", .integer(1_024...268_435_456, "BYTES"),
                default: usual.greatestUnreadBytes, "Unread answers that close the connection at once"),
            Settings(
                "limits.defaultDeadlineMilliseconds", .integer(1...600_000, "MS"),
                default: usual.defaultDeadlineMilliseconds, "Deadline of a request that names none"),
            Settings(
                "limits.greatestDeadlineMilliseconds", .integer(1...600_000, "MS"),
                default: usual.greatestDeadlineMilliseconds, "Largest deadline that is granted"),
            Settings(
                "limits.drainMilliseconds", .integer(1...10_000, "MS"), default: usual.drainMilliseconds,
                "Time to answer what is in flight when the process stops")
        ) {
            var limits = WireLimits()
            limits.lineInBytes = $0
            limits.lineOutBytes = $1
            limits.batchRequests = $2
            limits.inFlightPerConnection = $3
            limits.executing = $4
            limits.connections = $5
            limits.startedLineMilliseconds = $6
            limits.idleMilliseconds = $7
            limits.unreadBytes = $8
            limits.unreadMilliseconds = $9
            limits.greatestUnreadBytes = $10
            limits.defaultDeadlineMilliseconds = $11
            limits.greatestDeadlineMilliseconds = $12
            limits.drainMilliseconds = $13
            return limits
        }
    }
}
