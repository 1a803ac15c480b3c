import Postgres
import PostgresSupport
import ServiceLifecycle
import Testing

@Suite("Loss and recovery", .timeLimit(.minutes(3)))
struct RecoveryTests {
    enum End: CaseIterable {
        case restart
        case kill
    }

    @Test(
        "a statement under way when the server ends is lost, and the pool recovers by itself", arguments: End.allCases)
    func serverEnds(by end: End) async throws {
        let server = try await PrivateServer()
        try await Database.withOpen(server.settings, logger: silent) { database in
            try await Database.withOpen(server.settings, logger: silent) { observer in
                try await interrupt(database, observer, server, by: end)
                // Both databases: one lost a statement, the other an idle session.
                for survivor in [database, observer] {
                    #expect(try await survivor.withSession { try await $0.one(ping) } == 1)
                    #expect(survivor.isReachable)
                }
            }
        }
    }

    private func interrupt(
        _ database: Database, _ observer: Database, _ server: PrivateServer, by end: End
    ) async throws {
        try await withThrowingTaskGroup { group in
            let (started, start) = AsyncStream<Int32>.makeStream()
            group.addTask {
                try await database.withSession { session in
                    start.yield(session.backendProcessID)
                    try await session.execute(nap)
                }
            }
            for await backend in started.prefix(1) {
                try await Activity.untilSleeping(backend, seenBy: observer)
            }
            switch end {
            case .restart: try await server.stop()
            case .kill: try await server.kill()
            }
            let loss = await #expect(throws: DatabaseError.self) { try await group.waitForAll() }
            guard case .connectionLost = loss else {
                Issue.record("\(loss as Any)")
                return
            }
            #expect(!database.isReachable)
            await #expect(throws: DatabaseError.self) { try await database.withSession { _ in } }
            try await server.start()
        }
    }

    @Test("reachability follows the server, whoever asks last")
    func reachability() async throws {
        let server = try await PrivateServer()
        try await Database.withOpen(server.settings, logger: silent) { database in
            #expect(!database.isReachable)
            await database.probe()
            #expect(database.isReachable)
            try await server.stop()
            await database.probe()
            #expect(!database.isReachable)
            try await server.start()
            await database.probe()
            #expect(database.isReachable)
        }
    }

    @Test("a backend that is terminated while idle is replaced before anyone notices")
    func idleLoss() async throws {
        let terminate = Statement(
            "terminate", "select pg_terminate_backend($1::int, 10000)", bind: { (process: Int) in [.int(process)] },
            read: { try $0.bool(0) })
        try await withDatabase { settings in
            var single = settings
            single.sessions = 1
            try await Database.withOpen(single, logger: silent) { database in
                let first = try await database.withSession { $0.backendProcessID }
                let ended = try await Database.withOpen(settings, logger: silent) { observer in
                    try await observer.withSession { try await $0.one(terminate, Int(first)) }
                }
                #expect(ended)
                let second = try await database.withSession { session in
                    _ = try await session.one(ping)
                    return session.backendProcessID
                }
                #expect(second != first)
            }
        }
    }

    @Test("graceful shutdown lets the statement under way end, closes the sessions and lends no more")
    func gracefulShutdown() async throws {
        try await withDatabase { settings in
            let database = Database(settings, logger: silent)
            let group = ServiceGroup(services: [database], logger: silent)
            try await withThrowingTaskGroup { tasks in
                tasks.addTask { try await group.run() }
                let answer = try await database.withSession { session in
                    await group.triggerGracefulShutdown()
                    return try await session.one(ping)
                }
                #expect(answer == 1)
                try await tasks.waitForAll()
            }
            await #expect(throws: DatabaseError.databaseClosed) { try await database.withSession { _ in } }
        }
    }

    @Test("who waits longer than allowed is refused, who comes when too many wait at once")
    func poolLimits() async throws {
        try await withOpenDatabase(adjust: {
            $0.sessions = 1
            $0.waiters = 0
            $0.poolWait = .milliseconds(50)
        }) { database in
            try await database.withSession { _ in
                _ = await #expect(throws: DatabaseError.poolExhausted) { try await database.withSession { _ in } }
            }
        }
        try await withOpenDatabase(adjust: {
            $0.sessions = 1
            $0.poolWait = .milliseconds(50)
        }) { database in
            try await database.withSession { _ in
                await #expect(throws: DatabaseError.poolWaitExceeded) { try await database.withSession { _ in } }
                await withThrowingTaskGroup { group in
                    group.addTask { try await database.withSession { _ in } }
                    group.cancelAll()
                    await #expect(throws: CancellationError.self) { try await group.waitForAll() }
                }
            }
            #expect(try await database.withSession { try await $0.one(ping) } == 1)
        }
    }
}
