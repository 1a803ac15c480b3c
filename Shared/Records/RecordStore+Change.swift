import JSONText
import Model
import Postgres

extension RecordStore {
    /// Changes records of several kinds in one transaction: the effect, its history, the outbox and the answer under its
    /// idempotency key.
    ///
    /// - Parameters:
    ///   - request: what was asked, as it is told apart from another use of the key.
    ///   - author: as `FieldProblem.author` takes it.
    ///   - isDryRun: makes and checks the change, writes nothing.
    ///   - make: the change, given all records that are committed, and its answer, given the revision after it.
    package func change<Answer: Codable & Sendable>(
        request: some Encodable & Sendable, author: String?, isDryRun: Bool, idempotencyKey: String?,
        deadline: ContinuousClock.Instant,
        make: @Sendable @escaping (RecordSet) throws -> (RecordsChange, answer: (Int64) -> Answer)
    ) async throws -> Answer {
        let records = try loadedSnapshot().records
        if isDryRun {
            let (change, answer) = try make(records)
            try check(change, among: records)
            return answer(records.revision)
        }
        let bytes = idempotencyKey == nil ? [] : try JSONText.encode(request)
        let answer = try await database.withTransaction(retries: 3, deadline: Deadline(deadline)) { session in
            try await self.perform(make, author, (idempotencyKey, bytes), records, in: session)
        }
        await catchUpOrMarkStale()
        return answer
    }

    private func perform<Answer: Codable & Sendable>(
        _ make: (RecordSet) throws -> (RecordsChange, answer: (Int64) -> Answer), _ author: String?,
        _ request: (key: String?, bytes: [UInt8]), _ records: RecordSet, in session: isolated Session
    ) async throws -> Answer {
        var revision = try await session.one(RecordTable.lockRevision)
        if let key = request.key,
            let known = try await session.first(RecordTable.answered, (key: key, request: request.bytes))
        {
            guard known.isSame else { throw RecordError.keyReused }
            return try JSONText.decode(Answer.self, from: known.answer)
        }
        var current = records
        if revision != records.revision {
            let changes = try await session.all(RecordTable.changedSince, records.revision)
            current.put(try changes.compactMap(\.row).map { try reader.record($0) })
        }
        let (change, makeAnswer) = try make(current)
        try check(change, among: current)
        // Every kind has a revision of its own; a reader sees them all at once, after the commit.
        for (kind, rows) in change.byKind {
            revision = try await save(rows, of: kind, by: author, in: session)
        }
        let answer = makeAnswer(revision)
        if let key = request.key {
            let text = String(decoding: try JSONText.encode(answer), as: UTF8.self)
            try await session.execute(RecordTable.keepAnswer, (key: key, request: request.bytes, answer: text))
        }
        return answer
    }

    /// The revision that holds the rows.
    private func save(
        _ rows: [(id: String, body: [UInt8])], of kind: String, by author: String?, in session: isolated Session
    ) async throws -> Int64 {
        let stored = try await session.all(RecordTable.byIDs, (kind: kind, ids: rows.map(\.id)))
        let before = Dictionary(uniqueKeysWithValues: stored.map { ($0.id, String(decoding: $0.body, as: UTF8.self)) })
        let change = RecordTable.Change(
            kind: kind, revision: try await session.one(RecordTable.raiseRevision), author: author,
            ids: rows.map(\.id), before: rows.map { before[$0.id] },
            after: rows.map { String(decoding: $0.body, as: UTF8.self) })
        try await session.execute(RecordTable.saveHistory, change)
        try await session.execute(RecordTable.save, change)
        try await session.execute(RecordTable.announce, (change: change, channel: channel))
        return change.revision
    }

    private func check(_ change: RecordsChange, among records: RecordSet) throws {
        let broken = try change.applied(to: records, by: reader).problems(of: change, kinds: kinds)
        guard broken.isEmpty else { throw RecordError.brokenRecords(broken) }
    }
}

extension RecordSet {
    /// Refuses records that have moved on since the caller saw them.
    package func checkExpected(_ revisions: [String: Int64]?, kind: String) throws(RecordError) {
        let moved = (revisions ?? [:]).sorted { $0.key < $1.key }.compactMap { id, revision in
            let current = record(kind: kind, id: id)?.revision
            return (current ?? 0) == revision ? nil : RecordError.Moved(id: id, expected: revision, current: current)
        }
        guard moved.isEmpty else { throw .moved(moved) }
    }
}
