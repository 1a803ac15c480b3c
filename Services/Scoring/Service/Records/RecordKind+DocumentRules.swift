import Model
import Records
import ScoringRules

extension RecordKind {
    /// The documents of an application, found by edition and by the titles of documents and steps.
    static let documentRules = RecordKind(
        DocumentRules.self, name: documentRulesName, id: \.id.value,
        check: { _ in { rules in rules.problems() } },
        filters: ["edition": { [$0.edition] }],
        texts: { rules in
            ([rules.title] + rules.documents.map(\.title) + rules.steps.map(\.title)).flatMap { [$0.en, $0.ja] }
        })
}
