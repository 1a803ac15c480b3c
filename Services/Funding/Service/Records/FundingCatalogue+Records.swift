import FundingRules
import Model
import Records

extension FundingCatalogue {
    /// The kinds that answers are made of.
    static let kinds: [RecordKind] = [.term, .scheme, .amendment, .combinationRule]

    init(_ records: RecordSet) {
        self.init(
            records.values(Scheme.self, kind: RecordKind.scheme.name),
            amendments: records.values(SchemeAmendment.self, kind: RecordKind.amendment.name),
            combinationRules: records.values(CombinationRule.self, kind: RecordKind.combinationRule.name),
            terms: records.values(FundingTerm.self, kind: RecordKind.term.name))
    }
}
