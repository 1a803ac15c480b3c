import JSONText
import Model

/// Which column fills which field of a record.
struct CSVMapping: Hashable, Sendable {
    let kind: String
    let headings: [String]
    /// By column; none for a column that is not imported.
    let fields: [CSVField?]
    /// What every row has where no column says it.
    let constants: [String: String]

    /// Headings that an import writes beside rejected rows, passed over when they come back.
    static let problemHeadings = ["Renkei: problems", "Renkei: 不備の内容"]

    /// - Parameters:
    ///   - stated: fields by heading, as the caller wrote them: "names.en", or "years:list" for a field that is not known.
    ///   - constants: texts by field.
    init(
        headings: [String], kind: String, stated: [String: String], constants: [String: String], file: String
    ) throws(CommandError) {
        self.kind = kind
        self.headings = headings
        self.constants = constants
        var problems: [InputProblem] = []
        let known = MatchmakingKind(rawValue: kind)?.csvFields ?? [CSVField("id", .text, ["id"], isRequired: true)]
        for heading in stated.keys.sorted() where !headings.contains(heading) {
            problems.append(
                .csv(
                    file, 1, "map-heading", "no column is headed \"\(heading)\"", "見出し「\(heading)」の列はありません"))
        }
        var fields: [CSVField?] = []
        for heading in headings {
            if let text = stated[heading] {
                let field = Self.field(text, among: known)
                if field == nil {
                    problems.append(
                        .csv(
                            file, 1, "map-field", "\"\(text)\" is no field: write FIELD or FIELD:FORM",
                            "「\(text)」は項目名ではありません。項目名または 項目名:形式 と指定してください"))
                }
                fields.append(field)
            } else if Self.problemHeadings.contains(heading) {
                fields.append(nil)
            } else {
                fields.append(Self.guess(heading, among: known))
            }
        }
        var columns: [String: Int] = [:]
        for (place, field) in fields.enumerated() {
            guard let field else { continue }
            if let first = columns[field.name] {
                problems.append(
                    .csv(
                        file, 1, "map-twice",
                        "columns \(CSVTable.letters(ofColumn: first)) and \(CSVTable.letters(ofColumn: place)) "
                            + "are both \(field.name)",
                        "\(CSVTable.letters(ofColumn: first))列と\(CSVTable.letters(ofColumn: place))列が"
                            + "どちらも \(field.name) です"))
            } else {
                columns[field.name] = place
            }
        }
        for field in known where field.isRequired && columns[field.name] == nil && constants[field.name] == nil {
            problems.append(
                .csv(
                    file, 1, "map-required", "no column is \(field.name): say --map 'HEADING=\(field.name)'",
                    "\(field.name) の列がありません。--map '見出し=\(field.name)' で指定してください"))
        }
        self.fields = fields
        guard problems.isEmpty else {
            throw CommandError(
                .usage,
                BilingualText(en: "The columns do not fit the records.", ja: "列と記録の項目が対応しません。"), problems: problems,
                next: BilingualText(
                    en: "The fields of \(kind): \(known.map(\.name).joined(separator: ", "))",
                    ja: "\(kind) の項目: \(known.map(\.name).joined(separator: "、"))"))
        }
    }

    /// The headings of columns that are not imported.
    var passedOver: [String] {
        zip(headings, fields).compactMap { heading, field in
            field == nil && !heading.isEmpty && !Self.problemHeadings.contains(heading) ? heading : nil
        }
    }

    /// The column that a field of the record came from: the one that fills it, or something in or around it.
    func column(of pointer: String) -> InputProblem.Column? {
        let tokens = JSONPointer(pointer)?.tokens ?? []
        guard !tokens.isEmpty else { return nil }
        let place = fields.firstIndex { field in
            guard let path = field?.path else { return false }
            return tokens.starts(with: path) || path.starts(with: tokens)
        }
        return place.map { column(at: $0) }
    }

    func column(at place: Int) -> InputProblem.Column {
        InputProblem.Column(
            letters: CSVTable.letters(ofColumn: place),
            heading: headings.indices.contains(place) ? headings[place] : "")
    }

    private static func field(_ text: String, among known: [CSVField]) -> CSVField? {
        let parts = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        guard !parts[0].isEmpty, !parts[0].split(separator: ".", omittingEmptySubsequences: false).contains("") else {
            return nil
        }
        if parts.count == 2 { return CSVField.Form(rawValue: parts[1]).map { CSVField(parts[0], $0) } }
        return known.first { $0.name == parts[0] } ?? CSVField(parts[0])
    }

    /// The field that a heading names, whatever its case, width, spaces and brackets.
    private static func guess(_ heading: String, among known: [CSVField]) -> CSVField? {
        let wanted = form(heading)
        guard !wanted.isEmpty else { return nil }
        return known.first { field in form(field.name) == wanted || field.headings.contains { form($0) == wanted } }
    }

    private static func form(_ text: String) -> String {
        TextFolding.searchForm(text).filter { $0.isLetter || $0.isNumber }
    }
}

extension InputProblem {
    static func csv(
        _ file: String, _ row: Int, _ rule: String, _ english: String, _ japanese: String, column: Column? = nil,
        field: String = ""
    ) -> InputProblem {
        InputProblem(
            file: file, line: row, column: column, field: field, rule: rule,
            message: BilingualText(en: english, ja: japanese))
    }
}
