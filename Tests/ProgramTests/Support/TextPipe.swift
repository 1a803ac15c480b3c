import Glibc
import NIOCore
import NIOPosix
import Program

/// A pipe that a program writes its lines to, and a test reads them from.
struct TextPipe: Sendable {
    let output: LogOutput
    private let readEnd: CInt

    init() throws {
        var ends: [CInt] = [0, 0]
        guard pipe(&ends) == 0 else { throw SystemFailure(number: errno) }
        readEnd = ends[0]
        output = LogOutput(descriptor: ends[1])
    }

    var streams: StandardStreams { StandardStreams(output: output, error: output) }

    /// No more lines follow: who reads comes to an end.
    func close() { _ = Glibc.close(output.descriptor) }

    /// Hands over each line as it is written, until `read` answers a value or the pipe ends.
    func firstLine<Value: Sendable>(where read: @Sendable (String) -> Value?) async throws -> Value {
        let channel = try await NIOPipeBootstrap(group: .singletonMultiThreadedEventLoopGroup)
            .takingOwnershipOfDescriptor(input: readEnd) { channel in
                channel.eventLoop.makeCompletedFuture {
                    try NIOAsyncChannel<ByteBuffer, Never>(wrappingChannelSynchronously: channel)
                }
            }
        return try await channel.executeThenClose { buffers in
            var text = ""
            for try await buffer in buffers {
                text += String(buffer: buffer)
                while let end = text.firstIndex(of: "\n") {
                    if let value = read(String(text[..<end])) { return value }
                    text = String(text[text.index(after: end)...])
                }
            }
            throw PipeEnded(rest: text)
        }
    }

    /// Everything written until the pipe was closed.
    func wholeText() throws -> String {
        close()
        var bytes: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 4096)
        while true {
            let count = Glibc.read(readEnd, &chunk, chunk.count)
            guard count > 0 else { break }
            bytes += chunk.prefix(count)
        }
        _ = Glibc.close(readEnd)
        return String(decoding: bytes, as: UTF8.self)
    }
}

struct PipeEnded: Error {
    let rest: String
}

struct SystemFailure: Error {
    let number: CInt
}
