import Contracts
import Model

/// Who changed a record.
struct HistoryPage {
    let result: RecordHistory.Result
    let language: Language

    var page: Page {
        var page = Page()
        page.title(language(en: "Changes of \(result.id)", ja: "\(result.id) の変更履歴"))
        page.table(
            Table(
                [
                    .right(language(en: "Revision", ja: "改訂")), .left(language(en: "Saved (UTC)", ja: "保存日時(UTC)")),
                    .left(language(en: "By", ja: "変更者")), .left(language(en: "Change", ja: "内容")),
                ],
                rows: result.changes.map { change in
                    [
                        Table.Cell("\(change.revision)", .strong), Table.Cell(change.savedAt),
                        Table.Cell(change.savedBy ?? language(en: "not said", ja: "記載なし")),
                        Table.Cell(
                            change.created ? language(en: "created", ja: "新規") : language(en: "changed", ja: "変更")),
                    ]
                }))
        if result.changes.count > 1 {
            page.paragraph(
                language(
                    en: "Next: renkei proposal diff @\(result.id):\(result.changes[1].revision) @\(result.id)",
                    ja: "次の操作: renkei proposal diff @\(result.id):\(result.changes[1].revision) @\(result.id)"))
        }
        return page
    }
}
