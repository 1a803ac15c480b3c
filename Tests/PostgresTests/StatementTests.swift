import Postgres
import PostgresSupport
import Testing

@Suite("Statements")
struct StatementTests {
    private static let echo = Statement(
        "echo_text", "select $1::text", bind: { (value: SQLValue) in [value] }, read: { try $0.optionalText(0) })

    @Test("null and the empty string stay apart, both ways")
    func nullIsNotEmpty() async throws {
        try await withOpenDatabase { database in
            try await database.withSession { session async throws in
                #expect(try await session.one(Self.echo, .null) == nil)
                #expect(try await session.one(Self.echo, .text("")) == "")
            }
        }
    }

    @Test("text with U+0000 is refused by the number of its parameter, and nothing reaches the server")
    func nulIsRefused() async throws {
        let pair = Statement(
            "pair", "select $1::text || $2::text", bind: { (one: String, two: String) in [.text(one), .text(two)] },
            read: { try $0.text(0) })
        try await withOpenDatabase { database in
            await #expect(throws: DatabaseError.nulInText(statement: "pair", parameter: 2)) {
                try await database.withSession { try await $0.one(pair, ("fine", "not\0fine")) }
            }
            let nested = SQLValue.textArray(["fine", "not\0fine"])
            await #expect(throws: DatabaseError.nulInText(statement: "echo_text", parameter: 1)) {
                try await database.withSession { try await $0.one(Self.echo, nested) }
            }
            await #expect(throws: DatabaseError.nulInText(statement: "script", parameter: 0)) {
                try await database.withSession { try await $0.script("select 1;\0drop table student") }
            }
        }
    }

    @Test("every kind of value comes back as it was sent")
    func valuesSurvive() async throws {
        struct Everything: Sendable, Equatable {
            var text = "気候 'quoted' \\back\tslash\n"
            var int = Int.min
            var double = 0.1
            var bool = true
            var uuid = SQLUUID.random()
            var bytes: [UInt8] = Array(0...255)
            var list = ["a", "", "NULL", "{,}", "quo\"te", "back\\slash", "日本"]
        }
        let everything = Statement(
            "everything",
            "select $1::text, $2, $3, $4, $5, $6, $7, $8 ->> 'k', array_length($9, 1)",
            bind: { (value: Everything) in
                [
                    .text(value.text), .int(value.int), .double(value.double), .bool(value.bool), .uuid(value.uuid),
                    .bytes(value.bytes), .textArray(value.list), .json(#"{"k": "v"}"#), .intArray([1, nil, 3]),
                ]
            },
            read: { row in
                #expect(try row.text(7) == "v")
                #expect(try row.int(8) == 3)
                return Everything(
                    text: try row.text(0), int: try row.int(1), double: try row.double(2), bool: try row.bool(3),
                    uuid: try row.uuid(4), bytes: try row.bytes(5), list: try row.textArray(6))
            })
        try await withOpenDatabase { database in
            let sent = Everything()
            let received = try await database.withSession { try await $0.one(everything, sent) }
            #expect(received == sent)
        }
    }

    @Test("one row means one: none and two are errors, and first takes what there is")
    func oneMeansOne() async throws {
        let series = Statement(
            "series", "select generate_series(1, $1)", bind: { (last: Int) in [.int(last)] }, read: { try $0.int(0) })
        try await withOpenDatabase { database in
            try await database.withSession { session async throws in
                #expect(try await session.all(series, 3) == [1, 2, 3])
                #expect(try await session.one(series, 1) == 1)
                #expect(try await session.first(series, 0) == nil)
                #expect(try await session.first(series, 2) == 1)
            }
            await #expect(throws: DatabaseError.rowMissing(statement: "series")) {
                try await database.withSession { try await $0.one(series, 0) }
            }
            await #expect(throws: DatabaseError.rowSurplus(statement: "series")) {
                try await database.withSession { try await $0.one(series, 2) }
            }
        }
    }

    @Test("a column that cannot be read is named")
    func columnIsNamed() async throws {
        let word = Statement("word", "select 'x' as title, null as opened") { row in try row.int(0) }
        let opened = Statement("opened", "select 'x' as title, null as opened") { row in try row.text(1) }
        let beyond = Statement("beyond", "select 1") { row in try row.text(1) }
        try await withOpenDatabase { database in
            await #expect(throws: DatabaseError.columnType(statement: "word", column: "title", expected: "an integer"))
            {
                try await database.withSession { try await $0.one(word) }
            }
            await #expect(throws: DatabaseError.unexpectedNull(statement: "opened", column: "opened")) {
                try await database.withSession { try await $0.one(opened) }
            }
            await #expect(throws: DatabaseError.columnMissing(statement: "beyond", column: 1)) {
                try await database.withSession { try await $0.one(beyond) }
            }
        }
    }

    @Test("two statements with one name are refused, so neither runs the other's SQL")
    func nameIsOneStatement() async throws {
        let one = Statement("twin", "select 1") { row in try row.int(0) }
        let two = Statement("twin", "select 2") { row in try row.int(0) }
        try await withOpenDatabase { database in
            try await database.withSession { session async throws in
                #expect(try await session.one(one) == 1)
                await #expect(throws: DatabaseError.statementNameReused("twin")) { try await session.one(two) }
                #expect(try await session.one(one) == 1)
            }
        }
    }

    @Test(
        "a statement that the server forgot is prepared again, whoever made it forget",
        arguments: [
            "deallocate all", "discard all", "alter table thing add column more text",
        ])
    func forgottenStatement(cause: String) async throws {
        let things = Statement("things", "select * from thing") { row in try row.int(0) }
        let schema = [Migration("001", "create table thing (id integer); insert into thing values (7)")]
        try await withOpenDatabase(migrations: schema) { database in
            try await database.withSession { session in
                #expect(try await session.all(things) == [7])
                try await session.script(cause)
                #expect(try await session.all(things) == [7])
            }
        }
    }

    @Test("the server's refusal keeps its state, constraint and statement, and its text shows no value")
    func refusalIsTyped() async throws {
        let schema = [Migration("001", "create table thing (id bigint constraint thing_key primary key, at date)")]
        let insert = Statement("insert_thing", "insert into thing values ($1, $2)") { (id: Int, at: String) in
            [.int(id), .text(at)]
        }
        try await withOpenDatabase(migrations: schema) { database in
            let count = try await database.withSession { try await $0.execute(insert, (987_654, "2025-04-01")) }
            #expect(count == 1)
            let twice = await #expect(throws: PostgresError.self) {
                try await database.withSession { try await $0.execute(insert, (987_654, "2025-04-01")) }
            }
            #expect(twice?.sqlState == .uniqueViolation)
            #expect(twice?.violates("thing_key") == true)
            #expect(twice?.violates("other_key") == false)
            #expect(twice?.isRetryable == false)
            #expect(twice?.statement == "insert_thing")
            #expect(twice?.description.contains("987654") == false)
            let wrong = await #expect(throws: PostgresError.self) {
                try await database.withSession { try await $0.execute(insert, (1, "secret-day")) }
            }
            #expect(wrong?.sqlState.rawValue == "22007")
            #expect(wrong?.description.contains("secret-day") == false)
        }
    }

    @Test("rows can be read one by one, and a reader who stops early leaves the session fit for use")
    func rowsOneByOne() async throws {
        struct Enough: Error {}
        let million = Statement("million", "select generate_series(1, 1000000)") { row in try row.int(0) }
        try await withOpenDatabase { database in
            try await database.withSession { session in
                var sum = 0
                try await session.forEach(million) { sum += $0 }
                #expect(sum == 500_000_500_000)
                let before = session.backendProcessID
                var seen = 0
                await #expect(throws: Enough.self) {
                    try await session.forEach(million) { _ in
                        seen += 1
                        if seen == 10 { throw Enough() }
                    }
                }
                #expect(seen == 10)
                #expect(try await session.one(StatementTests.echo, .text("after")) == "after")
                #expect(session.backendProcessID == before)
            }
        }
    }
}
