import JSONText

/// Records of several kinds that change together, or not at all.
package struct RecordsChange: Sendable {
    /// The new text of each.
    package private(set) var bodies: [Key: [UInt8]] = [:]

    package struct Key: Hashable, Sendable {
        package let kind: String
        package let id: String
    }

    package init() {}

    /// Saves a value in the place of the record of its id.
    package mutating func save(_ value: some Encodable & Sendable, kind: String, id: String) throws {
        bodies[Key(kind: kind, id: id)] = try JSONText.encode(value)
    }

    /// The new texts of each kind in the order of the ids; the kinds in the order of their names.
    var byKind: [(kind: String, rows: [(id: String, body: [UInt8])])] {
        Dictionary(grouping: bodies, by: \.key.kind).sorted { $0.key < $1.key }.map { kind, changed in
            (kind: kind, rows: changed.map { (id: $0.key.id, body: $0.value) }.sorted { $0.id < $1.id })
        }
    }

    /// The records as they would be after the change; each has to be of its kind's type.
    func applied(to records: RecordSet, by reader: RecordReader) throws -> RecordSet {
        var after = records
        after.put(
            try bodies.map { key, body in
                try reader.record(
                    RecordTable.Row(kind: key.kind, id: key.id, revision: .max, body: body, saved: nil))
            })
        return after
    }
}

extension RecordSet {
    /// What is wrong with the records of a change, as they are in this set; by kind and id.
    func problems(of change: RecordsChange, kinds: [RecordKind]) -> [RecordError.BrokenRecord] {
        change.byKind.flatMap { name, rows -> [RecordError.BrokenRecord] in
            guard let kind = kinds.first(where: { $0.name == name }) else { return [] }
            let check = kind.check(self)
            return rows.compactMap { row in
                guard merged(kind: name, id: row.id) == nil, let changed = record(kind: name, id: row.id)
                else { return nil }
                let problems = check(changed.value)
                return problems.isEmpty ? nil : .init(kind: name, id: row.id, problems: problems)
            }
        }
    }
}
