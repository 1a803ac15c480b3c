import Model
import Records
import ScoringRules

extension RecordKind {
    /// Calls for proposals, found by fiscal year and by their titles.
    static let call = RecordKind(
        CallForProposals.self, name: callName, id: \.id.value,
        check: { call, records in call.problems() + roundTaken(call, records) },
        filters: ["fiscalYear": { [String($0.fiscalYear)] }, "round": { [String($0.round)] }],
        texts: { [$0.title.en, $0.title.ja] })

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
