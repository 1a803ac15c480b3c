import Model
import Records
import ScoringRules

extension RecordKind {
    /// Budget rules, found by edition and by the words of their lines in either language.
    static let budgetRules = RecordKind(
        BudgetRules.self, name: budgetRulesName, id: \.id.value,
        check: { _ in { rules in rules.problems() } },
        filters: ["edition": { [$0.edition] }],
        texts: { rules in
            ([rules.title] + rules.groups.map(\.title) + rules.lines.map(\.title)).flatMap { [$0.en, $0.ja] }
        })
}
