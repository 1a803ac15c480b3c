package import Logging
package import Postgres

private let cluster = TestCluster()

/// A logger that keeps quiet, for tests that are not about the log.
package let silent = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }

/// Gives `body` the settings of a database of its own on a real server, and drops it afterwards.
///
/// With migrations, it is cloned from a template to which they were applied once in this process.
package func withDatabase<R>(
    migrations: [Migration] = [], schema: String = "public", _ body: (DatabaseSettings) async throws -> R
) async throws -> R {
    let settings = try await cluster.clone(.init(migrations: migrations, schema: schema))
    let result: R
    do {
        result = try await body(settings)
    } catch {
        try await cluster.drop(settings.database)
        throw error
    }
    try await cluster.drop(settings.database)
    return result
}

/// The same, with the database opened. `adjust` may change its settings first.
package func withOpenDatabase<R>(
    migrations: [Migration] = [], schema: String = "public", logger: Logger = silent,
    adjust: (inout DatabaseSettings) -> Void = { _ in }, _ body: (Database) async throws -> R
) async throws -> R {
    try await withDatabase(migrations: migrations, schema: schema) { settings in
        var settings = settings
        adjust(&settings)
        return try await Database.withOpen(settings, logger: logger, body)
    }
}
