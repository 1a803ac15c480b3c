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
        let kind = try kind(named: params.kind)
        let limit = params.limit ?? ListRecords.defaultLimit
        guard (1...ListRecords.greatestLimit).contains(limit) else {
            throw .outOfRange(pointer: "/params/limit", lowest: 1, highest: ListRecords.greatestLimit)
        }
        let after = try params.cursor.map { (cursor) throws(RecordError) in try ListCursor(cursor, of: kind.name).id }
        let records = try loadedSnapshot().records
        let matching = records.records(kind: kind.name).filter(try matcher(params, kind, records))
        let rest = after.map { after in matching.drop { $0.id <= after } } ?? matching[...]
        let page = rest.prefix(limit)
        return ListRecords.Result(
            kind: kind.name, records: page.map(\.view), total: matching.count,
            nextCursor: rest.count > page.count ? page.last.map { ListCursor(id: $0.id, of: kind.name).text } : nil,
            revision: records.revision, stale: isStale)
    }

    private func matcher(
        _ params: ListRecords.Params, _ kind: RecordKind, _ records: RecordSet
    ) throws(RecordError) -> @Sendable (StoredRecord) -> Bool {
        var tests: [@Sendable (StoredRecord) -> Bool] = []
        for (name, wanted) in (params.filters ?? [:]).sorted(by: { $0.key < $1.key }) {
            guard let values = kind.filters[name] else {
                throw .unknownFilter(name, known: kind.filters.keys.sorted())
            }
            // A filter named as a kind is about records of that kind: an id of one that was merged leads to the other.
            let wanted =
                records.merged(kind: name, id: wanted) == nil
                ? wanted : records.record(kind: name, id: wanted)?.id ?? wanted
            tests.append { [fold] record in values(record.value).contains { fold($0) == fold(wanted) } }
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

extension StoredRecord {
    fileprivate var view: StoredRecordView { StoredRecordView(id: id, revision: revision, body: body) }
}

/// Where the next page begins: after a record, whether or not it is still there.
private struct ListCursor {
    let id: String
    private let kind: String

    init(id: String, of kind: String) {
        self.id = id
        self.kind = kind
    }

    init(_ text: String, of kind: String) throws(RecordError) {
        let prefix = "\(kind):"
        guard text.hasPrefix(prefix) else { throw .badCursor }
        self.init(id: String(text.dropFirst(prefix.count)), of: kind)
    }

    var text: String { "\(kind):\(id)" }
}
