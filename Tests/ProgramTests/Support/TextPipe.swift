import Glibc
import NIOCore
import NIOPosix
import Program

/// A pipe that a program writes its lines to, and a test reads them from.
struct TextPipe: Sendable {
    let output: LogOutput
    private let readEnd: CInt

    init() throws {
        // A named pipe, because both ends can be opened so that no child process inherits them: a child that did
        // would keep the text from ending.
        var folder = Array("/tmp/renkei-pipe-XXXXXX".utf8CString)
        guard mkdtemp(&folder) != nil else { throw SystemFailure(number: errno) }
        let directory = String(decoding: folder.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
        let path = directory + "/pipe"
        defer {
            unlink(path)
            rmdir(directory)
        }
        guard mkfifo(path, 0o600) == 0 else { throw SystemFailure(number: errno) }
        readEnd = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
        let writeEnd = open(path, O_WRONLY | O_CLOEXEC)
        guard readEnd >= 0, writeEnd >= 0, fcntl(readEnd, F_SETFL, 0) == 0 else { throw SystemFailure(number: errno) }
        output = LogOutput(descriptor: writeEnd)
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
