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
    /// - Parameter isForWarnings: whether rows of new records are looked at for what nothing forbids.
    init(_ nodes: [JSONNode], of kind: RecordKind, among records: RecordSet, isForWarnings: Bool = false) {
        var good: [(index: Int, row: RecordKind.ReadRow)] = []
        var unreadable: [(index: Int, error: any Error)] = []
        var firstRow: [String: Int] = [:]
        for (index, node) in nodes.enumerated() {
            let pointer = Self.pointer(toRow: index)
            do {
                let row = kind.settle(try kind.read(node, pointer), records)
                if let into = records.merged(kind: kind.name, id: row.id) {
                    if into.record.compactBytes == row.body {
                        merged.append(row.id)
                    } else {
                        rejected.append(.merged(into, row: index, pointer: pointer))
                    }
                } else if let first = firstRow[row.id] {
                    rejected.append(.duplicate(of: first, row: index, id: row.id, pointer: pointer))
                } else {
                    firstRow[row.id] = index
                    good.append((index, row))
                }
            } catch {
                unreadable.append((index, error))
            }
        }
        var candidate = records
        candidate.put(good.map { Self.candidate($0.row, kind.name) })
        let checkUnreadable = kind.checkUnreadable(candidate)
        for (index, error) in unreadable {
            rejected.append(.unreadable(error, others: checkUnreadable(nodes[index]), row: index, nodes[index]))
        }
        let check = kind.check(candidate)
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
    }

    /// Whether a row of that id was sent.
    func mentions(_ id: String) -> Bool {
        rows.contains { $0.id == id } || rejected.contains { $0.id == id } || merged.contains(id)
    }

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

extension PutRecords.RejectedRow {
    fileprivate static func duplicate(of first: Int, row: Int, id: String, pointer: JSONPointer) -> Self {
        Self(
            row: row, id: id,
            problems: [
                .init(
                    pointer: pointer.appending("id").description, rule: "duplicateRow",
                    message: .init(
                        en: "Row \(first) of this request has the same id \"\(id)\".",
                        ja: "このリクエストの行\(first)と同じID「\(id)」です。"))
            ])
    }

    fileprivate static func merged(_ merged: MergedRecord, row: Int, pointer: JSONPointer) -> Self {
        Self(
            row: row, id: merged.id,
            problems: [
                .init(
                    pointer: pointer.appending("id").description, rule: "record-merged",
                    message: .init(
                        en: "\(merged.id) was merged into \(merged.mergedInto): change that record.",
                        ja: "\(merged.id)は\(merged.mergedInto)に統合されました。統合先の記録を変更してください。"))
            ])
    }

    fileprivate static func unreadable(
        _ error: any Error, others: [FieldProblem], row: Int, _ node: JSONNode
    ) -> Self {
        var problems: [RPCError.Problem]
        if let error = error as? JSONDecodingError {
            problems = error.problems.map { .init($0) }
        } else {
            problems = [
                .init(
                    pointer: CheckedRows.pointer(toRow: row).description, rule: "unwritable",
                    message: .init(en: "The record can't be written back as JSON.", ja: "記録をJSONとして書き戻せません。"))
            ]
        }
        let told = Set(problems.map(\.pointer))
        problems += others.map { RPCError.Problem($0, row: row) }.filter { !told.contains($0.pointer) }
        return Self(row: row, id: node.member("id")?.string, problems: problems)
    }

    fileprivate static func refused(_ problems: [FieldProblem], row: Int, id: String) -> Self {
        Self(row: row, id: id, problems: problems.map { .init($0, row: row) })
    }
}

extension RPCError.Problem {
    /// A problem of a record as one of the row that holds it.
    fileprivate init(_ problem: FieldProblem, row: Int) {
        self.init(
            pointer: "/params/rows/\(row)\(problem.pointer)", rule: problem.rule,
            message: .init(en: problem.message.en, ja: problem.message.ja))
    }
}
