package import Logging
import Synchronization

/// What a server under test has logged, and a way to wait for a line.
package final class LogLines: Sendable {
    private struct State {
        var messages: [String] = []
        var watchers: [(message: String, continuation: CheckedContinuation<Void, Never>)] = []
    }
    private let state = Mutex(State())

    package init() {}

    /// Returns when the message has been logged.
    package func wait(for message: String) async {
        await withCheckedContinuation { continuation in
            let isThere = state.withLock { state in
                if state.messages.contains(message) { return true }
                state.watchers.append((message, continuation))
                return false
            }
            if isThere { continuation.resume() }
        }
    }

    package var messages: [String] { state.withLock(\.messages) }

    package var handler: any LogHandler { Handler(lines: self) }

    private func add(_ message: String) {
        let waiting = state.withLock { state in
            state.messages.append(message)
            defer { state.watchers.removeAll { $0.message == message } }
            return state.watchers.filter { $0.message == message }
        }
        for watcher in waiting { watcher.continuation.resume() }
    }

    private struct Handler: LogHandler {
        let lines: LogLines
        var metadata: Logger.Metadata = [:]
        var logLevel: Logger.Level = .debug

        subscript(metadataKey key: String) -> Logger.Metadata.Value? {
            get { metadata[key] }
            set { metadata[key] = newValue }
        }

        func log(event: LogEvent) {
            lines.add(event.message.description)
        }
    }
}
