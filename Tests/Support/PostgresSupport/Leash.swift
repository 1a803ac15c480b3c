import Glibc

/// A process that stops a server and removes its directory when our end of a pipe is closed: by `deinit`, or by
/// the kernel when our process is gone, even if it was killed.
final class Leash: Sendable {
    private let held: Int32

    /// - Parameter stop: the command line that stops the server.
    init(directory: String, stop: [String]) throws {
        var ends: [Int32] = [-1, -1]
        // A pair of sockets serves as a pipe that no other child can inherit.
        let kind = Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue)
        guard socketpair(AF_UNIX, kind, 0, &ends) == 0 else {
            throw TestServerError.toolFailed("socketpair", String(cString: strerror(errno)))
        }
        held = ends[1]
        defer { close(ends[0]) }
        let script = "trap '' INT TERM HUP; cat; directory=$1; shift; \"$@\"; rm -rf \"$directory\""
        _ = try ChildProcess(["sh", "-c", script, "sh", directory] + stop, input: ends[0])
    }

    deinit { close(held) }
}
