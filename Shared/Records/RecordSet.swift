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
        var ids: [String] = []
    }

    package init() {}

    package func record(kind: String, id: String) -> StoredRecord? {
        kinds[kind]?.byID[id]
    }

    /// The value of a record; `nil` where there is none of that kind and id.
    package func value<T>(_ type: T.Type, kind: String, id: String) -> T? {
        kinds[kind]?.byID[id]?.value as? T
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
            if known == nil { grown.insert(record.kind) }
            kinds[record.kind, default: Records()].byID[record.id] = record
        }
        for kind in grown {
            let ids = kinds[kind]?.byID.keys.sorted()
            kinds[kind]?.ids = ids ?? []
        }
    }
}
