import FundingRules
import Model
import Records

extension RecordKind {
    /// The term list: what a search by words takes as one notion in both languages.
    static let term = RecordKind(
        FundingTerm.self, name: "term", id: \.id.value,
        check: { records in
            let owners = SpellingOwners(records.values(FundingTerm.self, kind: "term"))
            return { term in term.problems(among: owners) }
        },
        texts: { $0.en + $0.ja })
}
