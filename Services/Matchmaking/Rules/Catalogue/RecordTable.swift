package import Model

/// The records of one kind, by id and in the order of their ids.
package struct RecordTable<Record: MatchmakingRecord>: Sendable {
    private var byKey: [String: Record] = [:]
    private var keys: [String] = []
    /// Ids of records that were merged into others, each with the id that stands for it now.
    private var aliases: [String: String] = [:]

    package init() {}

    /// The record of an id, or the one that it was merged into.
    package subscript(key: String) -> Record? { byKey[key] ?? aliases[key].flatMap { byKey[$0] } }

    package subscript<Subject>(id: Identifier<Subject>) -> Record? { self[id.value] }

    /// Lets ids lead to the records that they were merged into.
    mutating func take(aliases: [String: String]) { self.aliases.merge(aliases) { $1 } }

    package var count: Int { keys.count }

    /// In the order of the ids.
    package var all: [Record] { keys.compactMap { byKey[$0] } }

    /// Up to `limit` records in the order of their ids, from the first id after `key`.
    package func page(after key: String?, where included: (Record) -> Bool, limit: Int) -> [Record] {
        var page: [Record] = []
        for next in keys[(key.map { place(after: $0) } ?? 0)...] {
            guard page.count < limit else { break }
            if let record = byKey[next], included(record) { page.append(record) }
        }
        return page
    }

    /// Adds the record, or puts it in the place of the one with its id.
    mutating func put(_ record: Record) {
        if byKey.updateValue(record, forKey: record.key) == nil {
            // Bulk loads come in the order of the ids: then this is an append.
            keys.insert(record.key, at: place(after: record.key))
        }
    }

    /// How many keys are at or before `key`.
    private func place(after key: String) -> Int {
        var low = 0
        var high = keys.count
        if let last = keys.last, last <= key { return high }
        while low < high {
            let middle = (low + high) / 2
            if keys[middle] <= key { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
