import Contracts
import JSONText
import Model
import Postgres
import PostgresSupport
import Records
import ServiceLifecycle

/// A small kind of record: a note that may answer another note.
struct Note: Codable, Hashable, Sendable {
    let id: String
    let text: String
    var topic: String?
    var answers: String?

    static let kind = RecordKind(
        Note.self, name: "note", id: \.id,
        check: { records in
            { note in
                guard let answered = note.answers, records.value(Note.self, kind: "note", id: answered) == nil else {
                    return []
                }
                return [
                    FieldProblem(
                        pointer: "/answers", rule: "unknownReference",
                        message: BilingualText(en: "There is no note \(answered).", ja: "ノート\(answered)はありません。"))
                ]
            }
        },
        filters: ["topic": { note in [note.topic].compactMap(\.self) }], texts: { [$0.text] })

    /// As a row of a request.
    var row: JSONNode {
        get throws { try JSONDocument(parsing: JSONText.encode(self)).root }
    }
}

/// A store over a real database, following it, for as long as a body runs.
enum RunningStore {
    typealias Store = RecordStore<[Note]>

    static func with<R: Sendable>(
        over settings: DatabaseSettings, _ body: @Sendable (Store) async throws -> R
    ) async throws -> R {
        let database = Database(settings, logger: silent)
        let store = Store(kinds: [Note.kind], database: database, logger: silent) { records, _ in
            records.values(Note.self, kind: "note")
        }
        let group = ServiceGroup(services: [database, store], logger: silent)
        return try await withThrowingTaskGroup(of: Void.self) { tasks in
            tasks.addTask { try await group.run() }
            try await loaded(store)
            let result = try await body(store)
            await group.triggerGracefulShutdown()
            try await tasks.waitForAll()
            return result
        }
    }

    static func with<R: Sendable>(_ body: @Sendable (Store) async throws -> R) async throws -> R {
        try await withDatabase { settings in try await with(over: settings, body) }
    }

    /// Returns when the store has read its records; each try waits on PostgreSQL, not on a clock.
    private static func loaded(_ store: Store) async throws {
        let deadline = ContinuousClock.now + .seconds(30)
        while !store.isLoaded {
            guard ContinuousClock.now < deadline else { throw NotLoaded() }
            await store.database.probe()
        }
    }

    struct NotLoaded: Error {}
}

extension RecordStore {
    /// A write with time enough.
    func put(
        _ notes: [Note], key: String? = nil, mode: PutRecords.Mode? = nil, dryRun: Bool? = nil,
        expected: [String: Int64]? = nil
    ) async throws -> PutRecords.Result {
        try await put(
            PutRecords.Params(
                kind: "note", rows: notes.map { try $0.row }, mode: mode, dryRun: dryRun, expectedRevisions: expected,
                author: "tester"),
            idempotencyKey: key, deadline: .now + .seconds(20))
    }
}
