import Model
import Records
import ScoringRules

extension RecordKind {
    /// The obligations of a contract year, found by edition and by their titles.
    static let contractRules = RecordKind(
        ContractRules.self, name: contractRulesName, id: \.id.value,
        check: { _ in { rules in rules.problems() } },
        filters: ["edition": { [$0.edition] }],
        texts: { rules in ([rules.title] + rules.obligations.map(\.title)).flatMap { [$0.en, $0.ja] } })
}
