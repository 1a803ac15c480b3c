import Model
import Records
import ScoringRules

extension RecordKind {
    /// Scoring sheets, found by edition and by the words of their rows in either language. One that proposals or
    /// reviews rest on is never edited.
    static func sheet(_ scorers: Scorers) -> RecordKind {
        RecordKind(
            ScoringSheet.self, name: sheetName, id: \.id.value,
            check: { records in { sheet in sheet.problems + versionTaken(sheet, records) } },
            checkChange: { old, _, records in
                ScoringCatalogue(records, scorers: scorers).isInUse(old.id) ? [.sheetInUse(old)] : []
            },
            filters: ["edition": { [$0.edition] }],
            texts: { sheet in
                ([sheet.title] + sheet.groups.map(\.title) + sheet.rows.map(\.title)).flatMap { [$0.en, $0.ja] }
            })
    }

    /// An edition has one sheet of a version, so that the day alone says which one is used.
    private static func versionTaken(_ sheet: ScoringSheet, _ records: RecordSet) -> [FieldProblem] {
        let version = sheet.version ?? 1
        let other = records.values(ScoringSheet.self, kind: sheetName).first {
            $0.id != sheet.id && $0.edition == sheet.edition && ($0.version ?? 1) == version
        }
        guard let other else { return [] }
        return [
            FieldProblem(
                pointer: "/version", rule: "version-unique",
                message: BilingualText(
                    en: "\"\(other.id)\" is version \(version) of \(sheet.edition) already: give this one the next",
                    ja: "\(sheet.edition) の第\(version)版は「\(other.id)」として登録済みです。次の版番号を付けてください"))
        ]
    }
}

extension ScoringCatalogue {
    /// Whether a call names the sheet, or a proposal on record is or was scored by it: a later version takes its place,
    /// and is compared with it.
    fileprivate func isInUse(_ id: ScoringSheet.ID) -> Bool {
        guard let sheet = sheets.sheet(id)?.sheet else { return false }
        return records.values(CallForProposals.self, kind: RecordKind.callName).contains { $0.sheet == id }
            || records.values(Proposal.self, kind: RecordKind.proposalName).contains { proposal in
                sheet.effective.contains(proposal.submittedOn)
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
