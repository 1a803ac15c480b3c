import Model
import Records
import ScoringRules

extension RecordKind {
    /// Scoring sheets, found by edition and by the words of their rows in either language. One that proposals or
    /// reviews rest on is never edited.
    static func sheet(_ scorers: Scorers) -> RecordKind {
        RecordKind(
            ScoringSheet.self, name: sheetName, id: \.id.value,
            check: { sheet, _ in sheet.problems },
            checkChange: { old, _, records in
                ScoringCatalogue(records, scorers: scorers).isInUse(old.id) ? [.sheetInUse(old)] : []
            },
            filters: ["edition": { [$0.edition] }],
            texts: { sheet in
                ([sheet.title] + sheet.groups.map(\.title) + sheet.rows.map(\.title)).flatMap { [$0.en, $0.ja] }
            })
    }
}

extension ScoringCatalogue {
    /// Whether a call names the sheet, or a proposal on record is scored by it.
    fileprivate func isInUse(_ id: ScoringSheet.ID) -> Bool {
        records.values(CallForProposals.self, kind: RecordKind.callName).contains { $0.sheet == id }
            || records.values(Proposal.self, kind: RecordKind.proposalName).contains { proposal in
                (try? sheet(of: proposal))?.sheet.id == id
            }
    }
}

extension FieldProblem {
    fileprivate static func sheetInUse(_ sheet: ScoringSheet) -> FieldProblem {
        let next = (sheet.version ?? 1) + 1
        return FieldProblem(
            pointer: "/id", rule: "sheet-in-use",
            message: BilingualText(
                en: "proposals are scored by \"\(sheet.id)\": save the correction under a new id with version \(next), "
                    + "then see by rescore who moves",
                ja: "「\(sheet.id)」で採点された提案があります。修正版は新しいIDと版番号\(next)で登録し、再採点で影響を確認してください"))
    }
}

extension ScoringSheet {
    fileprivate var problems: [FieldProblem] {
        do throws(SheetRefusal) {
            _ = try Scorer(self)
            return []
        } catch {
            return error.problems
        }
    }
}
