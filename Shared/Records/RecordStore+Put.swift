package import Contracts
import JSONRPC
import JSONText
import Model
import Postgres

extension RecordStore {
    /// Saves records: the effect, its history, the outbox and the answer under its idempotency key in one transaction.
    package func put(
        _ params: PutRecords.Params, idempotencyKey: String?, deadline: ContinuousClock.Instant
    ) async throws -> PutRecords.Result {
        let kind = try kind(named: params.kind)
        let request = idempotencyKey == nil ? [] : try JSONText.encode(params)
        if let idempotencyKey, params.dryRun != true,
            let answer = try await answer(for: idempotencyKey, request, deadline)
        {
            return answer
        }
        let checked = check(params.rows, kind)
        let isPartial = params.mode == .skipBad || params.dryRun == true
        guard checked.rejected.isEmpty || isPartial else {
            throw RecordError.refusedRows(checked.rejected, of: params.rows.count)
        }
        if params.dryRun == true { return dryRun(checked, params) }
        let write = Write(
            kind: kind.name, checked: checked, expected: params.expectedRevisions ?? [:], author: params.author,
            key: idempotencyKey, request: request, channel: channel)
        let result = try await database.withTransaction(retries: 3, deadline: Deadline(deadline)) { session in
            try await write.perform(in: session)
        }
        await catchUpOrMarkStale()
        return result
    }

    func kind(named name: String) throws(RecordError) -> RecordKind {
        guard let kind = kinds.first(where: { $0.name == name }) else {
            throw .unknownKind(name, known: kinds.map(\.name))
        }
        return kind
    }

    private func answer(
        for key: String, _ request: [UInt8], _ deadline: ContinuousClock.Instant
    ) async throws -> PutRecords.Result? {
        try await database.withSession(deadline: Deadline(deadline)) { session in
            try await Write.answer(for: key, request, in: session)
        }
    }

    private func dryRun(_ checked: CheckedRows, _ params: PutRecords.Params) -> PutRecords.Result {
        let records = snapshot.records
        var counts = (created: 0, updated: 0, unchanged: 0)
        for row in checked.rows {
            if let stored = records.record(kind: params.kind, id: row.id) {
                if stored.body.compactBytes == row.body { counts.unchanged += 1 } else { counts.updated += 1 }
            } else {
                counts.created += 1
            }
        }
        return PutRecords.Result(
            kind: params.kind, dryRun: true, created: counts.created, updated: counts.updated,
            unchanged: counts.unchanged, rejected: checked.rejected, revision: records.revision)
    }
}

// MARK: - Checking rows

/// The rows that may be saved, and the others with all that is wrong with them.
struct CheckedRows: Sendable {
    var rows: [RecordKind.ReadRow] = []
    var rejected: [PutRecords.RejectedRow] = []
}

extension RecordStore {
    /// First each row by itself, then the good ones among each other and with what is stored.
    private func check(_ nodes: [JSONNode], _ kind: RecordKind) -> CheckedRows {
        var checked = CheckedRows()
        var good: [(index: Int, row: RecordKind.ReadRow)] = []
        var firstRow: [String: Int] = [:]
        for (index, node) in nodes.enumerated() {
            let pointer = JSONPointer(tokens: ["params", "rows", "\(index)"])
            do {
                let row = try kind.read(node, pointer)
                if let first = firstRow[row.id] {
                    checked.rejected.append(.duplicate(of: first, row: index, id: row.id, pointer: pointer))
                } else {
                    firstRow[row.id] = index
                    good.append((index, row))
                }
            } catch {
                checked.rejected.append(.unreadable(error, row: index, node, pointer: pointer))
            }
        }
        var candidate = snapshot.records
        candidate.put(good.map { candidateRecord($0.row, kind.name) })
        for (index, row) in good {
            let problems = kind.check(row.value, candidate)
            if problems.isEmpty {
                checked.rows.append(row)
            } else {
                checked.rejected.append(.refused(problems, row: index, id: row.id))
            }
        }
        checked.rejected.sort { $0.row < $1.row }
        return checked
    }

    private func candidateRecord(_ row: RecordKind.ReadRow, _ kind: String) -> StoredRecord {
        StoredRecord(kind: kind, id: row.id, revision: .max, body: .emptyObject, value: row.value)
    }
}

extension JSONNode {
    /// Stands for the text of a record that is not stored yet.
    fileprivate static let emptyObject: JSONNode = {
        guard let document = try? JSONDocument(parsing: Array("{}".utf8)) else {
            preconditionFailure("an empty object is a JSON text")
        }
        return document.root
    }()
}

extension PutRecords.RejectedRow {
    fileprivate static func duplicate(of first: Int, row: Int, id: String, pointer: JSONPointer) -> Self {
        Self(
            row: row, id: id,
            problems: [
                .init(
                    pointer: pointer.appending("id").description, rule: "duplicateRow",
                    message: .init(
                        en: "Row \(first) of this request has the same id \"\(id)\".",
                        ja: "このリクエストの行\(first)と同じID「\(id)」です。"))
            ])
    }

    fileprivate static func unreadable(
        _ error: any Error, row: Int, _ node: JSONNode, pointer: JSONPointer
    ) -> Self {
        let problems: [RPCError.Problem]
        if let error = error as? JSONDecodingError {
            problems = error.problems.map { .init($0) }
        } else {
            problems = [
                .init(
                    pointer: pointer.description, rule: "unwritable",
                    message: .init(en: "The record can't be written back as JSON.", ja: "記録をJSONとして書き戻せません。"))
            ]
        }
        return Self(row: row, id: node.member("id")?.string, problems: problems)
    }

    fileprivate static func refused(_ problems: [FieldProblem], row: Int, id: String) -> Self {
        Self(
            row: row, id: id,
            problems: problems.map {
                .init(
                    pointer: "/params/rows/\(row)\($0.pointer)", rule: $0.rule,
                    message: .init(en: $0.message.en, ja: $0.message.ja))
            })
    }
}

// MARK: - The transaction

/// One request's write, as it runs inside its transaction.
private struct Write: Sendable {
    let kind: String
    let checked: CheckedRows
    let expected: [String: Int64]
    let author: String?
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
        let stored = try await session.all(RecordTable.byIDs, (kind: kind, ids: checked.rows.map(\.id)))
        let byID = Dictionary(uniqueKeysWithValues: stored.map { ($0.id, $0) })
        try checkExpected(byID)
        let changed = checked.rows.filter { byID[$0.id]?.body != $0.body }
        if !changed.isEmpty {
            revision = try await session.one(RecordTable.raiseRevision)
            let change = RecordTable.Change(
                kind: kind, revision: revision, author: author, ids: changed.map(\.id),
                before: changed.map { byID[$0.id].map { String(decoding: $0.body, as: UTF8.self) } },
                after: changed.map { String(decoding: $0.body, as: UTF8.self) })
            try await session.execute(RecordTable.saveHistory, change)
            try await session.execute(RecordTable.save, change)
            try await session.execute(RecordTable.announce, (change: change, channel: channel))
        }
        let created = changed.count { byID[$0.id] == nil }
        let result = PutRecords.Result(
            kind: kind, dryRun: false, created: created, updated: changed.count - created,
            unchanged: checked.rows.count - changed.count, rejected: checked.rejected, revision: revision)
        if let key {
            let answer = String(decoding: try JSONText.encode(result), as: UTF8.self)
            try await session.execute(RecordTable.keepAnswer, (key: key, request: request, answer: answer))
        }
        return result
    }

    private func checkExpected(_ stored: [String: RecordTable.Row]) throws(RecordError) {
        let moved = expected.sorted { $0.key < $1.key }.compactMap { id, revision -> RecordError.Moved? in
            let current = stored[id]?.revision
            return current == revision ? nil : RecordError.Moved(id: id, expected: revision, current: current)
        }
        guard moved.isEmpty else { throw .moved(moved) }
    }
}
