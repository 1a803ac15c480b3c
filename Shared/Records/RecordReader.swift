import JSONText

/// Makes values of the rows of the record table.
struct RecordReader: Sendable {
    private let kinds: [String: RecordKind]

    init(kinds: [RecordKind]) {
        self.kinds = Dictionary(uniqueKeysWithValues: kinds.map { ($0.name, $0) })
    }

    func record(_ row: RecordTable.Row) throws -> StoredRecord {
        guard let kind = kinds[row.kind] else {
            throw UnreadableRecord(kind: row.kind, id: row.id, cause: "no such kind in this version")
        }
        do {
            let body = try JSONDocument(parsing: row.body).root
            if let merged = MergedRecord(body) {
                return StoredRecord(
                    kind: row.kind, id: row.id, revision: row.revision, body: body, value: merged, saved: row.saved)
            }
            let read = try kind.read(body, .root)
            return StoredRecord(
                kind: row.kind, id: row.id, revision: row.revision, body: body, value: read.value, saved: row.saved)
        } catch {
            throw UnreadableRecord(kind: row.kind, id: row.id, cause: "\(error)")
        }
    }
}

/// A record in PostgreSQL that this version of the program does not understand.
package struct UnreadableRecord: Error, CustomStringConvertible {
    let kind: String
    let id: String
    let cause: String

    package var description: String { "the stored \(kind) \(id) can't be read: \(cause)" }
}
