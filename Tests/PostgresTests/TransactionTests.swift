import Postgres
import PostgresSupport
import Synchronization
import Testing

@Suite("Transactions")
struct TransactionTests {
    private static let schema = [
        Migration("001", "create table account (id bigint primary key, balance bigint not null)"),
        Migration("002", "insert into account values (1, 100), (2, 100)"),
    ]
    private static let balance = Statement(
        "balance", "select balance from account where id = $1", bind: { (id: Int) in [.int(id)] },
        read: { try $0.int(0) })
    private static let total = Statement("total", "select sum(balance)::bigint from account") { row in try row.int(0) }
    private static let deposit = Statement("deposit", "update account set balance = balance + $2 where id = $1") {
        (id: Int, amount: Int) in [.int(id), .int(amount)]
    }
    private static let open = Statement("open", "insert into account values ($1, $2)") { (id: Int, amount: Int) in
        [.int(id), .int(amount)]
    }

    @Test("what returns is committed, what throws is undone, and the thrower's error is what arrives")
    func commitOrRollback() async throws {
        struct Regret: Error {}
        try await withOpenDatabase(migrations: Self.schema) { database in
            let returned = try await database.withTransaction { session in
                try await session.execute(Self.deposit, (1, 10))
                return "done"
            }
            #expect(returned == "done")
            await #expect(throws: Regret.self) {
                try await database.withTransaction { session in
                    try await session.execute(Self.deposit, (1, 1000))
                    throw Regret()
                }
            }
            #expect(try await database.withSession { try await $0.one(Self.balance, 1) } == 110)
        }
    }

    @Test("a swallowed error does not pass for a commit")
    func swallowedError() async throws {
        try await withOpenDatabase(migrations: Self.schema) { database async throws in
            await #expect(throws: DatabaseError.transactionAborted) {
                try await database.withTransaction { session in
                    try await session.execute(Self.deposit, (1, 1000))
                    _ = try? await session.execute(Self.open, (1, 0))
                }
            }
            #expect(try await database.withSession { try await $0.one(Self.balance, 1) } == 100)
        }
    }

    @Test("a transaction inside a transaction is refused, and the outer one lives on")
    func nestedIsRefused() async throws {
        try await withOpenDatabase(migrations: Self.schema) { database in
            try await database.withTransaction { session in
                try await session.execute(Self.deposit, (1, 5))
                await #expect(throws: DatabaseError.transactionOpen) {
                    try await session.withTransaction { _ in }
                }
            }
            #expect(try await database.withSession { try await $0.one(Self.balance, 1) } == 105)
        }
    }

    @Test("a session that comes back with its transaction open gives up its connection")
    func openTransactionIsDiscarded() async throws {
        try await withOpenDatabase(migrations: Self.schema, adjust: { $0.sessions = 1 }) { database in
            let first = try await database.withSession { session in
                try await session.script("begin; update account set balance = 0")
                return session.backendProcessID
            }
            let second = try await database.withSession { session async throws in
                #expect(try await session.one(Self.total) == 200)
                return session.backendProcessID
            }
            #expect(first != second)
        }
    }

    @Test("a deferred constraint that fails at commit is the server's refusal, and the session lives on")
    func commitIsRefused() async throws {
        let schema = [
            Migration("001", "create table pair (id bigint constraint pair_key unique deferrable initially deferred)")
        ]
        let insert = Statement("pair_insert", "insert into pair values ($1)") { (id: Int) in [.int(id)] }
        let count = Statement("pair_count", "select count(*) from pair") { row in try row.int(0) }
        try await withOpenDatabase(migrations: schema, adjust: { $0.sessions = 1 }) { database in
            let before = try await database.withSession { $0.backendProcessID }
            let refusal = await #expect(throws: PostgresError.self) {
                try await database.withTransaction { session in
                    try await session.execute(insert, 1)
                    try await session.execute(insert, 1)
                }
            }
            #expect(refusal?.violates("pair_key") == true)
            try await database.withSession { session async throws in
                #expect(try await session.one(count) == 0)
                #expect(session.backendProcessID == before)
            }
        }
    }

    @Test("transfers that collide are run again until each has happened once")
    func collisionsAreRetried() async throws {
        try await withOpenDatabase(migrations: Self.schema, adjust: { $0.sessions = 4 }) { database in
            try await withThrowingTaskGroup { group in
                for _ in 0..<8 {
                    group.addTask {
                        try await database.withTransaction(isolation: .serializable, retries: 100) { session in
                            let balance = try await session.one(Self.balance, 1)
                            try await session.execute(Self.deposit, (1, 200 - balance > 0 ? 1 : 0))
                        }
                    }
                }
                try await group.waitForAll()
            }
            #expect(try await database.withSession { try await $0.one(Self.balance, 1) } == 108)
        }
    }

    @Test("without retries a collision arrives as one that may be retried")
    func collisionIsReported() async throws {
        try await withOpenDatabase(migrations: Self.schema) { database in
            let attempts = Mutex(0)
            let collision = await #expect(throws: PostgresError.self) {
                try await database.withTransaction(isolation: .repeatableRead) { session in
                    attempts.withLock { $0 += 1 }
                    _ = try await session.one(Self.balance, 1)
                    // Another session changes the row that this one has seen.
                    _ = try await database.withSession { try await $0.execute(Self.deposit, (1, 1)) }
                    try await session.execute(Self.deposit, (1, 1))
                }
            }
            #expect(collision?.sqlState == .serializationFailure)
            #expect(collision?.isRetryable == true)
            #expect(attempts.withLock { $0 } == 1)
        }
    }

    @Test("a retried transaction starts from the beginning and takes effect once")
    func retryStartsOver() async throws {
        try await withOpenDatabase(migrations: Self.schema) { database in
            let attempts = Mutex(0)
            try await database.withTransaction(isolation: .repeatableRead, retries: 1) { session in
                let attempt = attempts.withLock {
                    $0 += 1; return $0
                }
                _ = try await session.one(Self.balance, 1)
                if attempt == 1 {
                    _ = try await database.withSession { try await $0.execute(Self.deposit, (1, 1)) }
                }
                try await session.execute(Self.deposit, (1, 10))
            }
            #expect(attempts.withLock { $0 } == 2)
            #expect(try await database.withSession { try await $0.one(Self.balance, 1) } == 111)
        }
    }
}
