import Contracts
import JSONLines
import JSONRPC
import JSONText
import Synchronization
import WireSupport

@testable import CLI

/// What reached a server that takes records, request by request.
final class PutRecordsServer: Sendable {
    struct Request: Sendable {
        let ids: [String]
        let isDryRun: Bool
        let key: String?
    }

    typealias Reply = @Sendable (_ place: Int, PutRecords.Params) throws -> PutRecords.Result

    private let received = Mutex<[Request]>([])

    /// The requests so far, in order.
    var requests: [Request] { received.withLock(\.self) }

    /// Runs a body with the address of a real server whose `putRecords` answers as told.
    static func with(
        _ reply: @escaping Reply = { _, params in .saved(params) },
        _ body: @Sendable (PutRecordsServer, ServiceAddress) async throws -> Void
    ) async throws {
        let server = PutRecordsServer()
        var methods = MethodTable(mapError: { _ in nil })
        methods.register(MatchmakingMethods.PutRecords.self) { params, call in
            let place = server.received.withLock { requests in
                requests.append(
                    Request(
                        ids: params.rows.compactMap { $0.member("id")?.string }, isDryRun: params.dryRun == true,
                        key: call.meta.idempotencyKey))
                return requests.count - 1
            }
            return try reply(place, params)
        }
        try await RunningServer.with(methods) { running in
            try await body(server, ServiceAddress(host: "127.0.0.1", port: running.port))
        }
    }
}

extension PutRecords.Result {
    /// Every row but the rejected ones is new.
    static func saved(_ params: PutRecords.Params, rejected: [PutRecords.RejectedRow] = []) -> PutRecords.Result {
        PutRecords.Result(
            kind: params.kind, dryRun: params.dryRun == true, created: params.rows.count - rejected.count, updated: 0,
            unchanged: 0, rejected: rejected, revision: 1)
    }
}

extension RPCError.Problem {
    /// What a service says of a row's country.
    static func country(row: Int) -> RPCError.Problem {
        RPCError.Problem(
            pointer: "/params/rows/\(row)/country", rule: "country-code",
            message: .init(en: "no such country", ja: "その国はありません"))
    }
}
