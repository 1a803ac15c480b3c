import Contracts
import FundingService
import JSONLines
import JSONRPC
import JSONText
import Logging
import MatchmakingService
import Model
import Postgres
import PostgresSupport
import Records
import ServiceLifecycle
import Testing

/// The funding service on a free port, with a client to it, for as long as a body runs.
struct RunningFunding: Sendable {
    let client: RPCClient

    /// Runs the service over a database; `matchmaking` is where it looks for the register of countries.
    static func with<R: Sendable>(
        _ database: DatabaseSettings, matchmaking: RPCClient,
        _ body: @Sendable (RunningFunding) async throws -> R
    ) async throws -> R {
        let service = FundingService(
            database: database, host: "127.0.0.1", port: 0, matchmaking: matchmaking, logger: silent)
        return try await running(service.services) {
            let client = RPCClient(host: "127.0.0.1", port: try await service.server.boundPort)
            let result = try await body(RunningFunding(client: client))
            await client.close()
            return result
        }
    }

    /// The same with the shipped schemes on record.
    static func withSchemes<R: Sendable>(
        matchmaking: RPCClient, _ body: @Sendable (RunningFunding) async throws -> R
    ) async throws -> R {
        try await withDatabase(migrations: RecordMigrations.all) { database in
            try await with(database, matchmaking: matchmaking) { funding in
                let stored = try await funding.put(ShippedRecords.rows("funding/10-scheme.jsonl"))
                #expect(stored.created == 24)
                return try await body(funding)
            }
        }
    }

    /// The same with a register of countries that runs and holds the shipped countries.
    static func withCountries<R: Sendable>(
        _ body: @Sendable (RunningFunding) async throws -> R
    ) async throws -> R {
        try await withRegister(of: [("country", "10-country")], body)
    }

    /// The same with a register that also holds the JCM projects, and what they mention.
    static func withJCMProjects<R: Sendable>(
        _ body: @Sendable (RunningFunding) async throws -> R
    ) async throws -> R {
        try await withRegister(
            of: [
                ("country", "10-country"), ("sector", "20-sector"), ("partnerCity", "30-partnerCity"),
                ("municipality", "40-municipality"), ("company", "50-company"), ("jcmProject", "65-jcmProject"),
            ], body)
    }

    private static func withRegister<R: Sendable>(
        of files: [(kind: String, name: String)], _ body: @Sendable (RunningFunding) async throws -> R
    ) async throws -> R {
        try await withDatabase(migrations: RecordMigrations.all) { database in
            let register = MatchmakingService(
                database: database, host: "127.0.0.1", port: 0, logger: silent)
            return try await running(register.services) {
                let client = RPCClient(host: "127.0.0.1", port: try await register.server.boundPort)
                for file in files {
                    let rows = try ShippedRecords.rows("matchmaking/\(file.name).jsonl")
                    _ = try await client.call(
                        MatchmakingMethods.PutRecords.self, .init(kind: file.kind, rows: rows))
                }
                let result = try await withSchemes(matchmaking: client, body)
                await client.close()
                return result
            }
        }
    }

    /// A register that nobody runs: the port is one that no service listens on.
    static let noRegister = RPCClient(host: "127.0.0.1", port: 1)

    private static func running<R: Sendable>(
        _ services: [any Service], _ body: @Sendable () async throws -> R
    ) async throws -> R {
        let group = ServiceGroup(services: services, logger: silent)
        return try await withThrowingTaskGroup(of: Void.self) { tasks in
            tasks.addTask { try await group.run() }
            do {
                let result = try await body()
                await group.triggerGracefulShutdown()
                try await tasks.waitForAll()
                return result
            } catch {
                await group.triggerGracefulShutdown()
                throw error
            }
        }
    }
}

extension RunningFunding {
    func find(
        _ project: ProjectFacts, asOf day: String = "2025-03-31"
    ) async throws
        -> FundingMethods.FindSchemes.Result
    {
        let day: CivilDate = try #require(CivilDate(day))
        return try await client.call(FundingMethods.FindSchemes.self, .init(project: project, asOf: day))
    }

    func put(
        _ rows: [JSONNode], kind: String = "scheme", mode: PutRecords.Mode? = nil, dryRun: Bool? = nil,
        expected: [String: Int64]? = nil,
        key: String? = nil
    ) async throws -> PutRecords.Result {
        try await client.call(
            FundingMethods.PutRecords.self,
            .init(kind: kind, rows: rows, mode: mode, dryRun: dryRun, expectedRevisions: expected),
            meta: CallMeta(idempotencyKey: key))
    }

    /// The error that a call is refused with.
    func refusal<M: Method>(_ method: M.Type, _ params: M.Params) async throws -> RPCError {
        do {
            _ = try await client.call(method, params)
        } catch .refused(let error) {
            return error
        }
        throw NotRefused()
    }
}

/// A call was carried out that should have been refused.
struct NotRefused: Error {}

extension FundingMethods.FindSchemes.Result {
    /// The verdict of the scheme with that row number of the guidebook.
    subscript(row: String) -> SchemeVerdict? {
        verdicts.first { $0.scheme.guidebookNumber == row }
    }

    func rows(_ verdict: Verdict) -> Set<String> {
        Set(verdicts.filter { $0.verdict == verdict }.compactMap(\.scheme.guidebookNumber))
    }
}
