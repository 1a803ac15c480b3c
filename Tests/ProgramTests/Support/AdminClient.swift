import NIOCore
import NIOPosix

/// Sends bytes to a port of this machine and reads what comes back.
enum AdminClient {
    /// What the server sends until it closes, or until `isWhole` says that enough has come.
    static func exchange(
        port: Int, _ request: String, until isWhole: @Sendable (String) -> Bool = { _ in false }
    ) async throws -> String {
        let channel = try await ClientBootstrap(group: .singletonMultiThreadedEventLoopGroup)
            .connect(host: "127.0.0.1", port: port) { channel in
                channel.eventLoop.makeCompletedFuture {
                    try NIOAsyncChannel<ByteBuffer, ByteBuffer>(wrappingChannelSynchronously: channel)
                }
            }
        return try await channel.executeThenClose { buffers, writer in
            try await writer.write(ByteBuffer(string: request))
            var text = ""
            for try await buffer in buffers {
                text += String(buffer: buffer)
                if isWhole(text) { break }
            }
            return text
        }
    }

    /// The whole answer to one request.
    static func ask(port: Int, _ path: String, method: String = "GET") async throws -> String {
        try await exchange(port: port, "\(method) \(path) HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\n\r\n")
    }
}
