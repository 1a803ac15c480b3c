import HashTreeCollections
package import JSONText
package import Model

/// A record as it is stored: its own revision, its text and the value that the text stands for.
package struct StoredRecord: Sendable {
    package let kind: String
    package let id: String
    package let revision: Int64
    package let body: JSONNode
    package let value: any Sendable
    /// When the record was saved; known of every record in a snapshot.
    package let saved: Saved?

    /// The moments of a record's first and latest change.
    package struct Saved: Hashable, Sendable {
        package let first: UTCTime
        package let last: UTCTime
    }
}

/// All records of a service at one revision. An immutable value: who holds one sees no later change.
package struct RecordSet: Sendable {
    package internal(set) var revision: Int64 = 0
    private var kinds: [String: Records] = [:]

    private struct Records {
        /// A changed copy shares all but the ways to what changed.
        private(set) var byID: TreeDictionary<String, StoredRecord> = [:]
        /// Of the records that are not merged into others, in order.
        private(set) var ids: [String] = []
        /// The ids of those that were merged into another one, by its id.
        private var absorbed: [String: Set<String>] = [:]

        /// The records that were merged into one, in the order of the merges.
        func absorbed(into id: String) -> [StoredRecord] {
            (absorbed[id] ?? []).compactMap { byID[$0] }.sorted { ($0.revision, $0.id) < ($1.revision, $1.id) }
        }

        mutating func put(_ records: [StoredRecord]) {
            var (added, gone): (Set<String>, Set<String>) = ([], [])
            for record in records {
                let known = byID[record.id]
                if let known, known.revision > record.revision { continue }
                byID[record.id] = record
                if let merged = record.value as? MergedRecord {
                    absorbed[merged.mergedInto, default: []].insert(record.id)
                }
                let (was, isNow) = (known.map { !($0.value is MergedRecord) } ?? false, !(record.value is MergedRecord))
                guard was != isNow else { continue }
                if isNow {
                    added.insert(record.id)
                } else {
                    added.remove(record.id)
                    gone.insert(record.id)
                }
            }
            guard !(added.isEmpty && gone.isEmpty) else { return }
            ids = Self.joined(gone.isEmpty ? ids : ids.filter { !gone.contains($0) }, added.sorted())
        }

        /// Two sorted lists as one.
        private static func joined(_ one: [String], _ other: [String]) -> [String] {
            guard let last = one.last, let first = other.first, last > first else { return one + other }
            var all: [String] = []
            all.reserveCapacity(one.count + other.count)
            var rest = other[...]
            for id in one {
                while let next = rest.first, next < id { all.append(rest.removeFirst()) }
                all.append(id)
            }
            return all + rest
        }
    }

    package init() {}

    /// The record of an id, or the one that it was merged into.
    package func record(kind: String, id: String) -> StoredRecord? {
        guard let records = kinds[kind] else { return nil }
        var found = records.byID[id]
        // A record is merged into a living one, so the way ends; the count keeps a broken table from hanging the reader.
        var steps = 0
        while let merged = found?.value as? MergedRecord, steps < records.byID.count {
            found = records.byID[merged.mergedInto]
            steps += 1
        }
        return found?.value is MergedRecord ? nil : found
    }

    /// What stands in the place of a record that was merged into another.
    package func merged(kind: String, id: String) -> MergedRecord? {
        kinds[kind]?.byID[id]?.value as? MergedRecord
    }

    /// The id of the record that one which was merged leads to: the last one, where that was merged in its turn.
    func successor(of merged: MergedRecord, kind: String) -> String {
        record(kind: kind, id: merged.mergedInto)?.id ?? merged.mergedInto
    }

    /// The records that were merged into one, in the order of the merges; not those that were merged into them before.
    func absorbed(kind: String, into id: String) -> [MergedRecord] {
        kinds[kind]?.absorbed(into: id).compactMap { $0.value as? MergedRecord } ?? []
    }

    /// The ids of a kind that stand for other records: each with the id that it has now.
    package func aliases(kind: String) -> [String: String] {
        guard let records = kinds[kind] else { return [:] }
        return records.byID.reduce(into: [:]) { aliases, entry in
            guard entry.value.value is MergedRecord else { return }
            aliases[entry.key] = record(kind: kind, id: entry.key)?.id
        }
    }

    /// The value of a record; `nil` where there is none of that kind and id.
    package func value<T>(_ type: T.Type, kind: String, id: String) -> T? {
        record(kind: kind, id: id)?.value as? T
    }

    /// The records of a kind in the order of their ids.
    package func records(kind: String) -> [StoredRecord] {
        guard let records = kinds[kind] else { return [] }
        return records.ids.compactMap { records.byID[$0] }
    }

    /// The values of a kind in the order of their ids.
    package func values<T>(_ type: T.Type, kind: String) -> [T] {
        records(kind: kind).compactMap { $0.value as? T }
    }

    package func count(kind: String) -> Int { kinds[kind]?.ids.count ?? 0 }

    /// Takes records in, each unless a newer one of its id is there.
    mutating func put(_ records: [StoredRecord]) {
        for (kind, records) in Dictionary(grouping: records, by: \.kind) {
            kinds[kind, default: Records()].put(records)
        }
    }
}
