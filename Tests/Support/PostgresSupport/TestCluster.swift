import Foundation
import Logging
import Postgres

/// The server that tests share, and the databases on it: one for each test, cloned from a template.
///
/// The environment may name one that is running: `RENKEI_TEST_POSTGRES` is its socket directory and
/// `RENKEI_TEST_POSTGRES_PORT` its port. Otherwise one is started at first use and lasts as long as the process.
actor TestCluster {
    /// What a template holds, so what may share one.
    struct Content: Hashable {
        let migrations: [Migration]
        let schema: String
    }

    /// Started at first use, and awaited by whoever comes meanwhile.
    private var server: Task<Server, any Error>?
    private var templates: [Content: Task<String, any Error>] = [:]
    private var databases = 0
    private let mark = String(UInt32.random(in: .min ... .max), radix: 36)

    private struct Server {
        let settings: DatabaseSettings
        let administration: Database
        /// Nil when the server is not ours.
        let own: PrivateServer?
    }

    /// A new database with that content; empty content needs no template.
    func clone(_ content: Content) async throws -> DatabaseSettings {
        let server = try await startedServer()
        let template = content.migrations.isEmpty ? "template1" : try await template(of: content, on: server)
        let name = nextName()
        try await create(name, from: template, on: server)
        return settings(for: name, content.schema, on: server)
    }

    func drop(_ database: String) async throws {
        try await startedServer().administration.withSession { session in
            try await session.script("drop database \(SQLIdentifier.quoted(database)) with (force)")
        }
    }

    private func startedServer() async throws -> Server {
        let task = server ?? Task { try await Self.start() }
        server = task
        return try await task.value
    }

    private static func start() async throws -> Server {
        let environment = ProcessInfo.processInfo.environment
        var own: PrivateServer?
        var settings: DatabaseSettings
        if let directory = environment["RENKEI_TEST_POSTGRES"], !directory.isEmpty {
            guard directory.hasPrefix("/") else { throw TestServerError.notLocal(directory) }
            let port = environment["RENKEI_TEST_POSTGRES_PORT"].flatMap { Int($0) } ?? 5432
            settings = DatabaseSettings(host: directory, port: port, database: "postgres", user: "renkei")
        } else {
            let server = try await PrivateServer()
            settings = server.settings
            own = server
        }
        settings.sessions = 2
        settings.poolWait = .seconds(60)
        settings.statementTimeout = .seconds(60)
        let logger = Logger(label: "test-server") { _ in SwiftLogNoOpLogHandler() }
        return Server(settings: settings, administration: Database(settings, logger: logger), own: own)
    }

    private func template(of content: Content, on server: Server) async throws -> String {
        let name = nextName()
        let task = templates[content] ?? Task { try await self.makeTemplate(name, content, on: server) }
        templates[content] = task
        return try await task.value
    }

    private func makeTemplate(_ name: String, _ content: Content, on server: Server) async throws -> String {
        try await create(name, from: "template1", on: server)
        let logger = Logger(label: "test-template") { _ in SwiftLogNoOpLogHandler() }
        try await Database.withOpen(settings(for: name, content.schema, on: server), logger: logger) { database in
            _ = try await Migrations.apply(content.migrations, to: database)
        }
        return name
    }

    private func create(_ name: String, from template: String, on server: Server) async throws {
        try await server.administration.withSession { session in
            try await session.script(
                "create database \(SQLIdentifier.quoted(name)) template \(SQLIdentifier.quoted(template))")
        }
    }

    private func nextName() -> String {
        databases += 1
        return "renkei_test_\(mark)_\(databases)"
    }

    private func settings(for database: String, _ schema: String, on server: Server) -> DatabaseSettings {
        var settings = DatabaseSettings(
            host: server.settings.host, port: server.settings.port, database: database, user: server.settings.user,
            schema: schema)
        settings.sessions = 2
        settings.poolWait = .seconds(30)
        return settings
    }
}
