import Postgres
import PostgresSupport
import Testing

@Suite("Cancellation and deadlines", .timeLimit(.minutes(2)))
struct CancellationTests {
    @Test("a cancelled statement ends, and the same connection answers the next")
    func cancelledMidway() async throws {
        try await withOneSession { database, observer, backend in
            try await withThrowingTaskGroup { group in
                group.addTask { try await database.withSession { _ = try await $0.execute(nap) } }
                try await Activity.untilSleeping(backend, seenBy: observer)
                group.cancelAll()
                await #expect(throws: CancellationError.self) { try await group.waitForAll() }
            }
            try await database.withSession { session async throws in
                #expect(try await session.one(ping) == 1)
                #expect(session.backendProcessID == backend)
            }
        }
    }

    @Test("a cancellation that races the end of its statement never hits the next")
    func cancellationRaces() async throws {
        let short = Statement(
            "short", "select $1::bigint from pg_sleep($2)",
            bind: { (seed: Int, seconds: Double) in [.int(seed), .double(seconds)] },
            read: { try $0.int(0) })
        try await withOneSession { database, _, backend in
            var endings = 0
            for seed in 0..<1000 {
                let hasEnded = try await withThrowingTaskGroup(of: Bool.self) { group in
                    group.addTask {
                        do {
                            let seconds = Double(seed % 5) / 10_000
                            let answer = try await database.withSession { try await $0.one(short, (seed, seconds)) }
                            #expect(answer == seed)
                            return true
                        } catch is CancellationError {
                            return false
                        }
                    }
                    var random = SplitMix(seed: UInt64(seed))
                    for _ in 0..<Int.random(in: 0...400, using: &random) { await Task.yield() }
                    // One in eight is left alone.
                    if seed % 8 != 0 { group.cancelAll() }
                    return try await group.reduce(false) { $0 || $1 }
                }
                endings += hasEnded ? 1 : 0
                let next = try await database.withSession { session in
                    (try await session.one(short, (-seed, 0)), session.backendProcessID)
                }
                #expect(next == (-seed, backend))
            }
            #expect(endings >= 125)
        }
    }

    @Test("a deadline ends the statement under way, and the same connection answers the next")
    func deadlinePasses() async throws {
        try await withOneSession { database, _, backend in
            await #expect(throws: DatabaseError.deadlineExceeded(statement: "nap")) {
                try await database.withSession(deadline: .after(.milliseconds(100))) { try await $0.execute(nap) }
            }
            try await database.withSession { session async throws in
                #expect(try await session.one(ping) == 1)
                #expect(session.backendProcessID == backend)
            }
        }
    }

    @Test("nothing is sent after the deadline, and what a transaction did before it is undone")
    func deadlineUndoes() async throws {
        let insert = Statement("insert_thing", "insert into thing values (1)")
        let count = Statement("count_things", "select count(*) from thing") { row in try row.int(0) }
        let schema = [Migration("001", "create table thing (id integer)")]
        try await withOpenDatabase(migrations: schema) { database async throws in
            await #expect(throws: DatabaseError.deadlineExceeded(statement: "nap")) {
                try await database.withTransaction(deadline: .after(.milliseconds(300))) { session in
                    try await session.execute(insert)
                    try await session.execute(nap)
                }
            }
            await #expect(throws: DatabaseError.self) {
                try await database.withSession(deadline: .after(.seconds(-1))) { try await $0.execute(insert) }
            }
            #expect(try await database.withSession { try await $0.one(count) } == 0)
        }
    }

    @Test("a statement beyond the server's limit is the server's refusal")
    func statementTimeout() async throws {
        try await withOpenDatabase(adjust: { $0.statementTimeout = .milliseconds(100) }) { database in
            let refusal = await #expect(throws: PostgresError.self) {
                try await database.withSession { try await $0.execute(nap) }
            }
            #expect(refusal?.sqlState == .queryCanceled)
        }
    }

    @Test("a cancelled transaction is rolled back, though its task is cancelled while it does so")
    func cancelledTransaction() async throws {
        let schema = [Migration("001", "create table thing (id integer)")]
        let insert = Statement("insert_thing", "insert into thing values (1)")
        let count = Statement("count_things", "select count(*) from thing") { row in try row.int(0) }
        try await withOneSession(migrations: schema) { database, observer, backend in
            try await withThrowingTaskGroup { group in
                group.addTask {
                    try await database.withTransaction { session in
                        try await session.execute(insert)
                        try await session.execute(nap)
                    }
                }
                try await Activity.untilSleeping(backend, seenBy: observer)
                group.cancelAll()
                await #expect(throws: CancellationError.self) { try await group.waitForAll() }
            }
            try await database.withSession { session async throws in
                #expect(try await session.one(count) == 0)
                #expect(session.backendProcessID == backend)
            }
        }
    }

    /// A database with one session, another onto the same for looking at it, and the first's backend.
    private func withOneSession(
        migrations: [Migration] = [], _ body: (Database, Database, Int32) async throws -> Void
    ) async throws {
        try await withDatabase(migrations: migrations) { settings in
            var settings = settings
            settings.sessions = 1
            try await Database.withOpen(settings, logger: silent) { database in
                try await Database.withOpen(settings, logger: silent) { observer in
                    try await body(database, observer, try await database.withSession { $0.backendProcessID })
                }
            }
        }
    }
}
