import JSONText
import MatchmakingRules
import Model
import Records

/// How each kind of record is kept.
struct MatchmakingKinds {
    let today: @Sendable () -> CivilDate

    /// Every kind that the service keeps, in the order of import.
    var all: [RecordKind] {
        [
            country, sector, term, partnerCity, need, municipality, company, c3pProject, jcmProject, agreement,
            technology, weightProfile, fact, closedList, introduction,
        ]
    }

    /// A kind whose name, id and rules are its record type's own.
    func of<Record: MatchmakingRecord>(
        _ type: Record.Type,
        checkChange: @Sendable @escaping (Record, Record) -> [FieldProblem] = { _, _ in [] },
        warn: @Sendable @escaping (RecordSet) -> @Sendable (Record) -> [FieldProblem] = { Self.notices($0) },
        filters: [String: @Sendable (Record) -> [String]],
        filterKinds: [String: @Sendable (Record) -> String] = [:],
        texts: @Sendable @escaping (Record) -> [String]
    ) -> RecordKind {
        RecordKind(
            type, name: Record.kind.rawValue, id: \.key, settle: { $0.settled(among: $1) },
            check: { [today] records in
                let check = RecordCheck(records, today: today())
                return { check.problems(of: $0) }
            },
            warn: warn, checkChange: { old, new, _ in checkChange(old, new) },
            checkUnreadable: checkReadable(Record.self), filters: filters, filterKinds: filterKinds, texts: texts,
            together: Record.kind.joinedMembers.map(\.names))
    }

    /// What is wrong with the readable part of a row.
    func checkReadable<Record: MatchmakingRecord>(
        _ type: Record.Type
    ) -> @Sendable (RecordSet) -> @Sendable (JSONNode) -> [FieldProblem] {
        { [today] records in
            let check = RecordCheck(records, today: today())
            return { row in
                let readable = row.decodeReadable(type)
                guard let record = readable.value else { return [] }
                let unreadable = readable.problems.map(\.pointer.description)
                return check.problems(of: record).filter { $0.stands(without: unreadable) }
            }
        }
    }

    /// What is doubtful in a record that is about to be saved, and what may be a duplicate of it.
    static func notices<Record: MatchmakingRecord>(
        _ records: RecordSet
    ) -> @Sendable (Record) -> [FieldProblem] {
        guard Record.kind.hasDuplicates else { return { $0.doubts() } }
        let index = DuplicateIndex(
            Record.kind, records.records(kind: Record.kind.rawValue).compactMap { CatalogueEntry($0.value) })
        return { record in
            guard let entry = CatalogueEntry(record) else { return record.doubts() }
            return record.doubts() + index.candidates(for: entry, nearlySame: false).map { .duplicate($0) }
        }
    }
}
