import Contracts
import Foundation
import JSONLines
import JSONRPC
import JSONText
import Model
import Postgres
import PostgresSupport
import Records
import ScoringService
import ServiceLifecycle
import Testing

/// The real service on a real PostgreSQL, called over a real socket.
struct RunningScoring: Sendable {
    let client: RPCClient

    /// A register that nobody runs: the port is one that no service listens on.
    static let noRegister = RPCClient(host: "127.0.0.1", port: 1)

    /// With a database of its own.
    static func with<R: Sendable>(
        matchmaking: RPCClient = noRegister, _ body: @Sendable (RunningScoring) async throws -> R
    ) async throws -> R {
        try await withDatabase(migrations: RecordMigrations.all, schema: "scoring") { settings in
            try await with(on: settings, matchmaking: matchmaking, body)
        }
    }

    /// With a database of its own that holds the shipped sheet.
    static func withShippedSheet<R: Sendable>(
        _ body: @Sendable (RunningScoring) async throws -> R
    ) async throws -> R {
        try await with { scoring in
            _ = try await scoring.put([try ShippedFile.sheet()])
            return try await body(scoring)
        }
    }

    /// With a database of its own that holds the shipped budget rules.
    static func withBudgetRules<R: Sendable>(
        _ body: @Sendable (RunningScoring) async throws -> R
    ) async throws -> R {
        try await with { scoring in
            try await scoring.put([try ShippedFile.budgetRules()], as: "budgetRules")
            return try await body(scoring)
        }
    }

    static func with<R: Sendable>(
        on settings: DatabaseSettings, matchmaking: RPCClient = noRegister,
        _ body: @Sendable (RunningScoring) async throws -> R
    ) async throws -> R {
        let service = ScoringService(
            database: settings, host: "127.0.0.1", port: 0, matchmaking: matchmaking, logger: silent)
        let group = ServiceGroup(services: service.services, logger: silent)
        return try await withThrowingTaskGroup(of: Void.self) { tasks in
            tasks.addTask { try await group.run() }
            let client = RPCClient(host: "127.0.0.1", port: try await port(of: service, in: &tasks))
            let scoring = RunningScoring(client: client)
            // Answered after PostgreSQL: from here on the records are loaded. Where PostgreSQL is away, they never are.
            _ = try? await scoring.put([])
            let result = try await body(scoring)
            await client.close()
            await group.triggerGracefulShutdown()
            try await tasks.waitForAll()
            return result
        }
    }
}

extension RunningScoring {
    /// The port that the service listens on; where it never listens, why it stopped.
    private static func port(
        of service: ScoringService, in tasks: inout ThrowingTaskGroup<Void, any Error>
    ) async throws -> Int {
        do {
            return try await service.server.boundPort
        } catch {
            try await tasks.waitForAll()
            throw error
        }
    }

    @discardableResult
    func put(
        _ rows: [String], as kind: String = "sheet", mode: PutRecords.Mode? = nil, dryRun: Bool? = nil,
        expectedRevisions: [String: Int64]? = nil, author: String? = "test", key: String? = nil
    ) async throws -> PutRecords.Result {
        let nodes = try rows.map { try JSONDocument(parsing: Array($0.utf8)).root }
        return try await client.call(
            ScoringMethods.PutRecords.self,
            .init(
                kind: kind, rows: nodes, mode: mode, dryRun: dryRun, expectedRevisions: expectedRevisions,
                author: author),
            meta: CallMeta(idempotencyKey: key))
    }

    /// Calls a method with `params` written as JSON.
    func ask<M: Method>(_ method: M.Type, _ params: String) async throws -> M.Result {
        let node = try JSONDocument(parsing: Array(params.utf8)).root
        return try await client.call(method.name, params: node).decode(M.Result.self)
    }

    /// Scores the `params` written as JSON.
    func score(_ params: String) async throws -> ScoringMethods.ScoreProposal.Result {
        try await ask(ScoringMethods.ScoreProposal.self, params)
    }

    /// Checks the budget of `params` written as JSON.
    func checkBudget(_ params: String) async throws -> ScoringMethods.CheckBudget.Result {
        try await ask(ScoringMethods.CheckBudget.self, params)
    }

    /// Scores a proposal with these members beside its id, title and day of submission.
    func score(proposal members: String, with others: String = "") async throws -> Scorecard {
        try await score(#"{"proposal":\#(ShippedFile.proposal(members))\#(others)}"#).scorecard
    }
}

/// The error that a peer sends back; fails the test where it answers.
func refusal(
    sourceLocation: SourceLocation = #_sourceLocation, _ body: () async throws -> some Any
) async throws -> RPCError {
    do {
        _ = try await body()
    } catch RPCClientError.refused(let error) {
        return error
    }
    Issue.record("nothing was refused", sourceLocation: sourceLocation)
    return .internalError
}

extension RPCError {
    /// The refused values: rule by pointer.
    var refused: [String: String] {
        Dictionary(problems.map { ($0.pointer, $0.rule) }, uniquingKeysWith: { $0 + "+" + $1 })
    }
}

extension Scorecard {
    func points(_ row: String) throws -> Points? {
        try #require(rows.first { $0.id == row }).points
    }
}

/// The data that ships, and proposals written the way an operator writes them.
enum ShippedFile {
    /// On one line.
    static func sheet() throws -> String { try line("scoring/10-sheet.json") }

    /// On one line.
    static func budgetRules() throws -> String { try line("scoring/30-budgetRules.json") }

    private static func line(_ name: String) throws -> String {
        let document = try JSONDocument(parsing: Array(try text(name).utf8))
        return String(decoding: document.root.compactBytes, as: UTF8.self)
    }

    /// A record of the scoring service.
    static func record(_ name: String) throws -> String { try text("scoring/" + name) }

    /// On one line.
    static func screening() throws -> String {
        let document = try JSONDocument(parsing: Array(try text("scoring/20-screening.json").utf8))
        return String(decoding: document.root.compactBytes, as: UTF8.self)
    }

    static func workedProposal() throws -> String { try text("examples/proposal-davao-kitakyushu.json") }

    /// The shipped sheet under another id, in force from another day, with another edition.
    static func sheet(id: String, edition: String, from: String) throws -> String {
        try sheet().replacing(#""id":"c3p-fy2025""#, with: #""id":"\#(id)""#)
            .replacing(#""edition":"FY2025""#, with: #""edition":"\#(edition)""#)
            .replacing(#""from":"2025-02-10""#, with: #""from":"\#(from)""#)
    }

    static func proposal(_ members: String) -> String {
        #"{"id":"p-1","title":{"en":"A project","ja":"事業"},"submittedOn":"2025-03-03","# + members + "}"
    }

    /// The rows of a file of records.
    static func rows(_ name: String) throws -> [JSONNode] {
        try text(name).split(separator: "\n").map { try node(String($0)) }
    }

    static func node(_ text: String) throws -> JSONNode {
        try JSONDocument(parsing: Array(text.utf8)).root
    }

    private static func text(_ name: String) throws -> String {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
        return try String(contentsOf: root.appending(path: "deploy/data/" + name), encoding: .utf8)
    }
}
