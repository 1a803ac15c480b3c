import NIOCore
import NIOPosix
import Synchronization

/// What a program writes to one of its streams, line by line, for whoever waits for a line.
package final class Transcript: Sendable {
    private struct State {
        var lines: [String] = []
        var hasEnded = false
        var waiters: [CheckedContinuation<Void, Never>] = []
    }

    private let state = Mutex(State())

    /// The lines so far; one that is not finished yet is not among them.
    package var lines: [String] { state.withLock(\.lines) }

    /// Waits for the first line, after those that are skipped, of which `read` makes a value.
    /// Throws `TranscriptEnded` where the stream ends before.
    @discardableResult
    package func first<Value>(after skipped: Int = 0, _ read: (String) throws -> Value?) async throws -> Value {
        var seen = skipped
        while true {
            let (news, hasEnded) = state.withLock { (Array($0.lines.dropFirst(seen)), $0.hasEnded) }
            for line in news {
                if let value = try read(line) { return value }
            }
            seen += news.count
            if hasEnded { throw TranscriptEnded(text: lines.joined(separator: "\n")) }
            await more(than: seen)
        }
    }

    /// Everything, once the stream has ended.
    package func wholeText() async -> String {
        while state.withLock({ !$0.hasEnded }) { await more(than: lines.count) }
        return lines.joined(separator: "\n")
    }

    private func more(than count: Int) async {
        await withCheckedContinuation { continuation in
            let isThere = state.withLock { state in
                if state.hasEnded || state.lines.count > count { return true }
                state.waiters.append(continuation)
                return false
            }
            if isThere { continuation.resume() }
        }
    }
}

/// The stream ended before the line came that was waited for.
package struct TranscriptEnded: Error, CustomStringConvertible {
    let text: String

    package var description: String { "the program ended without the line that was waited for; it said:\n\(text)" }
}

// MARK: - Reading the stream

extension Transcript {
    /// Takes down what comes out of a pipe until it closes, and closes our end.
    func takeDown(_ readEnd: Int32) async {
        defer { finish() }
        do {
            let channel = try await NIOPipeBootstrap(group: .singletonMultiThreadedEventLoopGroup)
                .takingOwnershipOfDescriptor(input: readEnd) { channel in
                    channel.eventLoop.makeCompletedFuture {
                        try NIOAsyncChannel<ByteBuffer, Never>(wrappingChannelSynchronously: channel)
                    }
                }
            try await channel.executeThenClose { buffers in
                var rest: [UInt8] = []
                for try await buffer in buffers {
                    rest += buffer.readableBytesView
                    var lines = rest.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
                    rest = lines.popLast().map(Array.init) ?? []
                    append(lines.map { String(decoding: $0, as: UTF8.self) })
                }
                if !rest.isEmpty { append([String(decoding: rest, as: UTF8.self)]) }
            }
        } catch {
            // The stream is over for us, whatever ended it; who waits for a line is told so.
            return
        }
    }

    private func append(_ lines: [String]) {
        guard !lines.isEmpty else { return }
        wake { $0.lines += lines }
    }

    private func finish() {
        wake { $0.hasEnded = true }
    }

    private func wake(_ change: (inout State) -> Void) {
        let waiters = state.withLock { state in
            change(&state)
            defer { state.waiters = [] }
            return state.waiters
        }
        for waiter in waiters { waiter.resume() }
    }
}
