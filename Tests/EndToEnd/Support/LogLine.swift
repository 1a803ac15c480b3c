import JSONText
import ProcessSupport

/// One line of a service's log.
struct LogLine: Sendable {
    let message: String
    let facts: JSONNode

    /// Nil where the line is not of the log.
    init?(_ text: String) {
        guard let line = try? JSONDocument(parsing: Array(text.utf8)).root,
            let message = line.member("message")?.string
        else { return nil }
        self.message = message
        facts = line
    }
}

extension Transcript {
    /// Waits for the first log line with this message.
    @discardableResult
    func logged(_ message: String, after skipped: Int = 0) async throws -> LogLine {
        try await first(after: skipped) { text in
            LogLine(text).flatMap { $0.message == message ? $0 : nil }
        }
    }
}
