import Contracts
import JSONRPC
import JSONText
import Model

extension PutRecords.RejectedRow {
    static func duplicate(of first: Int, others: [FieldProblem], row: Int, id: String) -> Self {
        let problem = RPCError.Problem(
            pointer: CheckedRows.pointer(toRow: row).appending("id").description, rule: "duplicateRow",
            message: .init(
                en: "Row \(first) of this request has the same id \"\(id)\".", ja: "このリクエストの行\(first)と同じID「\(id)」です。"))
        return Self(row: row, id: id, problems: [problem] + others.map { .init($0, row: row) })
    }

    static func saysNothingNew(_ id: String, into last: String, row: Int) -> Self {
        notice(
            "record-merged", row: row, id: id,
            .init(
                en: "\(id) was merged into \(last); the row says nothing new and changes nothing.",
                ja: "\(id)は\(last)に統合済みです。この行に新しい内容はなく、何も変更しません。"))
    }

    static func keeps(_ places: [JSONPointer], row: Int, id: String) -> Self {
        var seen: Set<JSONPointer> = []
        let list = places.filter { seen.insert($0).inserted }.map(\.description)
        return notice(
            "merge-kept", row: row, id: id,
            .init(
                en: "\(id) keeps what a merge brought: \(list.joined(separator: ", ")). To change it, give it a new "
                    + "value, or send the row with the record's revision in expectedRevisions.",
                ja: "\(id)は統合で引き継いだ項目を保持します: \(list.joined(separator: "、"))。変更するには新しい値を記入するか、"
                    + "expectedRevisionsに記録の版を指定して送信してください。"))
    }

    private static func notice(_ rule: String, row: Int, id: String, _ message: RPCError.Message) -> Self {
        Self(
            row: row, id: id,
            problems: [
                .init(
                    pointer: CheckedRows.pointer(toRow: row).appending("id").description, rule: rule, message: message)
            ])
    }

    static func unreadable(
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

    static func refused(_ problems: [FieldProblem], row: Int, id: String) -> Self {
        Self(row: row, id: id, problems: problems.map { .init($0, row: row) })
    }
}

extension FieldProblem {
    /// That a record was merged into another one, which is the one to change.
    static func merged(_ id: String, into last: String) -> FieldProblem {
        FieldProblem(
            pointer: "/id", rule: "record-merged",
            message: BilingualText(
                en: "\(id) was merged into \(last): change that record.",
                ja: "\(id)は\(last)に統合されました。統合先の記録を変更してください。"))
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
