package import Contracts
import JSONText
import Model
import Postgres

extension RecordStore {
    /// Saves records: the effect, its history, the outbox and the answer under its idempotency key in one transaction.
    package func put(
        _ params: PutRecords.Params, idempotencyKey: String?, deadline: ContinuousClock.Instant
    ) async throws -> PutRecords.Result {
        try refuseProblems(params)
        let kind = try kind(named: params.kind)
        let request = idempotencyKey == nil ? [] : try JSONText.encode(params)
        if let idempotencyKey, params.dryRun != true,
            let answer = try await answer(for: idempotencyKey, request, deadline)
        {
            return answer
        }
        let records = try await loadedRecords(by: deadline)
        let checked = try await besideTheLoops {
            CheckedRows(
                params.rows, of: kind, among: records, seen: params.seen, isForWarnings: params.dryRun == true)
        }
        let isPartial = params.mode == .skipBad || params.dryRun == true
        guard checked.rejected.isEmpty || isPartial else {
            throw RecordError.refusedRows(checked.rejected, of: params.rows.count)
        }
        if params.dryRun == true { return try dryRun(checked, params) }
        let write = RecordWrite(
            kind: kind, params: params, checked: checked, records: records, reader: reader, key: idempotencyKey,
            request: request, channel: channel)
        let result = try await database.withTransaction(retries: 3, deadline: Deadline(deadline)) { session in
            try await write.perform(in: session)
        }
        await catchUpOrMarkStale()
        return result
    }

    func kind(named name: String) throws(RecordError) -> RecordKind {
        guard let kind = kinds.first(where: { $0.name == name }) else {
            throw .invalid([.unknownKind(name, known: kinds.map(\.name))])
        }
        return kind
    }

    private func answer(
        for key: String, _ request: [UInt8], _ deadline: ContinuousClock.Instant
    ) async throws -> PutRecords.Result? {
        try await database.withSession(deadline: Deadline(deadline)) { session in
            try await RecordWrite.answer(for: key, request, in: session)
        }
    }

    private func dryRun(
        _ checked: CheckedRows, _ params: PutRecords.Params
    ) throws(RecordError) -> PutRecords.Result {
        let records = snapshot.records
        try params.checkExpected { records.record(kind: params.kind, id: $0)?.revision }
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
            unchanged: counts.unchanged + checked.merged.count, rejected: checked.rejected,
            warnings: checked.notices, revision: records.revision)
    }
}
