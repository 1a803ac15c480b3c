import MatchmakingRules
import Model
import Records

extension RecordKind {
    /// The term list: what a text in either language says.
    static let term = RecordKind(
        DomainTerm.self, name: MatchmakingKind.term.rawValue, id: \.key,
        check: { records in
            let check = RecordCheck(records)
            let list = TermListCheck(
                records.values(DomainTerm.self, kind: MatchmakingKind.term.rawValue),
                sectors: records.values(Sector.self, kind: MatchmakingKind.sector.rawValue))
            return { term in check.problems(of: term) + list.problems(of: term) }
        },
        filters: [
            "broader": { $0.broader.map { [$0.value] } ?? [] },
            "sector": { $0.sectors?.map(\.value) ?? [] },
        ],
        texts: \.spellings)
}
