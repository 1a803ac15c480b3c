import CLibpq
import Dispatch
import PostgresSupport
import ServiceLifecycle
import Testing

@testable import Postgres

@Suite("Listening", .timeLimit(.minutes(3)))
struct ListenerTests {
    private static let notify = Statement(
        "notify", "select pg_notify($1::text, $2::text)::text",
        bind: { (channel: String, payload: String) in [.text(channel), .text(payload)] })

    @Test("what is sent on its channels arrives in order, and other channels stay silent")
    func notifications() async throws {
        try await withOpenDatabase { database in
            try await withListener(database.settings, ["need \"changed\"", "offer"]) { events in
                #expect(await next(of: events) == .connected)
                try await database.withSession { session in
                    try await session.execute(Self.notify, ("need \"changed\"", "1"))
                    try await session.execute(Self.notify, ("elsewhere", "2"))
                    try await session.execute(Self.notify, ("offer", "三"))
                }
                #expect(await next(of: events) == .notification(channel: "need \"changed\"", payload: "1"))
                #expect(await next(of: events) == .notification(channel: "offer", payload: "三"))
            }
        }
    }

    @Test("after the server came back it listens again and says so", arguments: RecoveryTests.End.allCases)
    func listensAgain(after end: RecoveryTests.End) async throws {
        let server = try await PrivateServer()
        try await Database.withOpen(server.settings, logger: silent) { database in
            try await withListener(server.settings, ["need"]) { events in
                #expect(await next(of: events) == .connected)
                switch end {
                case .restart: try await server.stop()
                case .kill: try await server.kill()
                }
                try await server.start()
                #expect(await next(of: events) == .reconnected)
                try await database.withSession { _ = try await $0.execute(Self.notify, ("need", "again")) }
                #expect(await next(of: events) == .notification(channel: "need", payload: "again"))
            }
        }
    }

    @Test("a notification that comes while a statement is under way is not lost")
    func duringStatement() async throws {
        let schema = [Migration("001", "create table flag (id integer)")]
        let raise = Statement("raise", "insert into flag values (1)")
        try await withOpenDatabase(migrations: schema) { database in
            let (listening, begin) = AsyncStream<Void>.makeStream()
            try await withThrowingTaskGroup { group in
                group.addTask {
                    for await _ in listening.prefix(1) {
                        try await database.withTransaction { session in
                            try await session.execute(raise)
                            try await session.execute(Self.notify, ("need", "meanwhile"))
                        }
                    }
                }
                let taken = try await Self.notificationsTaken(database.settings) { begin.yield() }
                #expect(taken == ["need: meanwhile"])
                try await group.waitForAll()
            }
        }
    }

    /// Listens on "need", calls `ready`, and executes a statement that ends when the flag is up; on a thread of its own.
    private static func notificationsTaken(
        _ settings: DatabaseSettings, ready: @Sendable @escaping () -> Void
    ) async throws -> [String] {
        let untilRaised =
            "do $$ begin while not exists (select from flag) loop perform pg_sleep(0.01); end loop; end $$"
        return try await withCheckedThrowingContinuation { continuation in
            DispatchQueue.global().async {
                continuation.resume(
                    with: Result {
                        let watch = Watch(
                            signal: try WakeSignal(), ticket: nil, deadline: .after(.seconds(60)),
                            drainTimeout: .seconds(5))
                        let connection = try ConnectionHandle.open(settings, notices: NoticeLog(silent), watch: watch)
                        func run(_ sql: String) throws {
                            try connection.exchange(
                                "test", watch: watch, send: { PQsendQuery($0, sql) }, receive: { _ in })
                        }
                        try run("listen need")
                        ready()
                        try run(untilRaised)
                        // The server passes it on when it is between statements, so perhaps only after this one.
                        var taken = connection.takeNotifications()
                        while taken.isEmpty {
                            try run("select pg_sleep(0.01)")
                            taken = connection.takeNotifications()
                        }
                        return taken.map { "\($0.channel): \($0.payload)" }
                    })
            }
        }
    }

    @Test("a reader who falls behind learns that something was dropped")
    func overflow() async {
        let events = ListenerEvents(limit: 3)
        for number in 0..<10 { events.send(.notification(channel: "need", payload: "\(number)")) }
        events.finish()
        var seen: [ListenerEvent] = []
        for await event in events.stream { seen.append(event) }
        #expect(seen.count == 3)
        #expect(seen.last == .overflowed)
    }

    @Test("graceful shutdown ends the listening and its stream, connected or not", arguments: [true, false])
    func shutdown(isConnected: Bool) async throws {
        try await withDatabase { settings in
            var settings = settings
            if !isConnected { settings.host = "/nonexistent/socket" }
            let listener = Listener(settings, channels: ["need"], logger: silent)
            let group = ServiceGroup(services: [listener], logger: silent)
            try await withThrowingTaskGroup { tasks in
                tasks.addTask { try await group.run() }
                let events = listener.notifications
                if isConnected { #expect(await next(of: events) == .connected) }
                await group.triggerGracefulShutdown()
                #expect(await next(of: events) == nil)
                try await tasks.waitForAll()
            }
        }
    }

    private func next(of events: AsyncStream<ListenerEvent>) async -> ListenerEvent? {
        for await event in events { return event }
        return nil
    }

    /// Runs a listener beside `body` and ends it by cancellation.
    private func withListener(
        _ settings: DatabaseSettings, _ channels: [String],
        _ body: (AsyncStream<ListenerEvent>) async throws -> Void
    ) async throws {
        let listener = Listener(settings, channels: channels, logger: silent)
        try await withThrowingTaskGroup { group in
            group.addTask { try await listener.run() }
            let events = listener.notifications
            try await body(events)
            group.cancelAll()
            try await group.waitForAll()
            #expect(await next(of: events) == nil)
        }
    }
}
