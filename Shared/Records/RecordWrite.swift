import Contracts
import JSONText
import Postgres

/// One request's write, as it runs inside its transaction.
struct RecordWrite: Sendable {
    let kind: RecordKind
    let params: PutRecords.Params
    /// As checked against `records`.
    let checked: CheckedRows
    let records: RecordSet
    let reader: RecordReader
    let key: String?
    let request: [UInt8]
    let channel: String

    /// The answer that the key already has.
    static func answer(
        for key: String, _ request: [UInt8], in session: isolated Session
    ) async throws -> PutRecords.Result? {
        guard let known = try await session.first(RecordTable.answered, (key: key, request: request)) else {
            return nil
        }
        guard known.isSame else { throw RecordError.keyReused }
        return try JSONText.decode(PutRecords.Result.self, from: known.answer)
    }

    func perform(in session: isolated Session) async throws -> PutRecords.Result {
        var revision = try await session.one(RecordTable.lockRevision)
        // Asked again under the lock: the same request may have been sent twice at once.
        if let key, let answer = try await Self.answer(for: key, request, in: session) { return answer }
        let checked = try await currentlyChecked(revision, in: session)
        let stored = try await session.all(RecordTable.byIDs, (kind: kind.name, ids: checked.rows.map(\.id)))
        let byID = Dictionary(uniqueKeysWithValues: stored.map { ($0.id, $0) })
        try params.checkExpected { byID[$0]?.revision }
        let changed = checked.rows.filter { byID[$0.id]?.body != $0.body }
        if !changed.isEmpty {
            revision = try await session.one(RecordTable.raiseRevision)
            let change = RecordTable.Change(
                kind: kind.name, revision: revision, author: params.author, ids: changed.map(\.id),
                before: changed.map { byID[$0.id].map { String(decoding: $0.body, as: UTF8.self) } },
                after: changed.map { String(decoding: $0.body, as: UTF8.self) })
            try await session.execute(RecordTable.saveHistory, change)
            try await session.execute(RecordTable.save, change)
            try await session.execute(RecordTable.announce, (change: change, channel: channel))
        }
        let created = changed.count { byID[$0.id] == nil }
        let result = PutRecords.Result(
            kind: kind.name, dryRun: false, created: created, updated: changed.count - created,
            unchanged: checked.rows.count - changed.count + checked.merged.count, rejected: checked.rejected,
            warnings: checked.notices, revision: revision)
        if let key {
            let answer = String(decoding: try JSONText.encode(result), as: UTF8.self)
            try await session.execute(RecordTable.keepAnswer, (key: key, request: request, answer: answer))
        }
        return result
    }

    /// The rows as checked against all that is committed: anew where another process has written since, so that no two
    /// writes can together break a rule that each of them keeps.
    private func currentlyChecked(_ revision: Int64, in session: isolated Session) async throws -> CheckedRows {
        guard revision != records.revision else { return checked }
        var current = records
        let changes = try await session.all(RecordTable.changedSince, records.revision)
        current.put(try changes.compactMap(\.row).map { try reader.record($0) })
        let anew = CheckedRows(params.rows, of: kind, among: current, seen: params.seen)
        guard anew.rejected.isEmpty || params.mode == .skipBad else {
            throw RecordError.refusedRows(anew.rejected, of: params.rows.count)
        }
        return anew
    }
}

extension PutRecords.Params {
    /// The ids of the records that the caller has seen.
    var seen: Set<String> { Set((expectedRevisions ?? [:]).keys) }

    /// Refuses records that have moved on since the caller saw them. Revision 0 expects that there is no such record yet.
    func checkExpected(current: (String) -> Int64?) throws(RecordError) {
        let moved = (expectedRevisions ?? [:]).sorted { $0.key < $1.key }.compactMap { id, revision in
            let current = current(id)
            return (current ?? 0) == revision ? nil : RecordError.Moved(id: id, expected: revision, current: current)
        }
        guard moved.isEmpty else { throw .moved(moved) }
    }
}
