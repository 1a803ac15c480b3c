import Logging
import Postgres
import PostgresSupport
import Synchronization
import Testing

@Suite("Logs")
struct LogTests {
    @Test("the server's notices go to the log, as loud as they are meant")
    func notices() async throws {
        let log = MemoryLog()
        try await withOpenDatabase(logger: log.logger) { database in
            try await database.withSession { session in
                try await session.script("do $$ begin raise warning 'mind the gap'; raise notice 'by the way'; end $$")
            }
        }
        #expect(log.lines.contains("warning: notice from the database [mind the gap]"))
        #expect(log.lines.contains("debug: notice from the database [by the way]"))
    }

    @Test("no parameter and no password is ever logged, whatever fails")
    func discretion() async throws {
        let log = MemoryLog()
        let divide = Statement("divide", "select 1 / length($1::text)", bind: { (text: String) in [.text(text)] })
        let convert = Statement("convert", "select $1::text::integer", bind: { (text: String) in [.text(text)] })
        try await withOpenDatabase(logger: log.logger, adjust: { $0.password = "open sesame" }) { database in
            for statement in [divide, convert] {
                let secret = statement.name == "divide" ? "" : "parameter-value"
                let refusal = await #expect(throws: PostgresError.self) {
                    try await database.withTransaction { session in try await session.execute(statement, secret) }
                }
                #expect(refusal?.sqlState.classCode == "22")
                #expect(refusal?.description.contains("parameter-value") == false)
            }
        }
        #expect(!log.lines.isEmpty)
        #expect(!log.everything.contains("parameter-value"))
        #expect(!log.everything.contains("open sesame"))
    }
}

/// Keeps what is logged.
private final class MemoryLog: Sendable {
    private let records = Mutex<[(line: String, metadata: String)]>([])

    var logger: Logger { Logger(label: "test") { _ in Handler(log: self) } }
    var lines: [String] { records.withLock { $0.map(\.line) } }
    var everything: String { records.withLock { $0.map { $0.line + $0.metadata }.joined() } }

    private func keep(_ level: Logger.Level, _ message: Logger.Message, _ metadata: Logger.Metadata?) {
        let notice = metadata?["notice"].map { " [\($0)]" } ?? ""
        records.withLock { $0.append(("\(level): \(message)\(notice)", "\(metadata ?? [:])")) }
    }

    private struct Handler: LogHandler {
        let log: MemoryLog
        var metadata = Logger.Metadata()
        var logLevel = Logger.Level.trace

        subscript(metadataKey key: String) -> Logger.Metadata.Value? {
            get { metadata[key] }
            set { metadata[key] = newValue }
        }

        func log(event: LogEvent) {
            log.keep(event.level, event.message, event.metadata)
        }
    }
}
