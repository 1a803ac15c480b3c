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
        var byID: [String: StoredRecord] = [:]
        /// Of the records that are not merged into others.
        var ids: [String] = []
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

    /// The ids of a kind that stand for other records: each with the id that it has now.
    package func aliases(kind: String) -> [String: String] {
        guard let records = kinds[kind] else { return [:] }
        return records.byID.filter { $0.value.value is MergedRecord }.compactMapValues { alias in
            record(kind: kind, id: alias.id)?.id
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
        var grown: Set<String> = []
        for record in records {
            let known = kinds[record.kind]?.byID[record.id]
            if let known, known.revision > record.revision { continue }
            if known == nil || (known?.value is MergedRecord) != (record.value is MergedRecord) {
                grown.insert(record.kind)
            }
            kinds[record.kind, default: Records()].byID[record.id] = record
        }
        for kind in grown {
            let ids = kinds[kind]?.byID.filter { !($0.value.value is MergedRecord) }.keys.sorted()
            kinds[kind]?.ids = ids ?? []
        }
    }
}
