import FundingRules
import Model
import Records

extension RecordKind {
    /// Questions kept for later, found by owner and country, and by words of their names.
    static let savedQuery = RecordKind(
        SavedQuery.self, name: "savedQuery", id: \.id.value,
        check: { _ in { query in query.problems() } },
        filters: [
            "owner": { $0.owner.map { [$0] } ?? [] },
            "country": { $0.project.country.map { [$0] } ?? [] },
        ],
        texts: { [$0.name, $0.owner, $0.project.technology, $0.filter?.text].compactMap(\.self) })
}
