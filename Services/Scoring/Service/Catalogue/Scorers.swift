import Model
import Records
import ScoringRules
import Synchronization

/// Makes sheets ready to score by, once for each revision of a sheet: checking one costs more than scoring by it.
final class Scorers: Sendable {
    private let made = Mutex<[ScoringSheet.ID: SheetShelf.Shelved]>([:])

    func shelf(of records: RecordSet) -> SheetShelf {
        SheetShelf(
            records.records(kind: RecordKind.sheetName).compactMap { record in
                (record.value as? ScoringSheet).map { shelved($0, revision: record.revision) }
            })
    }

    private func shelved(_ sheet: ScoringSheet, revision: Int64) -> SheetShelf.Shelved {
        if let known = made.withLock({ $0[sheet.id] }), known.revision == revision { return known }
        let shelved = SheetShelf.Shelved(
            sheet: sheet, revision: revision, scorer: Result { () throws(SheetRefusal) in try Scorer(sheet) })
        made.withLock { $0[sheet.id] = shelved }
        return shelved
    }
}
