import Model
import Records
import ScoringRules

extension RecordKind {
    /// Scoring sheets, found by edition and by the words of their rows in either language.
    static let sheet = RecordKind(
        ScoringSheet.self, name: "sheet", id: \.id.value,
        check: { sheet, _ in sheet.problems },
        filters: ["edition": { [$0.edition] }],
        texts: { sheet in
            ([sheet.title] + sheet.groups.map(\.title) + sheet.rows.map(\.title)).flatMap { [$0.en, $0.ja] }
        })
}

extension ScoringSheet {
    fileprivate var problems: [FieldProblem] {
        do throws(SheetRefusal) {
            _ = try Scorer(self)
            return []
        } catch {
            return error.problems
        }
    }
}
