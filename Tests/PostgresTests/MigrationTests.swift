import Postgres
import PostgresSupport
import Testing

@Suite("Migrations")
struct MigrationTests {
    private static let steps = [
        Migration("001 create", "create table thing (id integer)"),
        Migration("002 fill", "insert into thing values (1)"),
        Migration("003 fill more", "insert into thing values (2)"),
    ]
    private static let things = Statement("things", "select id from thing order by id") { row in try row.int(0) }

    @Test("starters at the same moment apply each step once, into a schema that one of them made")
    func concurrentStarters() async throws {
        try await withDatabase(schema: "match \"making") { settings in
            let applied = try await withThrowingTaskGroup(of: [String].self) { group in
                for _ in 0..<6 {
                    group.addTask {
                        try await Database.withOpen(settings, logger: silent) { database in
                            try await Migrations.apply(Self.steps, to: database)
                        }
                    }
                }
                return try await group.reduce(into: []) { $0 += $1 }
            }
            #expect(applied == Self.steps.map(\.name))
            try await Database.withOpen(settings, logger: silent) { database async throws in
                #expect(try await database.withSession { try await $0.all(Self.things) } == [1, 2])
            }
        }
    }

    @Test("new steps are added to those that have been applied")
    func growth() async throws {
        try await withOpenDatabase(migrations: Array(Self.steps.prefix(2))) { database async throws in
            #expect(try await Migrations.apply(Self.steps, to: database) == ["003 fill more"])
            #expect(try await Migrations.apply(Self.steps, to: database) == [])
            #expect(try await database.withSession { try await $0.all(Self.things) } == [1, 2])
        }
    }

    @Test("an edited, a missing, a moved and a doubled step are refused by name, and nothing is changed")
    func refusals() async throws {
        try await withOpenDatabase(migrations: Array(Self.steps.prefix(2))) { database async throws in
            let edited = [Self.steps[0], Migration("002 fill", "insert into thing values (99)"), Self.steps[2]]
            await #expect(throws: MigrationError.edited("002 fill")) {
                try await Migrations.apply(edited, to: database)
            }
            await #expect(throws: MigrationError.missing("002 fill")) {
                try await Migrations.apply([Self.steps[0], Self.steps[2]], to: database)
            }
            await #expect(throws: MigrationError.outOfOrder("003 fill more")) {
                try await Migrations.apply([Self.steps[0], Self.steps[2], Self.steps[1]], to: database)
            }
            await #expect(throws: MigrationError.duplicated("001 create")) {
                try await Migrations.apply(Self.steps + [Self.steps[0]], to: database)
            }
            #expect(try await database.withSession { try await $0.all(Self.things) } == [1])
        }
    }

    @Test("a step that fails leaves nothing of itself, keeps those before it and can be tried again")
    func failedStep() async throws {
        try await withOpenDatabase { database async throws in
            let broken = [Self.steps[0], Migration("002 fill", "insert into thing values (7); select 1 / 0")]
            let refusal = await #expect(throws: PostgresError.self) {
                try await Migrations.apply(broken, to: database)
            }
            #expect(refusal?.sqlState.rawValue == "22012")
            #expect(try await database.withSession { try await $0.all(Self.things) } == [])
            #expect(try await Migrations.apply(Self.steps, to: database) == ["002 fill", "003 fill more"])
            #expect(try await database.withSession { try await $0.all(Self.things) } == [1, 2])
        }
    }
}
