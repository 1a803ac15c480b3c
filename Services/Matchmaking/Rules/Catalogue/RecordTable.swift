import HashTreeCollections
package import Model

/// The records of one kind, by id and in the order of their ids.
package struct RecordTable<Record: MatchmakingRecord>: Sendable {
    /// A changed copy shares all but the ways to what changed.
    private var byKey: TreeDictionary<String, Filed<Record>> = [:]
    private var keys: [String] = []
    /// Ids of records that were merged into others, each with the id that stands for it now.
    private var aliases: [String: String] = [:]

    package init() {}

    /// The record of an id, or the one that it was merged into.
    package subscript(key: String) -> Record? { filed(key)?.record }

    package subscript<Subject>(id: Identifier<Subject>) -> Record? { self[id.value] }

    /// The same as it is held.
    func filed(_ key: String) -> Filed<Record>? { byKey[key] ?? aliases[key].flatMap { byKey[$0] } }

    /// Lets ids lead to the records that they were merged into.
    mutating func take(aliases: [String: String]) { self.aliases.merge(aliases) { $1 } }

    package var count: Int { keys.count }

    /// In the order of the ids.
    package var all: [Record] { filed.map(\.record) }

    /// The same as they are held.
    var filed: [Filed<Record>] { keys.compactMap { byKey[$0] } }

    /// Up to `limit` records in the order of their ids, from the first id after `key`.
    package func page(after key: String?, where included: (Record) -> Bool, limit: Int) -> [Record] {
        var page: [Record] = []
        for next in keys[(key.map { place(after: $0) } ?? 0)...] {
            guard page.count < limit else { break }
            if let record = byKey[next]?.record, included(record) { page.append(record) }
        }
        return page
    }

    /// Adds records, or puts them in the places of those with their ids; the last one of an id counts.
    mutating func put(_ records: some Sequence<Record>) {
        var added: [String] = []
        for record in records where byKey.updateValue(Filed(record), forKey: record.key) == nil {
            added.append(record.key)
        }
        guard !added.isEmpty else { return }
        added.sort()
        // Bulk loads come in the order of the ids: then this is an append.
        if let last = keys.last, last > added[0] {
            keys = Self.merged(keys, added)
        } else {
            keys += added
        }
    }

    /// Two sorted lists without a common element as one.
    private static func merged(_ one: [String], _ other: [String]) -> [String] {
        var merged: [String] = []
        merged.reserveCapacity(one.count + other.count)
        var next = other[...]
        for key in one {
            while let first = next.first, first < key { merged.append(next.removeFirst()) }
            merged.append(key)
        }
        return merged + next
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

/// A record as it is held: once, shared by all that point to it.
final class Filed<Record: MatchmakingRecord>: Sendable {
    let record: Record

    init(_ record: Record) { self.record = record }
}
