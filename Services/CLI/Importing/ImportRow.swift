import JSONText
import Model

/// A record as it stands in a file.
struct ImportRow: Sendable {
    let line: Int
    /// The record's id; none where it has none that could be read.
    let id: String?
    let node: JSONNode
    /// The row of a table that it was made from.
    var origin: Origin?

    struct Origin: Sendable {
        let cells: [String]
        let mapping: CSVMapping
        /// Whether the row states no id, and its id was made of its name: another record may have that name too.
        let namesOnly: Bool
    }

    /// The bytes that it takes in a request.
    var byteCount: Int { node.rawBytes.count }
}

/// A record that was not saved, and all that is wrong with it.
struct RejectedRow: Hashable, Sendable, Encodable {
    let file: String
    let line: Int
    let id: String?
    /// The record as it stands in the file; none where the line is no JSON.
    let record: JSONValue?
    let problems: [InputProblem]
    /// The cells of the row, where the file is a table.
    var cells: [String]?

    /// With the problems of the rest of the row; none of a place that is told already, nor in or around one.
    func adding(_ others: [InputProblem]) -> RejectedRow {
        let new = others.filter { other in
            !problems.contains { told in
                told.field == other.field || told.field.hasPrefix(other.field + "/")
                    || other.field.hasPrefix(told.field + "/")
            }
        }
        return RejectedRow(
            file: file, line: line, id: id, record: record, problems: problems + new, cells: cells)
    }
}

/// Reads the rows of a file and says what is wrong with each before anything is sent.
struct RowCheck {
    /// The longest row: a request line holds it with room for the request around it.
    static let rowBytes = 900 << 10

    private let file: String
    private var firstLine: [String: Int] = [:]

    init(file: String) {
        self.file = file
    }

    enum Outcome {
        case good(ImportRow)
        case bad(RejectedRow)
        /// A row that is bad, and what can be read of it, only to be checked: the cells of a table that can be read, or a
        /// record whose id is missing or another row's.
        case unreadable(RejectedRow, rest: ImportRow)
    }

    /// Whether a text is one record, strict JSON with an id that no earlier row of the file has. What the record's own
    /// type asks for is the service's to check.
    mutating func check(_ bytes: [UInt8]?, line: Int) -> Outcome {
        guard let bytes else {
            let limit = GroupedNumber.text(Self.rowBytes)
            return refuse(
                line, "row-length", "a record takes at most \(limit) bytes", "1件の記録は最大\(limit)バイトです")
        }
        let node: JSONNode
        do {
            node = try JSONDocument(parsing: bytes).root
        } catch {
            let number = line + error.position.line - 1
            let place = error.position.column
            let reason = error.refusal.message
            return refuse(number, "json", "\(reason.en) (byte \(place))", "\(reason.ja)(\(place) バイト目)")
        }
        guard node.kind == .object else {
            return refuse(line, "record-object", "a record is a JSON object", "記録はJSONオブジェクトで記述します", node)
        }
        guard let id = node.member("id")?.string, !id.isEmpty else {
            return doubt(line, "record-id", "a record has an id, a text", "記録には id(文字列)が必要です", node)
        }
        if let first = firstLine[id] {
            return doubt(
                line, "unique-id", "line \(first) has the same id \"\(id)\"", "\(first)行目と同じID「\(id)」です", node, id: id)
        }
        firstLine[id] = line
        return .good(ImportRow(line: line, id: id, node: node))
    }

    private func refuse(_ line: Int, _ rule: String, _ en: String, _ ja: String, _ node: JSONNode? = nil) -> Outcome {
        .bad(rejected(line, rule, en, ja, node, id: nil, field: ""))
    }

    /// A record without an id of its own, of which the rest can be checked.
    private func doubt(
        _ line: Int, _ rule: String, _ en: String, _ ja: String, _ node: JSONNode, id: String? = nil
    ) -> Outcome {
        .unreadable(
            rejected(line, rule, en, ja, node, id: id, field: "/id"), rest: ImportRow(line: line, id: id, node: node))
    }

    private func rejected(
        _ line: Int, _ rule: String, _ en: String, _ ja: String, _ node: JSONNode?, id: String?, field: String
    ) -> RejectedRow {
        RejectedRow(
            file: file, line: line, id: id, record: node.map { JSONValue($0) },
            problems: [
                InputProblem(file: file, line: line, field: field, rule: rule, message: BilingualText(en: en, ja: ja))
            ])
    }
}
