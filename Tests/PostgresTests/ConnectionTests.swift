import CLibpq
import Foundation
import Postgres
import PostgresSupport
import Testing

@Suite("Connections", .timeLimit(.minutes(3)))
struct ConnectionTests {
    @Test("attempts that fail leave no file open, refused by the server or before it")
    func failedConnectFrees() async throws {
        try await withDatabase { settings in
            var unknown = settings
            unknown.database = "no-such-database"
            unknown.sessions = 1
            var nowhere = unknown
            nowhere.host = "/nonexistent/socket"
            for settings in [unknown, nowhere] {
                try await Database.withOpen(settings, logger: silent) { database in
                    let before = try OpenFiles.count()
                    for _ in 0..<800 {
                        await #expect(throws: DatabaseError.self) { try await database.withSession { _ in } }
                    }
                    // Other tests open and close files meanwhile, but not eight hundred.
                    #expect(try OpenFiles.count() < before + 400)
                    #expect(!database.isReachable)
                }
            }
        }
    }

    @Test("a wrong password is said to be one, and neither password nor settings' text show it")
    func wrongPassword() async throws {
        let server = try await PrivateServer(access: ["local all locked scram-sha-256"])
        try await Database.withOpen(server.settings, logger: silent) { database in
            try await database.withSession { try await $0.script("create role locked login password 'open sesame'") }
        }
        var settings = server.settings
        settings.user = "locked"
        settings.password = "open barley"
        let wrong = settings
        let refusal = await #expect(throws: DatabaseError.self) {
            try await Database.withOpen(wrong, logger: silent) { try await $0.withSession { _ in } }
        }
        guard case .connectFailed(let text) = refusal else {
            Issue.record("\(refusal as Any)")
            return
        }
        #expect(text.contains("password authentication failed for user \"locked\""))
        #expect(!text.contains("barley"))
        #expect(!"\(wrong) \(String(reflecting: wrong))".contains("barley"))

        settings.password = "open sesame"
        let answer = try await Database.withOpen(settings, logger: silent) { database in
            try await database.withSession { try await $0.one(ping) }
        }
        #expect(answer == 1)
    }

    @Test("the server is told who asks, which schema is meant and which limits hold")
    func sessionSettings() async throws {
        let shown = Statement(
            "shown", "select current_setting($1::text)", bind: { (name: String) in [.text(name)] },
            read: { try $0.text(0) })
        try await withDatabase(schema: "odd \"schema\\ name") { settings in
            var settings = settings
            settings.applicationName = "renkei it's"
            settings.lockTimeout = .milliseconds(1234)
            let observed = try await Database.withOpen(settings, logger: silent) { database in
                try await database.withSession { session in
                    var observed: [String] = []
                    for name in ["application_name", "search_path", "lock_timeout", "timezone", "client_encoding"] {
                        observed.append(try await session.one(shown, name))
                    }
                    return observed
                }
            }
            #expect(observed == ["renkei it's", "\"odd \"\"schema\\ name\"", "1234ms", "UTC", "UTF8"])
        }
    }

    @Test("ten thousand statements leave no file and no memory behind")
    func tenThousandStatements() async throws {
        let big = Statement("big", "select repeat('x', 20000)") { row in try row.text(0).utf8.count }
        try await withOpenDatabase(adjust: { $0.sessions = 1 }) { database in
            let (files, memory) = (try OpenFiles.count(), try ResidentMemory.bytes())
            try await database.withSession { session in
                for _ in 0..<10_000 {
                    guard try await session.one(big) == 20_000 else {
                        Issue.record("an answer was cut short")
                        return
                    }
                }
            }
            #expect(try OpenFiles.count() < files + 1000)
            // A result kept each time would be 200 MB.
            #expect(try ResidentMemory.bytes() < memory + 100 << 20)
        }
    }

    @Test("tasks that share a session take turns: no two statements overlap")
    func strictlySerial() async throws {
        struct Span: Sendable {
            let start: Int
            let end: Int
        }
        let span = Statement(
            "span",
            """
            select (extract(epoch from s) * 1000000)::bigint, (extract(epoch from clock_timestamp()) * 1000000)::bigint
            from (select clock_timestamp() s, pg_sleep(0.002) offset 0) started
            """
        ) { row in Span(start: try row.int(0), end: try row.int(1)) }
        try await withOpenDatabase { database in
            let spans = try await database.withSession { session in
                try await Self.shared(session) { session in try await session.one(span) }
            }
            let ordered = spans.sorted { $0.start < $1.start }
            #expect(ordered.count == 80)
            #expect(zip(ordered, ordered.dropFirst()).allSatisfy { $0.end <= $1.start })
            #expect(ordered.allSatisfy { $0.end - $0.start >= 2000 })
        }
    }

    /// Eight tasks that use one session, ten times each.
    private static func shared<R: Sendable>(
        _ session: Session, _ use: @Sendable @escaping (Session) async throws -> R
    ) async throws -> [R] {
        try await withThrowingTaskGroup(of: [R].self) { group in
            for _ in 0..<8 {
                group.addTask {
                    var results: [R] = []
                    for _ in 0..<10 { results.append(try await use(session)) }
                    return results
                }
            }
            return try await group.reduce(into: []) { $0 += $1 }
        }
    }
}

/// The files that this process has open, sockets among them.
private enum OpenFiles {
    static func count() throws -> Int {
        try FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd").count
    }
}

/// The memory that this process holds.
private enum ResidentMemory {
    static func bytes() throws -> Int {
        let fields = try String(contentsOfFile: "/proc/self/statm", encoding: .utf8).split(separator: " ")
        let pages = try #require(Int(fields[1]))
        return pages * Int(sysconf(Int32(_SC_PAGESIZE)))
    }
}
