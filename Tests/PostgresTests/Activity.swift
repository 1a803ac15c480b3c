import Postgres

/// What other sessions are doing, as the server sees it: tests wait for it instead of for time to pass.
enum Activity {
    private static let running = Statement(
        "activity_running",
        "select exists (select from pg_stat_activity where pid = $1::int and state = 'active' and query ~ 'pg_sleep')",
        bind: { (process: Int) in [.int(process)] }, read: { try $0.bool(0) })
    private static let pause = Statement("activity_pause", "select 1 from pg_sleep(0.01)")

    /// Returns when the backend sleeps in a statement. `observer` is another database than the one that is asked for.
    static func untilSleeping(_ backend: Int32, seenBy observer: Database) async throws {
        try await observer.withSession { session in
            while try await !session.one(running, Int(backend)) { try await session.execute(pause) }
        }
    }
}

/// A statement that takes longer than any test.
let nap = Statement("nap", "select 1 from pg_sleep(3600)")

/// A statement that takes no time.
let ping = Statement("ping", "select 1") { row in try row.int(0) }
