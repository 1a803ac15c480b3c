import FundingRules
import Model
import Records

extension RecordKind {
    /// What sources say of schemes taken together, found by the schemes that they name, by the way of taking both, by
    /// what comes of it, and by words in either language.
    static let combinationRule = RecordKind(
        CombinationRule.self, name: "combinationRule", id: \.id.value,
        check: { records in
            { rule in rule.problems { records.record(kind: scheme.name, id: $0.value) != nil } }
        },
        filters: [
            "scheme": { (($0.first.schemes ?? []) + ($0.second.schemes ?? [])).map(\.value) },
            "relation": { [$0.relation.rawValue] },
            "outcome": { [$0.outcome.rawValue] },
        ],
        texts: { [$0.sentence.en, $0.sentence.ja, $0.relation.label.en, $0.relation.label.ja, $0.reference.text] })
}
