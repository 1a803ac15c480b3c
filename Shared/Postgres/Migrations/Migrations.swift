/// Brings a database's schema to where the program expects it.
package enum Migrations {
    /// Applies what is new, in order, each in a transaction of its own with the record of it. Creates the schema of the
    /// database's settings if it is not there.
    ///
    /// Programs that start together take turns: an advisory lock lets one in, the others find the work done.
    /// - Returns: the names of those applied now.
    /// - Throws: `MigrationError` before anything is changed; `PostgresError` of the step that the server refused, with
    ///   the steps before it kept.
    @discardableResult
    package static func apply(
        _ migrations: [Migration], to database: Database, deadline: Deadline = .after(.seconds(600))
    ) async throws -> [String] {
        try checkNames(migrations)
        return try await database.withSession(deadline: deadline) { session in
            // Its settings and its lock go with its connection.
            session.discard()
            try await session.script("set statement_timeout = 0; set lock_timeout = 0")
            _ = try await session.one(lock, database.settings.schema)
            try await prepare(database.settings.schema, session)
            let applied = try await session.all(allApplied)
            let new = try await pending(migrations, after: applied, session)
            for migration in new {
                try await session.withTransaction { session in
                    try await session.script(migration.sql)
                    try await session.execute(record, migration)
                }
            }
            return new.map(\.name)
        }
    }

    struct Applied: Sendable, Hashable {
        let name: String
        let checksum: String
    }

    private static func checkNames(_ migrations: [Migration]) throws(MigrationError) {
        var names: Set<String> = []
        for migration in migrations where !names.insert(migration.name).inserted {
            throw .duplicated(migration.name)
        }
    }

    private static func prepare(_ schema: String, _ session: isolated Session) async throws {
        // Asked first: "create schema if not exists" needs the right to create one even when it exists.
        if try await !session.one(schemaExists, schema) {
            try await session.script("create schema \(SQLIdentifier.quoted(schema))")
        }
        try await session.script(
            """
            create table if not exists \(SQLIdentifier.quoted(schema)).schema_migration (
                position integer generated always as identity primary key,
                name text not null unique,
                checksum text not null,
                applied timestamptz not null default now()
            )
            """)
    }

    private static func pending(
        _ migrations: [Migration], after applied: [Applied], _ session: isolated Session
    ) async throws -> ArraySlice<Migration> {
        var known: [Applied] = []
        for migration in migrations {
            known.append(Applied(name: migration.name, checksum: try await session.one(checksum, migration.sql)))
        }
        try compare(known, with: applied)
        return migrations.dropFirst(applied.count)
    }

    /// What was applied must be the beginning of what is known.
    static func compare(_ known: [Applied], with applied: [Applied]) throws(MigrationError) {
        for step in applied {
            guard let match = known.first(where: { $0.name == step.name }) else { throw .missing(step.name) }
            guard match.checksum == step.checksum else { throw .edited(step.name) }
        }
        for (step, found) in zip(known, applied) where step.name != found.name {
            throw .outOfOrder(step.name)
        }
    }

    private static let lock = Statement(
        "migration_lock", "select pg_advisory_lock(hashtextextended($1::text, 4711))::text",
        bind: { (schema: String) in [.text(schema)] }, read: { try $0.text(0) })

    private static let schemaExists = Statement(
        "migration_schema", "select exists (select from pg_namespace where nspname = $1::text)",
        bind: { (schema: String) in [.text(schema)] }, read: { try $0.bool(0) })

    private static let allApplied = Statement(
        "migration_applied", "select name, checksum from schema_migration order by position",
        read: { Applied(name: try $0.text(0), checksum: try $0.text(1)) })

    private static let checksum = Statement(
        "migration_checksum", "select encode(sha256(convert_to($1::text, 'UTF8')), 'hex')",
        bind: { (sql: String) in [.text(sql)] }, read: { try $0.text(0) })

    private static let record = Statement(
        "migration_record",
        """
        insert into schema_migration (name, checksum)
        values ($1::text, encode(sha256(convert_to($2::text, 'UTF8')), 'hex'))
        """,
        bind: { (migration: Migration) in [.text(migration.name), .text(migration.sql)] })
}
