import JSONText
import Model

/// The rows of a table as records, good and bad.
struct CSVRows: Sendable {
    private let file: String
    private let mapping: CSVMapping
    private let rows: [CSVTable.Row]
    private var check: RowCheck
    private var next = 0
    /// The ids that the rows state.
    private let statedIDs: Set<String>

    init(_ table: CSVTable, _ mapping: CSVMapping, file: String) {
        self.file = file
        self.mapping = mapping
        rows = table.rows
        let column = mapping.fields.firstIndex { $0?.name == "id" }
        statedIDs = Set(
            table.rows.compactMap { row in
                column.flatMap { row.cells.indices.contains($0) ? row.cells[$0].trimmed : nil }
            })
        check = RowCheck(file: file)
    }

    /// The longest table that is read.
    private static let mostBytes = 64 << 20

    /// Reads a file; refused where it is no table, or its columns do not fit the records.
    init(
        _ file: ImportFile, _ columns: CSVColumns, standardInput: [UInt8], in session: Session
    ) throws(CommandError) {
        let bytes =
            file.path == "-" ? standardInput : try InputText.read(file.path, atMost: Self.mostBytes, in: session)
        guard let text = CSVTable.text(of: bytes) else {
            throw .usage(
                en: "\(file.path) is neither UTF-8 nor Shift_JIS text: save it as CSV (UTF-8).",
                ja: "\(file.path) の文字コードは UTF-8 でも Shift_JIS でもありません。CSV (UTF-8) で保存してください。")
        }
        let table = CSVTable(text)
        let mapping = try CSVMapping(
            headings: table.headings, kind: file.target.kind, stated: columns.map, constants: columns.constants,
            file: file.path)
        self.init(table, mapping, file: file.path)
    }

    var headings: [String] { mapping.headings }
    var passedOver: [String] { mapping.passedOver }

    /// `nil` at the end.
    mutating func nextRow() -> RowCheck.Outcome? {
        guard next < rows.count else { return nil }
        let row = rows[next]
        next += 1
        let misshapen = shapeProblems(row)
        guard misshapen.isEmpty else { return .bad(rejected(row, misshapen)) }
        var (record, problems, namesOnly) = self.record(row)
        // What identifies the row may be in a cell that cannot be read.
        if !problems.isEmpty, record["id"] == nil { record["id"] = .string(standInID(row)) }
        guard let bytes = try? JSONText.encode(JSONValue.object(record)) else {
            preconditionFailure("our own values are JSON")
        }
        let origin = ImportRow.Origin(cells: row.cells, mapping: mapping, namesOnly: namesOnly)
        switch check.check(bytes, line: row.number) {
        case .good(var good):
            good.origin = origin
            return problems.isEmpty ? .good(good) : .unreadable(rejected(row, problems), rest: good)
        case .unreadable(let bad, var rest):
            rest.origin = origin
            return .unreadable(whole(bad, row, problems), rest: rest)
        case .bad(let bad): return .bad(whole(bad, row, problems))
        }
    }

    /// An id, no other row's, for a row that cannot say its own.
    private func standInID(_ row: CSVTable.Row) -> String {
        var id = "row-\(row.number)"
        while statedIDs.contains(id) { id += "x" }
        return id
    }

    /// A bad record with what its cells cannot say.
    private func whole(_ bad: RejectedRow, _ row: CSVTable.Row, _ problems: [InputProblem]) -> RejectedRow {
        let table = bad.inTable(mapping, cells: row.cells)
        return problems.isEmpty ? table : rejected(row, problems).adding(table.problems)
    }

    private func rejected(_ row: CSVTable.Row, _ problems: [InputProblem]) -> RejectedRow {
        RejectedRow(file: file, line: row.number, id: nil, record: nil, problems: problems, cells: row.cells)
    }

    private func shapeProblems(_ row: CSVTable.Row) -> [InputProblem] {
        if row.isBroken {
            return [
                .csv(
                    file, row.number, "csv-quote", "a quotation mark is not closed, or stands inside a cell",
                    "引用符が閉じていないか、セルの途中にあります")
            ]
        }
        guard row.cells.count != mapping.headings.count else { return [] }
        return [
            .csv(
                file, row.number, "csv-cells",
                "the row has \(row.cells.count) cells, the headings are \(mapping.headings.count)",
                "セルが\(row.cells.count)個あります(見出しは\(mapping.headings.count)個)")
        ]
    }

    /// The record, what its cells cannot say, and whether its id was made of its name.
    private func record(_ row: CSVTable.Row) -> (JSONObject, [InputProblem], namesOnly: Bool) {
        var record = JSONValue.object(JSONObject())
        var problems: [InputProblem] = []
        for (place, field) in mapping.fields.enumerated() {
            guard let field else { continue }
            switch CSVCell(row.cells[place], of: field) {
            case .value(let value): record.set(field.path[...], to: value)
            case .blank where field.isRequired && mapping.constants[field.name] == nil:
                problems.append(
                    .csv(
                        file, row.number, "cell-required", "the cell is empty, and every record needs it",
                        "必須の項目ですが空欄です", column: mapping.column(at: place),
                        field: "/" + field.path.joined(separator: "/")))
            case .blank: break
            case .wrong(let rule, let message):
                problems.append(
                    InputProblem(
                        file: file, line: row.number, column: mapping.column(at: place),
                        field: "/" + field.path.joined(separator: "/"), rule: rule, message: message))
            }
        }
        let constants = mapping.constants.map { (path: $0.key, value: JSONValue.string($0.value)) }
        let kind = MatchmakingKind(rawValue: mapping.kind)
        let defaults = (kind?.csvDefaults ?? []).map { path, value -> (path: String, value: JSONValue) in
            switch value {
            case .text(let text): (path, .string(text))
            case .emptyList: (path, .array([]))
            }
        }
        for (path, value) in constants + defaults + [("source.text", .string(file))] {
            let tokens = path.split(separator: ".").map(String.init)
            if path == "source.text", kind?.csvFields.contains(where: { $0.name == path }) != true { continue }
            if record.value(at: tokens[...]) == nil { record.set(tokens[...], to: value) }
        }
        var namesOnly = false
        if record["id"] == nil, let kind, kind.makesIDs {
            if let id = kind.derivedID(record) {
                record.set(["id"], to: .string(id))
                namesOnly = kind.makesIDOfName(record)
            } else if !problems.contains(where: { MatchmakingKind.identifying.contains($0.field) }) {
                problems.append(noID(row))
            }
        }
        guard case .object(let object) = record else { return (JSONObject(), problems, false) }
        return (object, problems, namesOnly)
    }
}

extension CSVRows {
    /// That the name, of which an id is made, has no letter that an id can have.
    private func noID(_ row: CSVTable.Row) -> InputProblem {
        .csv(
            file, row.number, "record-id",
            "no id can be made of the name: write an English name in Latin letters, or an id in a column of its own",
            "名称からIDを作成できません。英語名をローマ字で記入するか、IDの列を設けてください",
            column: mapping.column(of: "/id") ?? mapping.column(of: "/names/en"), field: "/id")
    }
}

extension RejectedRow {
    /// The row with the columns of its table.
    func inTable(_ mapping: CSVMapping, cells: [String]) -> RejectedRow {
        RejectedRow(
            file: file, line: line, id: id, record: record,
            problems: problems.map { problem in
                InputProblem(
                    file: problem.file, line: problem.line, column: mapping.column(of: problem.field),
                    field: problem.field, rule: problem.rule, message: problem.message)
            }, cells: cells)
    }
}

extension JSONValue {
    func value(at path: ArraySlice<String>) -> JSONValue? {
        guard let first = path.first else { return self }
        return self[first]?.value(at: path.dropFirst())
    }

    /// Puts a value at a path, with the objects on the way to it.
    fileprivate mutating func set(_ path: ArraySlice<String>, to value: JSONValue) {
        guard let first = path.first else {
            self = value
            return
        }
        var object = JSONObject()
        if case .object(let own) = self { object = own }
        var member = object[first] ?? .object(JSONObject())
        member.set(path.dropFirst(), to: value)
        object[first] = member
        self = .object(object)
    }
}
