import MatchmakingRules
import Model
import Records

extension Catalogue {
    /// The records of a store, as the rules read them.
    init(_ records: RecordSet) {
        self.init()
        for kind in MatchmakingKind.allCases {
            for record in records.records(kind: kind.rawValue) {
                if let entry = CatalogueEntry(record.value) { put(entry) }
            }
            take(aliases: records.aliases(kind: kind.rawValue), of: kind)
        }
    }
}

extension RecordCheck {
    /// Checks against the records of a store as they would be after a request.
    init(_ records: RecordSet, today: CivilDate) {
        self.init(today: today) { records.record(kind: $0.rawValue, id: $1)?.value as? any MatchmakingRecord }
    }
}
