import FundingRules
import Model
import Records

extension RecordKind {
    /// Questions kept for later.
    static let savedQuery = RecordKind(SavedQuery.self, name: "savedQuery", id: \.id.value)
}
