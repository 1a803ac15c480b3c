import Contracts
import JSONRPC
import JSONText
import Model

/// What a merge changed, or would change.
struct MergePage {
    let result: MatchmakingMethods.MergeRecords.Result
    let language: Language

    var page: Page {
        var page = Page()
        page.paragraph(verdict, .good)
        page.points(
            result.conflicts.map { conflict in
                let (kept, absorbed) = (Self.text(conflict.kept), Self.text(conflict.absorbed))
                if conflict.kept == .null {
                    return language(
                        en: "\(conflict.pointer): \(absorbed) was said of the other record, and is not taken over",
                        ja: "\(conflict.pointer): もう一方の \(absorbed) は引き継ぎません")
                }
                return language(
                    en: "\(conflict.pointer): \(kept) is kept, \(absorbed) was said too",
                    ja: "\(conflict.pointer): \(kept) を残しました (もう一方は \(absorbed))")
            })
        page.points(
            (result.doubts ?? []).map { doubt in
                language(
                    en: "To be checked, \(doubt.pointer): \(doubt.message.en)",
                    ja: "要確認 \(doubt.pointer): \(doubt.message.ja)")
            })
        let followed = result.followed.map { "\($0.kind.label[language]) \($0.id)" }
        if !followed.isEmpty {
            page.paragraph(
                language(en: "Now name \(result.kept): ", ja: "参照先を \(result.kept) に改めた記録: ")
                    + followed.joined(separator: language(en: ", ", ja: "、")))
        }
        return page
    }

    private var verdict: String {
        guard !result.dryRun else {
            return language(
                en: "\(result.absorbed) can be merged into \(result.kept). Nothing was saved: this was a dry run.",
                ja: "\(result.absorbed) を \(result.kept) に統合できます (確認のみ、未保存)。")
        }
        return language(
            en: "\(result.absorbed) was merged into \(result.kept), at revision \(result.revision).",
            ja: "\(result.absorbed) を \(result.kept) に統合しました。改訂 \(result.revision)")
    }

    private static func text(_ value: JSONValue) -> String {
        guard let bytes = try? JSONText.encode(value) else { return "" }
        return String(decoding: bytes, as: UTF8.self)
    }
}

/// The records that may be about the same as one.
struct DuplicatesPage {
    let result: MatchmakingMethods.FindDuplicates.Result
    let id: String
    let language: Language

    var page: Page {
        var page = Page()
        guard !result.candidates.isEmpty else {
            page.paragraph(language(en: "No duplicate of \(id) is found.", ja: "\(id) の重複は見つかりません。"))
            return page
        }
        page.table(
            Table(
                [
                    .left("ID", wraps: false), .left(language(en: "Name", ja: "名称")),
                    .left(language(en: "Duplicate?", ja: "重複")), .left(language(en: "Why", ja: "理由")),
                ],
                rows: result.candidates.map { candidate in
                    [
                        Table.Cell(candidate.id, .strong), Table.Cell(candidate.names[language]),
                        Table.Cell(candidate.strength.label[language]),
                        Table.Cell(candidate.reasons.map { $0.message[language] }.joined(separator: "\n")),
                    ]
                }))
        page.paragraph(
            language(
                en: "Next: renkei merge \(result.kind.rawValue) \(id) OTHER-ID --dry-run",
                ja: "次の操作: renkei merge \(result.kind.rawValue) \(id) 統合するID --dry-run"))
        return page
    }
}
