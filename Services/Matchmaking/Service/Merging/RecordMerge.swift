import Contracts
import JSONRPC
import JSONText
import MatchmakingRules
import Model
import Records

/// Makes one record of two, and lets every record that names the one name the other.
struct RecordMerge {
    typealias Method = MatchmakingMethods.MergeRecords

    let params: Method.Params

    /// Refuses a question that is wrong whatever the records are, with all else that is wrong with it.
    func check(among records: RecordSet) throws(MatchmakingError) {
        if !problems().isEmpty { try checkWhole(among: records) }
    }

    /// Refuses all that is wrong with the question.
    func checkWhole(among records: RecordSet) throws(MatchmakingError) {
        let two = Two(params, among: records)
        let all = problems() + two.problems
        if all.count == 1, let absent = two.absent { throw .noRecord(absent) }
        guard all.isEmpty else { throw .invalid(all) }
    }

    /// What is wrong with the question, whatever the records are.
    private func problems() -> [FieldProblem] {
        var problems: [FieldProblem] = []
        if !params.kind.hasDuplicates { problems.append(.kindWithoutDuplicates(params.kind)) }
        if params.keep == params.absorb {
            problems.append(
                FieldProblem(
                    pointer: "/params/absorb", rule: "two-records",
                    message: BilingualText(
                        en: "a record cannot be merged into itself", ja: "記録をそれ自身に統合することはできません"),
                    basis: ["/params/keep", "/params/absorb"]))
        }
        for id in (params.expectedRevisions ?? [:]).keys.sorted() where id != params.keep && id != params.absorb {
            problems.append(
                FieldProblem(
                    pointer: JSONPointer(tokens: ["params", "expectedRevisions", id]).description,
                    rule: "revision-of-the-two",
                    message: BilingualText(
                        en: "\"\(id)\" is neither the kept nor the absorbed record", ja: "「\(id)」は統合する記録ではありません"),
                    basis: ["/params/expectedRevisions", "/params/keep", "/params/absorb"]))
        }
        return problems + FieldProblem.noRevisions(params.expectedRevisions) + FieldProblem.author(params.author)
    }

    /// The records that change, and the answer once their revision is known.
    func change(_ records: RecordSet) throws -> (RecordsChange, answer: (Int64) -> Method.Result) {
        let kind = params.kind.rawValue
        try checkWhole(among: records)
        guard let (keep, absorb) = Two(params, among: records).records else {
            preconditionFailure("a question without problems names two records")
        }
        try records.checkExpected(params.expectedRevisions, kind: kind)
        let body = MergedBody(keep: JSONValue(keep.body), absorb: JSONValue(absorb.body), of: params.kind)
        var change = RecordsChange()
        let kept = try readKept(body.value, as: params.kind.recordType)
        let after = try JSONDocument(parsing: try JSONText.encode(AnyRecord(kept))).root
        try change.save(AnyRecord(kept), kind: kind, id: keep.id)
        try change.save(
            MergedRecord(
                id: absorb.id, mergedInto: keep.id, record: absorb.body,
                kept: MergedRecord.Kept(before: keep.body, after: after)),
            kind: kind, id: absorb.id)
        var followed: [RecordName] = []
        for other in MatchmakingKind.allCases {
            for record in records.records(kind: other.rawValue)
            where !(other == params.kind && [keep.id, absorb.id].contains(record.id)) {
                guard let value = record.value as? any MatchmakingRecord, let moved = try value.following(successor)
                else { continue }
                try change.save(AnyRecord(moved), kind: other.rawValue, id: record.id)
                followed.append(RecordName(other, record.id))
            }
        }
        let shown = JSONValue(after)
        let doubts = kept.doubts().map { RPCError.Problem($0) }
        return (
            change,
            { [params, followed] revision in
                Method.Result(
                    kind: params.kind, kept: keep.id, absorbed: absorb.id, dryRun: params.dryRun == true,
                    record: shown, conflicts: body.conflicts, doubts: doubts.isEmpty ? nil : doubts,
                    followed: followed, revision: revision)
            }
        )
    }

    private func successor(_ kind: MatchmakingKind, _ id: String) -> String? {
        kind == params.kind && id == params.absorb ? params.keep : nil
    }

    private func readKept<Record: MatchmakingRecord>(
        _ body: JSONValue, as type: Record.Type
    ) throws -> any MatchmakingRecord {
        let record = try JSONText.decode(type, from: try JSONText.encode(body))
        return (try record.following(successor) ?? record).withEachPartyOnce
    }
}

/// Writes a record whose type is known only at run time.
private struct AnyRecord: Encodable, Sendable {
    private let record: any MatchmakingRecord

    init(_ record: any MatchmakingRecord) { self.record = record }

    func encode(to encoder: any Encoder) throws { try record.encode(to: encoder) }
}

extension FieldProblem {
    static func kindWithoutDuplicates(_ kind: MatchmakingKind) -> FieldProblem {
        let kinds = MatchmakingKind.allCases.filter(\.hasDuplicates)
        return FieldProblem(
            pointer: "/params/kind", rule: "kind-with-duplicates",
            message: BilingualText(
                en: "a \(kind.label.en) is known by its id; duplicates are looked for among: "
                    + kinds.map(\.rawValue).joined(separator: ", "),
                ja: "「\(kind.label.ja)」はIDで特定されます。重複を扱う種別: " + kinds.map(\.label.ja).joined(separator: "、")))
    }
}
