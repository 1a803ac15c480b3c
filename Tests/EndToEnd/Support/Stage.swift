import Foundation
import Postgres
import PostgresSupport
import ProcessSupport
import Testing

/// A database for the services as an installation has it: each with its own role, password and schema.
struct Stage: Sendable {
    let server: PrivateServer
    let database: String

    /// A database on a server that all share who do not harm it.
    static func shared() async throws -> Stage {
        let server = try await SharedServer.only.server()
        return try await Stage(on: server, database: "stage_\(UInt32.random(in: .min ... .max))")
    }

    /// A database on a server of its own, which may be killed.
    static func ofItsOwn() async throws -> Stage {
        try await Stage(on: newServer(), database: "renkei")
    }

    fileprivate static func newServer() async throws -> PrivateServer {
        try await PrivateServer(
            access: ["local all renkei_matchmaking,renkei_scoring,renkei_funding scram-sha-256"])
    }

    private init(on server: PrivateServer, database: String) async throws {
        self.server = server
        self.database = database
        let name = SQLIdentifier.quoted(database)
        try await administer { session in
            try await session.script("create database \(name)")
            // What the server acknowledges must outlive it, as it does wherever it is not told otherwise.
            try await session.script("alter database \(name) set synchronous_commit = on")
        }
        try await run("postgres-passwords", [secrets])
        try await run("postgres-roles", [secrets])
    }

    /// Where the password files lie. They go with the server.
    private var secrets: String { "\(server.directory)/secrets" }

    func passwordFile(of service: Executable) -> String { "\(secrets)/\(service.rawValue).password" }

    func password(of service: Executable) throws -> String {
        try String(contentsOfFile: passwordFile(of: service), encoding: .utf8)
    }

    /// Looks into the schema of a service as the superuser.
    func look<R: Sendable>(
        into service: Executable, _ body: @Sendable (isolated Session) async throws -> R
    ) async throws -> R {
        var settings = server.settings
        settings.database = database
        settings.schema = service.rawValue
        return try await Database.withOpen(settings, logger: silent) { try await $0.withSession(body) }
    }

    private func administer(_ body: @Sendable (isolated Session) async throws -> Void) async throws {
        try await Database.withOpen(server.settings, logger: silent) { try await $0.withSession(body) }
    }

    /// Runs one of the scripts that ship.
    private func run(_ script: String, _ arguments: [String]) async throws {
        let environment = ["PGHOST": server.directory, "PGUSER": "renkei", "PGDATABASE": database]
        let finished = try await Command(
            ShippedFiles.path(script), arguments,
            environment: Command.bareEnvironment.merging(environment) { $1 }
        ).finished()
        try #require(finished.ending == .exited(0), "\(finished.error)")
    }
}

/// Started when first needed; it lasts as long as the test program.
private actor SharedServer {
    static let only = SharedServer()
    private var starting: Task<PrivateServer, any Error>?

    func server() async throws -> PrivateServer {
        let task = starting ?? Task { try await Stage.newServer() }
        starting = task
        return try await task.value
    }
}
