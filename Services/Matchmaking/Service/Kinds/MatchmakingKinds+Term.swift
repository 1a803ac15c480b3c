import MatchmakingRules
import Model
import Records

extension MatchmakingKinds {
    /// The term list: what a text in either language says.
    var term: RecordKind {
        RecordKind(
            DomainTerm.self, name: MatchmakingKind.term.rawValue, id: \.key,
            check: { [today] records in
                let check = RecordCheck(records, today: today())
                let list = TermListCheck(
                    records.values(DomainTerm.self, kind: MatchmakingKind.term.rawValue),
                    sectors: records.values(Sector.self, kind: MatchmakingKind.sector.rawValue))
                return { term in check.problems(of: term) + list.problems(of: term) }
            },
            checkUnreadable: checkReadable(DomainTerm.self),
            filters: [
                "broader": { $0.broader.map { [$0.value] } ?? [] },
                "sector": { $0.sectors?.map(\.value) ?? [] },
            ],
            texts: \.spellings)
    }
}
