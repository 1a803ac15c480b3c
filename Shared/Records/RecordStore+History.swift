package import Contracts
import JSONText
import Model
import Postgres

extension RecordStore {
    /// The changes of a record, from PostgreSQL.
    package func history(
        _ params: RecordHistory.Params, deadline: ContinuousClock.Instant
    ) async throws -> RecordHistory.Result {
        try refuse(problems(params))
        let kind = try kind(named: params.kind)
        let limit = params.limit ?? RecordHistory.defaultLimit
        let question = RecordTable.HistoryPage(
            kind: kind.name, id: params.id, before: params.before ?? .max, limit: limit + 1)
        let changes = try await database.withSession(deadline: Deadline(deadline)) { session in
            try await session.all(RecordTable.history, question)
        }
        if changes.isEmpty, params.before == nil { throw RecordError.notFound(kind: kind.name, id: params.id) }
        let page = Array(changes.prefix(limit))
        return RecordHistory.Result(
            kind: kind.name, id: params.id, changes: page,
            nextBefore: changes.count > limit ? page.last?.revision : nil, revision: revision)
    }

    /// A record, now or as it was at a revision.
    package func get(
        _ params: GetRecord.Params, deadline: ContinuousClock.Instant
    ) async throws -> GetRecord.Result {
        try refuse(problems(params))
        guard let past = params.atRevision else { return try get(params) }
        let stored = try await record(kind: params.kind, id: params.id, atRevision: past, deadline: deadline)
        return GetRecord.Result(
            kind: stored.kind,
            record: StoredRecordView(id: stored.id, revision: stored.revision, body: stored.body),
            revision: revision, stale: isStale)
    }

    /// A record as it was at a revision; refused where there was none.
    package func record(
        kind name: String, id: String, atRevision past: Int64, deadline: ContinuousClock.Instant
    ) async throws -> StoredRecord {
        let kind = try kind(named: name)
        let row = try await database.withSession(deadline: Deadline(deadline)) { session in
            try await session.first(RecordTable.pastRecord, (kind: kind.name, id: id, revision: past))
        }
        guard let row else { throw RecordError.notFound(kind: kind.name, id: id) }
        let record = try reader.record(row)
        guard let merged = record.value as? MergedRecord else { return record }
        // Merged by then: the record that it was merged into, as that was. A record is merged into a living one.
        return try await self.record(kind: name, id: merged.mergedInto, atRevision: past, deadline: deadline)
    }

    /// All records of some kinds as they were at a revision, which may be the present one.
    package func records(
        of kinds: [String], atRevision past: Int64, deadline: ContinuousClock.Instant
    ) async throws -> RecordSet {
        let present = try loadedSnapshot().records
        guard past < present.revision else { return present }
        let rows = try await database.withSession(deadline: Deadline(deadline)) { session in
            try await session.all(RecordTable.pastRecords, (kinds: kinds, revision: past))
        }
        var records = RecordSet()
        records.put(try rows.map { try reader.record($0) })
        records.revision = past
        return records
    }
}
