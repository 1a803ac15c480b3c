import Model
import Records
import ScoringRules

extension RecordKind {
    /// Calls for proposals, found by fiscal year and by their titles.
    static let call = RecordKind(
        CallForProposals.self, name: callName, id: \.id.value,
        check: { records in
            { call in call.problems() + roundTaken(call, records) + sheetMissing(call, records) }
        },
        filters: ["fiscalYear": { [String($0.fiscalYear)] }, "round": { [String($0.round)] }],
        texts: { [$0.title.en, $0.title.ja] })

    /// A call pins the sheet that its proposals are scored by, so that a later version moves none of them unasked.
    private static func sheetMissing(_ call: CallForProposals, _ records: RecordSet) -> [FieldProblem] {
        guard let sheet = call.sheet, records.record(kind: sheetName, id: sheet.value) == nil else { return [] }
        return [
            FieldProblem(
                pointer: "/sheet", rule: "known-sheet",
                message: BilingualText(
                    en: "there is no sheet \"\(sheet)\" on record: import it first, or leave it out",
                    ja: "採点表「\(sheet)」は登録されていません。先に登録するか、省いてください"))
        ]
    }

    /// A fiscal year has one call of a round.
    private static func roundTaken(_ call: CallForProposals, _ records: RecordSet) -> [FieldProblem] {
        guard
            let other = records.values(CallForProposals.self, kind: callName)
                .first(where: { $0.fiscalYear == call.fiscalYear && $0.round == call.round && $0.id != call.id })
        else { return [] }
        return [
            FieldProblem(
                pointer: "/round", rule: "round-unique",
                message: BilingualText(
                    en: "\"\(other.id)\" is round \(call.round) of fiscal \(call.fiscalYear) already",
                    ja: "\(call.fiscalYear)年度第\(call.round)回は「\(other.id)」として登録済みです"))
        ]
    }
}
