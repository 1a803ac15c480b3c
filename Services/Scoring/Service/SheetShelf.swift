package import Model
import ScoringRules

/// The sheets on record, each ready to score by.
package struct SheetShelf: Sendable {
    /// In the order in which they come into force; of those of one day the later version, then the greater id, is last.
    private let sheets: [Shelved]

    struct Shelved: Sendable {
        let sheet: ScoringSheet
        /// A refusal for a sheet that was saved by a program that knew fewer rules than this one.
        let scorer: Result<Scorer, SheetRefusal>
    }

    package init(_ sheets: [ScoringSheet]) {
        self.sheets =
            sheets
            .sorted {
                ($0.effective.from, $0.version ?? 1, $0.id) < ($1.effective.from, $1.version ?? 1, $1.id)
            }
            .map { sheet in
                Shelved(sheet: sheet, scorer: Result { () throws(SheetRefusal) in try Scorer(sheet) })
            }
    }

    var ids: [ScoringSheet.ID] { sheets.map(\.sheet.id) }

    func sheet(_ id: ScoringSheet.ID) -> Shelved? {
        sheets.first { $0.sheet.id == id }
    }

    /// The latest of the sheets in force on a day.
    func sheet(inForceOn day: CivilDate) -> Shelved? {
        sheets.last { $0.sheet.effective.contains(day) }
    }
}
