import JSONText
import NIOCore
import NIOPosix

/// What a service tells its operators over HTTP.
struct AdminPort: Sendable {
    let port: Int

    /// The answer of `/readyz`.
    struct Readiness: Sendable, Hashable {
        /// The HTTP status.
        let code: Int
        /// `ready`, `degraded`, `notReady` or `draining`.
        let status: String
    }

    /// How often `become` asks: each time costs a connection, so this is many seconds, not many minutes.
    private static let tries = 20_000

    func readiness() async throws -> Readiness {
        let text = try await answer(to: "/readyz")
        let parts = text.split(separator: "\r\n\r\n", maxSplits: 1)
        guard parts.count == 2, let code = parts[0].split(separator: " ").dropFirst().first.flatMap({ Int($0) }),
            let status = try JSONDocument(parsing: Array(parts[1].utf8)).root.member("status")?.string
        else { throw UnreadableReadiness(text: text) }
        return Readiness(code: code, status: status)
    }

    /// Asks until the service is in a state.
    @discardableResult
    func become(_ status: String) async throws -> Readiness {
        var last: Readiness?
        for _ in 0..<Self.tries {
            let readiness = try await readiness()
            if readiness.status == status { return readiness }
            last = readiness
        }
        throw NeverBecame(status: status, last: last)
    }

    private func answer(to path: String) async throws -> String {
        let channel = try await ClientBootstrap(group: .singletonMultiThreadedEventLoopGroup)
            .connect(host: "127.0.0.1", port: port) { channel in
                channel.eventLoop.makeCompletedFuture {
                    try NIOAsyncChannel<ByteBuffer, ByteBuffer>(wrappingChannelSynchronously: channel)
                }
            }
        return try await channel.executeThenClose { buffers, writer in
            let request = "GET \(path) HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\n\r\n"
            try await writer.write(ByteBuffer(string: request))
            var text = ""
            for try await buffer in buffers { text += String(buffer: buffer) }
            return text
        }
    }
}

struct UnreadableReadiness: Error {
    let text: String
}

struct NeverBecame: Error {
    let status: String
    let last: AdminPort.Readiness?
}
