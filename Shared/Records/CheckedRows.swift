import Contracts
import JSONRPC
import JSONText
import Model

/// The rows that may be saved, and the others with all that is wrong with them.
struct CheckedRows: Sendable {
    var rows: [RecordKind.ReadRow] = []
    var rejected: [PutRecords.RejectedRow] = []
    /// What to look at in rows that may be saved.
    var warnings: [PutRecords.RejectedRow] = []
    /// Rows of records that were merged into others, and that say nothing new.
    var merged: [String] = []
}

extension CheckedRows {
    /// First each row by itself, then the good ones among each other and with what is stored.
    ///
    /// - Parameters:
    ///   - seen: the ids of the records whose sender has seen them as they are: their rows count word for word. Others
    ///     keep what merges brought.
    ///   - isForWarnings: whether rows of new records are looked at for what nothing forbids.
    init(
        _ nodes: [JSONNode], of kind: RecordKind, among records: RecordSet, seen: Set<String> = [],
        isForWarnings: Bool = false
    ) {
        var good: [(index: Int, row: RecordKind.ReadRow)] = []
        var repeated: [(index: Int, row: RecordKind.ReadRow, first: Int)] = []
        var absorbed: [(index: Int, row: RecordKind.ReadRow, into: String)] = []
        var unreadable: [(index: Int, error: any Error)] = []
        var firstRow: [String: Int] = [:]
        for (index, node) in nodes.enumerated() {
            do {
                let row = kind.settle(try kind.read(node, Self.pointer(toRow: index)), records)
                if let merged = records.merged(kind: kind.name, id: row.id) {
                    let into = records.successor(of: merged, kind: kind.name)
                    if Self.saysNothingNew(row, of: merged, kind, among: records) {
                        self.merged.append(row.id)
                        warnings.append(.saysNothingNew(row.id, into: into, row: index))
                    } else {
                        absorbed.append((index, row, into))
                    }
                } else if let first = firstRow[row.id] {
                    repeated.append((index, row, first))
                } else {
                    firstRow[row.id] = index
                    good.append((index, seen.contains(row.id) ? row : keeping(row, at: index, kind, among: records)))
                }
            } catch {
                unreadable.append((index, error))
            }
        }
        var candidate = records
        candidate.put(good.map { Self.candidate($0.row, kind.name) })
        let checkUnreadable = kind.checkUnreadable(candidate)
        for (index, error) in unreadable {
            let others = Self.mergeProblems(nodes[index], of: kind, among: records) + checkUnreadable(nodes[index])
            rejected.append(.unreadable(error, others: others, row: index, nodes[index]))
        }
        let check = kind.check(candidate)
        for (index, row, into) in absorbed {
            rejected.append(
                .refused([FieldProblem.merged(row.id, into: into)] + check(row.value), row: index, id: row.id))
        }
        for (index, row, first) in repeated {
            rejected.append(.duplicate(of: first, others: check(row.value), row: index, id: row.id))
        }
        let warn = isForWarnings ? kind.warn(candidate) : nil
        for (index, row) in good {
            let problems = check(row.value) + Self.changeProblems(row, of: kind, among: records)
            if problems.isEmpty {
                rows.append(row)
                if let warn, records.record(kind: kind.name, id: row.id) == nil {
                    let notices = warn(row.value)
                    if !notices.isEmpty { warnings.append(.refused(notices, row: index, id: row.id)) }
                }
            } else {
                rejected.append(.refused(problems, row: index, id: row.id))
            }
        }
        rejected.sort { $0.row < $1.row }
        warnings.removeAll { warning in rejected.contains { $0.row == warning.row } }
        warnings.sort { $0.row < $1.row }
    }

    /// Whether the row of a record that was merged into another one says what the record said last, and no more.
    private static func saysNothingNew(
        _ row: RecordKind.ReadRow, of merged: MergedRecord, _ kind: RecordKind, among records: RecordSet
    ) -> Bool {
        let body = kind.keeping(merges: row, of: merged.record, among: records).row.body
        return kind.settledBody(merged.record, records) == body
    }

    /// That a row that cannot be read is one of a record that was merged into another one.
    private static func mergeProblems(
        _ node: JSONNode, of kind: RecordKind, among records: RecordSet
    ) -> [FieldProblem] {
        guard let id = node.member("id")?.string, let merged = records.merged(kind: kind.name, id: id) else {
            return []
        }
        return [.merged(id, into: records.successor(of: merged, kind: kind.name))]
    }

    private mutating func keeping(
        _ row: RecordKind.ReadRow, at index: Int, _ kind: RecordKind, among records: RecordSet
    ) -> RecordKind.ReadRow {
        let now = records.record(kind: kind.name, id: row.id)?.body
        let kept = kind.keeping(merges: row, of: now, among: records)
        if !kept.places.isEmpty { warnings.append(.keeps(kept.places, row: index, id: row.id)) }
        return kept.row
    }

    /// What to look at, for an answer.
    var notices: [PutRecords.RejectedRow]? { warnings.isEmpty ? nil : warnings }

    private static func changeProblems(
        _ row: RecordKind.ReadRow, of kind: RecordKind, among records: RecordSet
    ) -> [FieldProblem] {
        guard let stored = records.record(kind: kind.name, id: row.id), stored.body.compactBytes != row.body else {
            return []
        }
        return kind.checkChange(stored.value, row.value, records)
    }

    static func pointer(toRow row: Int) -> JSONPointer { JSONPointer(tokens: ["params", "rows", "\(row)"]) }

    private static func candidate(_ row: RecordKind.ReadRow, _ kind: String) -> StoredRecord {
        StoredRecord(kind: kind, id: row.id, revision: .max, body: .emptyObject, value: row.value, saved: nil)
    }
}

extension JSONNode {
    /// Stands for the text of a record that is not stored yet.
    fileprivate static let emptyObject: JSONNode = {
        guard let document = try? JSONDocument(parsing: Array("{}".utf8)) else {
            preconditionFailure("an empty object is a JSON text")
        }
        return document.root
    }()
}
