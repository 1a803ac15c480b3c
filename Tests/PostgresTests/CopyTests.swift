import Postgres
import PostgresSupport
import Testing

@Suite("COPY", .timeLimit(.minutes(2)))
struct CopyTests {
    private static let schema = [
        Migration("001", "create table offer (id bigint primary key, title text, body bytea, tags text[], facts jsonb)")
    ]
    private static let columns = ["id", "title", "body", "tags", "facts"]
    private static let count = Statement("count", "select count(*) from offer") { row in try row.int(0) }

    private static func row(_ id: Int) -> [SQLValue] {
        [.int(id), .text("title \(id)"), .null, .null, .null]
    }

    @Test("rows arrive as they were written, whatever characters they hold")
    func rowsSurvive() async throws {
        let title = "tab\there, line\nbreak, return\r, back\\slash, \\N, \\., 日本語, \"quotes\""
        let read = Statement("read", "select title, body, tags, facts ->> 'k', title is null from offer order by id") {
            row in
            (
                try row.optionalText(0), try row.optionalBytes(1), try row.optionalTextArray(2),
                try row.optionalText(3)
            )
        }
        try await withOpenDatabase(migrations: Self.schema) { database in
            try await database.withSession { session in
                let copied = try await session.withCopyIn("offer", columns: Self.columns) { writer in
                    try writer.row([
                        .int(1), .text(title), .bytes([0, 9, 10, 92, 255]), .textArray(["a\tb", "c\\\"d"]),
                        .json(#"{"k": "v\tw"}"#),
                    ])
                    try writer.row([.int(2), .null, .null, .null, .null])
                    try writer.row([.int(3), .text(""), .bytes([]), .textArray([]), .json("{}")])
                }
                #expect(copied == 3)
                let rows = try await session.all(read)
                #expect(rows.map(\.0) == [title, nil, ""])
                #expect(rows.map(\.1) == [[0, 9, 10, 92, 255], nil, []])
                #expect(rows.map(\.2) == [["a\tb", "c\\\"d"], nil, []])
                #expect(rows.map(\.3) == ["v\tw", nil, nil])
            }
        }
    }

    @Test("many rows, and single rows much larger than a chunk, arrive whole")
    func largeRows() async throws {
        let lengths = Statement("lengths", "select length(title), count(*)::int from offer group by 1 order by 1") {
            row in [try row.int(0), try row.int(1)]
        }
        try await withOpenDatabase(migrations: Self.schema) { database in
            try await database.withSession { session in
                let large = String(repeating: "大", count: 1 << 20)
                try await session.withCopyIn("offer", columns: ["id", "title"]) { writer in
                    for id in 0..<50_000 { try writer.row([.int(id), .text("short")]) }
                    for id in 50_000..<50_008 { try writer.row([.int(id), .text(large)]) }
                }
                #expect(try await session.all(lengths) == [[5, 50_000], [1 << 20, 8]])
            }
        }
    }

    @Test("a writer who gives up leaves no row, and the session goes on")
    func abort() async throws {
        struct Doubt: Error {}
        try await withOpenDatabase(migrations: Self.schema) { database in
            try await database.withSession { session async throws in
                let before = session.backendProcessID
                await #expect(throws: Doubt.self) {
                    try await session.withCopyIn("offer", columns: Self.columns) { writer in
                        for id in 0..<10_000 { try writer.row(Self.row(id)) }
                        throw Doubt()
                    }
                }
                #expect(try await session.one(Self.count) == 0)
                #expect(session.backendProcessID == before)
            }
        }
    }

    @Test("a row that the server refuses, or that cannot be sent, leaves none of them")
    func refusedRows() async throws {
        try await withOpenDatabase(migrations: Self.schema) { database in
            try await database.withSession { session async throws in
                let before = session.backendProcessID
                let refusal = await #expect(throws: PostgresError.self) {
                    try await session.withCopyIn("offer", columns: Self.columns) { writer in
                        for id in 0..<20_000 { try writer.row(Self.row(id % 10_000)) }
                    }
                }
                #expect(refusal?.violates("offer_pkey") == true)
                await #expect(throws: DatabaseError.copyFields(table: "offer", expected: 5, given: 1)) {
                    try await session.withCopyIn("offer", columns: Self.columns) { try $0.row([.int(1)]) }
                }
                await #expect(throws: DatabaseError.nulInText(statement: "offer", parameter: 2)) {
                    try await session.withCopyIn("offer", columns: ["id", "title"]) {
                        try $0.row([.int(1), .text("a\0b")])
                    }
                }
                let missing = await #expect(throws: PostgresError.self) {
                    try await session.withCopyIn("no such table", columns: ["id"]) { try $0.row([.int(1)]) }
                }
                #expect(missing?.sqlState.rawValue == "42P01")
                #expect(try await session.one(Self.count) == 0)
                #expect(session.backendProcessID == before)
            }
        }
    }

    @Test("a cancelled COPY leaves no row, and the session goes on")
    func cancelled() async throws {
        try await withOpenDatabase(migrations: Self.schema, adjust: { $0.sessions = 1 }) { database in
            let before = try await database.withSession { $0.backendProcessID }
            await withThrowingTaskGroup { group in
                let (started, start) = AsyncStream<Void>.makeStream()
                group.addTask {
                    try await database.withSession { session in
                        try await session.withCopyIn("offer", columns: Self.columns) { writer in
                            // Without an end: only the cancellation stops it.
                            for id in 0... {
                                try writer.row(Self.row(id))
                                if id == 5_000 { start.yield() }
                            }
                        }
                    }
                }
                for await _ in started.prefix(1) { group.cancelAll() }
                await #expect(throws: CancellationError.self) { try await group.waitForAll() }
            }
            try await database.withSession { session async throws in
                #expect(try await session.one(Self.count) == 0)
                #expect(session.backendProcessID == before)
            }
        }
    }

    @Test(
        "COPY through another door is refused, and costs only the connection",
        arguments: [
            "copy offer from stdin", "copy offer to stdout",
        ])
    func wrongDoor(sql: String) async throws {
        try await withOpenDatabase(migrations: Self.schema) { database async throws in
            await #expect(throws: DatabaseError.unexpectedCopy(statement: "script")) {
                try await database.withSession { try await $0.script(sql) }
            }
            #expect(try await database.withSession { try await $0.one(Self.count) } == 0)
        }
    }
}
