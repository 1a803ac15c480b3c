package import Contracts
import Postgres

extension RecordStore {
    /// Reads one record from memory.
    package func get(_ params: GetRecord.Params) throws(RecordError) -> GetRecord.Result {
        let kind = try kind(named: params.kind)
        let records = try loadedSnapshot().records
        guard let record = records.record(kind: kind.name, id: params.id) else {
            throw .notFound(kind: kind.name, id: params.id)
        }
        return GetRecord.Result(
            kind: kind.name, record: record.view, revision: records.revision, stale: isStale)
    }

    /// Lists the records of a kind from memory, in the order of their ids.
    package func list(_ params: ListRecords.Params) throws(RecordError) -> ListRecords.Result {
        try refuse(problems(params))
        let kind = try kind(named: params.kind)
        let after = params.cursor.flatMap { ListCursor($0, of: params)?.id }
        let records = try loadedSnapshot().records
        let matching = records.records(kind: kind.name).filter(matcher(params, kind, records))
        let rest = after.map { after in matching.drop { $0.id <= after } } ?? matching[...]
        let page = rest.prefix(params.limit ?? ListRecords.defaultLimit)
        return ListRecords.Result(
            kind: kind.name, records: page.map(\.view), total: matching.count,
            nextCursor: rest.count > page.count ? page.last.map { ListCursor(id: $0.id, of: params).text } : nil,
            revision: records.revision, stale: isStale)
    }

    private func matcher(
        _ params: ListRecords.Params, _ kind: RecordKind, _ records: RecordSet
    ) -> @Sendable (StoredRecord) -> Bool {
        var tests: [@Sendable (StoredRecord) -> Bool] = []
        for (name, wanted) in (params.filters ?? [:]).sorted(by: { $0.key < $1.key }) {
            guard let filter = kind.filters[name] else { continue }
            tests.append { [fold] record in
                // The id of a record that was merged leads to the other one.
                let current = records.current(wanted, kind: filter.kind(record.value) ?? name)
                return filter.values(record.value).contains { fold($0) == fold(current) }
            }
        }
        let words = fold(params.text ?? "").split(whereSeparator: \.isWhitespace).map { String($0) }
        if !words.isEmpty {
            tests.append { [fold] record in
                let text = fold(([record.id] + kind.texts(record.value)).joined(separator: "\n"))
                return words.allSatisfy { text.contains($0) }
            }
        }
        return { [tests] record in tests.allSatisfy { $0(record) } }
    }
}

extension RecordSet {
    /// The id that stands for one now: its own, or that of the record that it was merged into.
    fileprivate func current(_ id: String, kind: String) -> String {
        merged(kind: kind, id: id) == nil ? id : record(kind: kind, id: id)?.id ?? id
    }
}

extension StoredRecord {
    fileprivate var view: StoredRecordView { StoredRecordView(id: id, revision: revision, body: body) }
}
