import Contracts
import JSONLines
import JSONText
import Model
import Postgres
import Testing

extension Importing {
    /// Repeats what was left uncertain, under the same keys, and proves that every chunk is there whole and once: in
    /// the answers of the service, in the history and in the outbox. The writers may go on from there.
    mutating func settle(with service: RunningService, on stage: Stage) async throws {
        for index in journals.indices {
            let chunk = journals[index].uncertain
            try await expectWholeOrAbsent(chunk, in: service)
            let first = try await service.client.put(chunk)
            let second = try await service.client.put(chunk)
            #expect(first == second, "a key has one answer")
            #expect(first.created == (chunk.isFirstOfItsGroup ? MadeUpChunk.rowCount : 0), "\(chunk.key)")
            #expect(first.updated == (chunk.isFirstOfItsGroup ? 0 : MadeUpChunk.rowCount), "\(chunk.key)")
            journals[index].acknowledged += 1
        }
        try await expectEveryRecord(in: service)
        try await expectHistory(on: stage)
    }

    /// A chunk of which half is there would be the worst of all.
    private func expectWholeOrAbsent(_ chunk: MadeUpChunk, in service: RunningService) async throws {
        let listed = try await service.client.allRecords(of: chunk.writer.kind.rawValue)
        let there = chunk.records.filter { listed.texts[$0.id]?.contains($0.text) == true }.count
        #expect(there == 0 || there == MadeUpChunk.rowCount, "\(there) rows of \(chunk.key) are there")
    }

    private func expectEveryRecord(in service: RunningService) async throws {
        for kind in Set(journals.map(\.writer.kind)) {
            let expected = journals.filter { $0.writer.kind == kind }.flatMap {
                MadeUpChunk.records(of: $0.writer, afterChunks: $0.acknowledged)
            }
            let listed = try await service.client.allRecords(of: kind.rawValue)
            #expect(listed.total == expected.count)
            #expect(listed.texts == Dictionary(uniqueKeysWithValues: expected.map { ($0.id, [$0.text]) }))
            for record in expected where record.id.hasSuffix("-0") {
                let one = try await service.client.call(
                    MatchmakingMethods.GetRecord.self, .init(kind: kind.rawValue, id: record.id))
                #expect(String(decoding: one.record.body.compactBytes, as: UTF8.self) == record.text)
            }
        }
    }

    private func expectHistory(on stage: Stage) async throws {
        let chunks = journals.map(\.acknowledged).reduce(0, +)
        let books = try await stage.look(into: .matchmaking) { session in try await session.one(Books.read) }
        let expected = Books(
            revision: chunks, changes: chunks, keys: chunks, entries: chunks * MadeUpChunk.rowCount, breaks: 0,
            strays: 0)
        #expect(books == expected)
    }
}

/// What PostgreSQL itself holds beside the records.
private struct Books: Sendable, Equatable {
    let revision: Int
    /// Rows of the outbox.
    let changes: Int
    /// Keys that have their answer.
    let keys: Int
    /// Rows of the history.
    let entries: Int
    /// Entries whose `before` is not the `after` of the entry before.
    let breaks: Int
    /// Records that are not as their last entry says.
    let strays: Int

    static let read = Statement(
        "end_to_end_books",
        """
        select (select value from record_revision),
            (select count(*) from record_change),
            (select count(*) from idempotency),
            (select count(*) from record_history),
            (select count(*) from (
                select before::text as before,
                    lag(after::text) over (partition by kind, id order by revision) as previous
                from record_history) as entry
            where before is distinct from previous),
            (select count(*) from record
                left join record_history as entry using (kind, id, revision)
            where record.body::text is distinct from entry.after::text)
        """
    ) { row in
        Books(
            revision: try row.int(0), changes: try row.int(1), keys: try row.int(2), entries: try row.int(3),
            breaks: try row.int(4), strays: try row.int(5))
    }
}
