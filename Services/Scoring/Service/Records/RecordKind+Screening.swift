import Model
import Records
import ScoringRules

extension RecordKind {
    /// Editions of the eligibility criteria, found by edition and by the words of their criteria in either language.
    static let screening = RecordKind(
        ScreeningEdition.self, name: "screening", id: \.id.value,
        check: { _ in { edition in edition.problems } },
        filters: ["edition": { [$0.edition] }],
        texts: { edition in
            ([edition.title] + edition.groups.map(\.title) + edition.criteria.map(\.title)).flatMap { [$0.en, $0.ja] }
        })
}

extension ScreeningEdition {
    fileprivate var problems: [FieldProblem] {
        do throws(ScreeningRefusal) {
            _ = try Screener(self)
            return []
        } catch {
            return error.problems
        }
    }
}
