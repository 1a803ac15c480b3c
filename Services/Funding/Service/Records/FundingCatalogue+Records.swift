import FundingRules
import Model
import Records

extension FundingCatalogue {
    /// The kinds that answers are made of.
    static let kinds = [RecordKind.scheme.name]

    init(_ records: RecordSet) {
        self.init(records.values(Scheme.self, kind: RecordKind.scheme.name))
    }
}
