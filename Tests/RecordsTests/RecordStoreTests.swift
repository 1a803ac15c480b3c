import Contracts
import JSONRPC
import JSONText
import Model
import Postgres
import PostgresSupport
import Records
import Testing

@Suite("Records")
struct RecordStoreTests {
    private static let notes = (0..<5).map { Note(id: "n\($0)", text: "note \($0)") }

    @Test("a write is counted, visible at once and kept when the process starts again")
    func writeAndRestart() async throws {
        try await withDatabase { settings in
            try await RunningStore.with(over: settings) { store in
                let result = try await store.put(Self.notes)
                #expect((result.created, result.updated, result.unchanged) == (5, 0, 0))
                #expect(store.catalogue == Self.notes)
                #expect(store.revision == result.revision)
            }
            try await RunningStore.with(over: settings) { store in
                #expect(store.catalogue == Self.notes)
                let again = try await store.put(Self.notes)
                #expect((again.created, again.updated, again.unchanged) == (0, 0, 5))
                #expect(again.revision == 1, "what changes nothing makes no revision")
            }
        }
    }

    @Test("every change leaves its history: before, after and who")
    func history() async throws {
        try await withDatabase { settings in
            try await RunningStore.with(over: settings) { store in
                _ = try await store.put([Note(id: "a", text: "one")])
                _ = try await store.put([Note(id: "a", text: "two")])
                let rows = try await store.database.withSession { session in
                    try await session.all(Self.historyRows)
                }
                #expect(
                    rows == [
                        #"1 - {"id":"a","text":"one"} tester"#,
                        #"2 {"id":"a","text":"one"} {"id":"a","text":"two"} tester"#,
                    ])
            }
        }
    }

    private static let historyRows = Statement(
        "test_history",
        "select concat_ws(' ', revision, coalesce(before::text, '-'), after, saved_by) from record_history order by 1"
    ) { row in try row.text(0) }

    @Test("one refused row refuses all, and every problem of every row is told")
    func allOrNothing() async throws {
        try await RunningStore.with { store in
            let rows = try [
                Note(id: "a", text: "fine").row,
                JSONDocument(parsing: Array(#"{"id":"b","txet":1}"#.utf8)).root,
                Note(id: "c", text: "orphan", answers: "nobody").row,
                Note(id: "a", text: "again").row,
            ]
            let params = PutRecords.Params(kind: "note", rows: rows)
            let error = await #expect(throws: RecordError.self) {
                try await store.put(params, idempotencyKey: nil, deadline: .now + .seconds(20))
            }
            guard case .refusedRows(let refused, of: 4)? = error else {
                Issue.record("expected refused rows, got \(String(describing: error))")
                return
            }
            #expect(refused.map(\.row) == [1, 2, 3])
            #expect(
                refused.flatMap(\.problems).map(\.pointer).sorted() == [
                    "/params/rows/1/text", "/params/rows/1/txet", "/params/rows/2/answers", "/params/rows/3/id",
                ])
            #expect(store.catalogue.isEmpty)
        }
    }

    @Test("good rows may be saved beside refused ones, and rows of one request may refer to each other")
    func skipBad() async throws {
        try await RunningStore.with { store in
            let result = try await store.put(
                [
                    Note(id: "a", text: "answer", answers: "q"), Note(id: "q", text: "question"),
                    Note(id: "z", text: "orphan", answers: "nobody"),
                ], mode: .skipBad)
            #expect(result.created == 2)
            #expect(result.rejected.map(\.row) == [2])
            #expect(store.catalogue.map(\.id) == ["a", "q"])
        }
    }

    @Test("a dry run tells what a write would do and writes nothing")
    func dryRun() async throws {
        try await RunningStore.with { store in
            _ = try await store.put([Note(id: "a", text: "one"), Note(id: "b", text: "two")])
            let result = try await store.put(
                [
                    Note(id: "a", text: "one"), Note(id: "b", text: "changed"), Note(id: "c", text: "new"),
                    Note(id: "d", text: "orphan", answers: "nobody"),
                ], dryRun: true)
            #expect((result.created, result.updated, result.unchanged, result.rejected.count) == (1, 1, 1, 1))
            #expect(store.revision == 1)
            #expect(store.catalogue.count == 2)
        }
    }

    @Test("the same idempotency key gives the same answer, and another request under it is refused")
    func idempotency() async throws {
        try await RunningStore.with { store in
            let first = try await store.put([Note(id: "a", text: "one")], key: "k")
            _ = try await store.put([Note(id: "a", text: "two")])
            let repeated = try await store.put([Note(id: "a", text: "one")], key: "k")
            #expect(repeated == first)
            #expect(store.catalogue.first?.text == "two", "a repeated request has no second effect")
            let error = await #expect(throws: RecordError.self) {
                _ = try await store.put([Note(id: "a", text: "three")], key: "k")
            }
            guard case .keyReused? = error else {
                Issue.record("expected a reused key, got \(String(describing: error))")
                return
            }
        }
    }

    @Test("the same request sent many times at once under one key has one effect")
    func concurrentIdempotency() async throws {
        try await RunningStore.with { store in
            let answers = try await withThrowingTaskGroup(of: PutRecords.Result.self) { group in
                for _ in 0..<8 { group.addTask { try await store.put(Self.notes, key: "k") } }
                return try await group.reduce(into: Set()) { $0.insert($1) }
            }
            #expect(answers.count == 1)
            #expect(answers.first?.created == 5)
            #expect(store.revision == 1)
        }
    }

    @Test("a record that moved on since it was read is refused with both revisions")
    func conflict() async throws {
        try await RunningStore.with { store in
            let first = try await store.put([Note(id: "a", text: "one")])
            _ = try await store.put([Note(id: "a", text: "two")], expected: ["a": first.revision])
            let error = await #expect(throws: RecordError.self) {
                _ = try await store.put([Note(id: "a", text: "three")], expected: ["a": first.revision])
            }
            guard case .moved(let records)? = error else {
                Issue.record("expected a conflict, got \(String(describing: error))")
                return
            }
            #expect(records.map(\.id) == ["a"])
            #expect(records.map(\.expected) == [1])
            #expect(records.map(\.current) == [2])
            #expect(store.catalogue.first?.text == "two")
        }
    }

    @Test("concurrent writers lose nothing and every revision is one change")
    func concurrentWriters() async throws {
        try await RunningStore.with { store in
            let revisions = try await withThrowingTaskGroup(of: Int64.self) { group in
                for number in 0..<40 {
                    group.addTask { try await store.put([Note(id: "n\(number)", text: "x")]).revision }
                }
                return try await group.reduce(into: []) { $0.append($1) }
            }
            #expect(revisions.sorted() == Array(1...40))
            #expect(store.catalogue.count == 40)
        }
    }

    @Test("a write through one process is read through another that was asked for its revision")
    func otherProcess() async throws {
        try await withDatabase { settings in
            try await RunningStore.with(over: settings) { one in
                try await RunningStore.with(over: settings) { other in
                    for round in 1...20 {
                        let written = try await one.put([Note(id: "a", text: "\(round)")])
                        try await other.reach(written.revision, by: .now + .seconds(20))
                        #expect(other.catalogue.first?.text == "\(round)")
                    }
                }
            }
        }
    }

    @Test("a revision below 0 is not waited for, but refused")
    func noRevision() async throws {
        try await RunningStore.with { store in
            let error = await #expect(throws: RecordError.self) {
                try await store.reach(-5, by: .now + .seconds(20))
            }
            guard case .invalid(let problems, rejected: _)? = error else {
                Issue.record("expected a problem, got \(String(describing: error))")
                return
            }
            #expect(problems.map(\.pointer) == ["/params/minRevision"])
        }
    }

    @Test("a revision that does not come before the deadline is refused with the one that is there")
    func revisionNotReached() async throws {
        try await RunningStore.with { store in
            let error = await #expect(throws: RecordError.self) {
                try await store.reach(5, by: .now + .milliseconds(20))
            }
            guard case .revisionNotReached(5, current: 0)? = error else {
                Issue.record("expected an unreached revision, got \(String(describing: error))")
                return
            }
        }
    }
}
