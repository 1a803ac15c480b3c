import Contracts
import Model
import Postgres
import PostgresSupport
import Records
import Testing

@Suite("When a record was saved") struct SavedTimesTests {
    private static let age = Statement(
        "test_age",
        "update record set created_at = created_at - interval '2 days', saved_at = saved_at - interval '1 day'"
    )

    @Test("is known of every record in memory: its first change and its latest, as its history has them")
    func firstAndLast() async throws {
        try await withDatabase { settings in
            try await RunningStore.with(over: settings) { store in
                _ = try await store.put([Note(id: "a", text: "one"), Note(id: "b", text: "other")])
                try await store.database.withSession { session in _ = try await session.execute(Self.age) }
                _ = try await store.put([Note(id: "a", text: "two")])
                let changed = try #require(store.snapshot.records.record(kind: "note", id: "a")?.saved)
                #expect(changed.last.secondsSince1970 - changed.first.secondsSince1970 >= 2 * 86_400)
                let history = try await store.history(.init(kind: "note", id: "a"), deadline: .now + .seconds(20))
                #expect(changed.last.description == history.changes.first?.savedAt)
            }
            try await RunningStore.with(over: settings) { store in
                let unchanged = try #require(store.snapshot.records.record(kind: "note", id: "b")?.saved)
                #expect(unchanged.last.secondsSince1970 - unchanged.first.secondsSince1970 == 86_400)
            }
        }
    }

    private static let earlier = Statement(
        "test_earlier",
        """
        with raised as (update record_revision set value = 2), kept as (
            insert into record (kind, id, revision, body, saved_at)
            values ('note', 'a', 2, '{"id":"a","text":"two"}', '2025-02-28 09:15:00.9+00'))
        insert into record_history (revision, kind, id, saved_at, after) values
            (1, 'note', 'a', '2024-04-01 00:00:00+00', '{"id":"a","text":"one"}'),
            (2, 'note', 'a', '2025-02-28 09:15:00.9+00', '{"id":"a","text":"two"}')
        """)

    @Test("is taken from the history for records of before the times were kept")
    func migrated() async throws {
        try await withDatabase(migrations: [RecordMigrations.all[0]]) { settings in
            try await Database.withOpen(settings, logger: silent) { database in
                try await database.withSession { session in _ = try await session.execute(Self.earlier) }
            }
            try await RunningStore.with(over: settings) { store in
                let saved = try #require(store.snapshot.records.record(kind: "note", id: "a")?.saved)
                #expect(saved.first.description == "2024-04-01T00:00:00Z")
                #expect(saved.last.description == "2025-02-28T09:15:00Z")
            }
        }
    }
}
