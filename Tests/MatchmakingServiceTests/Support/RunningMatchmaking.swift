import Contracts
import JSONLines
import JSONRPC
import JSONText
import MatchmakingService
import Model
import Postgres
import PostgresSupport
import Records
import ServiceLifecycle
import Testing

/// The matchmaking service over a real database and a real socket, with a client to it, for as long as a body runs.
struct RunningMatchmaking: Sendable {
    let client: RPCClient

    /// The day of every question without a date.
    static let today = CivilDate(year: 2025, month: 3, day: 1)

    static func with<R: Sendable>(
        over database: DatabaseSettings, scoring: RPCClient? = nil,
        _ body: @Sendable (RunningMatchmaking) async throws -> R
    ) async throws -> R {
        let today = try #require(today)
        let service = MatchmakingService(
            database: database, host: "127.0.0.1", port: 0, scoring: scoring, today: { today }, logger: silent)
        let group = ServiceGroup(services: service.services, logger: silent)
        return try await withThrowingTaskGroup(of: Void.self) { tasks in
            tasks.addTask { try await group.run() }
            do {
                let client = RPCClient(host: "127.0.0.1", port: try await service.server.boundPort)
                let result = try await body(RunningMatchmaking(client: client))
                await client.close()
                await group.triggerGracefulShutdown()
                try await tasks.waitForAll()
                return result
            } catch {
                await group.triggerGracefulShutdown()
                throw error
            }
        }
    }

    /// With a database of its own, without any records.
    static func withoutRecords<R: Sendable>(
        scoring: RPCClient? = nil, _ body: @Sendable (RunningMatchmaking) async throws -> R
    ) async throws -> R {
        try await withDatabase(migrations: RecordMigrations.all, schema: MatchmakingService.name) { database in
            try await with(over: database, scoring: scoring, body)
        }
    }

    /// With the shipped records of some kinds, imported over the contract; of all kinds where none is named.
    static func withShippedRecords<R: Sendable>(
        of kinds: [MatchmakingKind] = MatchmakingKind.allCases, scoring: RPCClient? = nil,
        _ body: @Sendable (RunningMatchmaking) async throws -> R
    ) async throws -> R {
        try await withoutRecords(scoring: scoring) { matchmaking in
            for kind in kinds { try await matchmaking.put(kind, try ShippedRows.of(kind)) }
            return try await body(matchmaking)
        }
    }
}

extension RunningMatchmaking {
    @discardableResult
    func put(
        _ kind: MatchmakingKind, _ rows: [JSONNode], mode: PutRecords.Mode? = nil, dryRun: Bool? = nil,
        expected: [String: Int64]? = nil, key: String? = nil
    ) async throws -> PutRecords.Result {
        try await client.call(
            MatchmakingMethods.PutRecords.self,
            .init(kind: kind.rawValue, rows: rows, mode: mode, dryRun: dryRun, expectedRevisions: expected),
            meta: CallMeta(idempotencyKey: key))
    }

    @discardableResult
    func put(_ kind: MatchmakingKind, _ rows: String..., key: String? = nil) async throws -> PutRecords.Result {
        try await put(kind, try rows.map { try ShippedRows.node($0) }, key: key)
    }

    func list(
        _ kind: MatchmakingKind, _ filters: [String: String] = [:], text: String? = nil, limit: Int? = 500,
        cursor: String? = nil
    ) async throws -> ListRecords.Result {
        try await client.call(
            MatchmakingMethods.ListRecords.self,
            .init(kind: kind.rawValue, filters: filters, text: text, limit: limit, cursor: cursor))
    }

    func ids(_ kind: MatchmakingKind, _ filters: [String: String] = [:], text: String? = nil) async throws -> [String] {
        try await list(kind, filters, text: text).records.map(\.id)
    }

    func status(_ country: String, asOf day: String? = nil) async throws -> MatchmakingMethods.CountryStatus.Result {
        try await client.call(
            MatchmakingMethods.CountryStatus.self, .init(country: country, asOf: try day.map { try civilDay($0) }))
    }

    func match(
        _ need: String, limit: Int? = nil, asOf day: String? = nil
    ) async throws
        -> MatchmakingMethods.MatchNeed.Result
    {
        let id = try #require(Need.ID(need))
        return try await client.call(
            MatchmakingMethods.MatchNeed.self,
            .init(needId: id, asOf: try day.map { try civilDay($0) }, limit: limit))
    }

    func match(_ text: LocalisedText, country: String = "PW") async throws -> MatchmakingMethods.MatchNeed.Result {
        try await client.call(
            MatchmakingMethods.MatchNeed.self, .init(need: InlineNeed(text: text, country: country)))
    }

    func municipalities(for city: String) async throws -> MatchmakingMethods.RankMunicipalities.Result {
        let id = try #require(PartnerCity.ID(city))
        return try await client.call(MatchmakingMethods.RankMunicipalities.self, .init(partnerCityId: id))
    }

    /// The error that a call with the parameters of a JSON text is refused with.
    func refusal<M: Method>(_ method: M.Type, _ params: String) async throws -> RPCError {
        let params = try ShippedRows.node(params)
        do throws(RPCClientError) {
            _ = try await client.call(M.name, params: params)
        } catch .refused(let error) {
            return error
        }
        throw NotRefused(method: M.name)
    }
}

/// A call was carried out that should have been refused.
struct NotRefused: Error {
    let method: MethodName
}

func civilDay(_ text: String) throws -> CivilDate { try #require(CivilDate(text)) }
