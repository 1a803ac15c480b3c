import Model
import ScoringRules

/// The sheets on record, each ready to score by.
package struct SheetShelf: Sendable {
    /// In the order in which they come into force; of those of one day the later version, then the greater id, is last.
    private let sheets: [Shelved]

    struct Shelved: Sendable {
        let sheet: ScoringSheet
        /// The record's own revision.
        let revision: Int64
        /// A refusal for a sheet that was saved by a program that knew fewer rules than this one.
        let scorer: Result<Scorer, SheetRefusal>
    }

    init(_ sheets: [Shelved]) {
        self.sheets = sheets.sorted { left, right in
            (left.sheet.effective.from, left.sheet.version ?? 1, left.sheet.id)
                < (right.sheet.effective.from, right.sheet.version ?? 1, right.sheet.id)
        }
    }

    var ids: [ScoringSheet.ID] { sheets.map(\.sheet.id) }
    var all: [ScoringSheet] { sheets.map(\.sheet) }

    func sheet(_ id: ScoringSheet.ID) -> Shelved? {
        sheets.first { $0.sheet.id == id }
    }

    /// The version of the same edition that a sheet took the place of; `nil` for the first one.
    func version(before sheet: ScoringSheet) -> Shelved? {
        sheets.filter { $0.sheet.edition == sheet.edition && ($0.sheet.version ?? 1) < (sheet.version ?? 1) }
            .max { ($0.sheet.version ?? 1) < ($1.sheet.version ?? 1) }
    }

    /// The latest of the sheets in force on a day.
    func sheet(inForceOn day: CivilDate) -> Shelved? {
        sheets.last { $0.sheet.effective.contains(day) }
    }
}

extension SheetShelf.Shelved {
    func ready() throws(ScoringError) -> Scorer {
        do throws(SheetRefusal) {
            return try scorer.get()
        } catch {
            throw .unsoundSheet(sheet.id, error.problems)
        }
    }
}
