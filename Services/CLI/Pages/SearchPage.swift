import Contracts
import Model

/// What a search found.
struct SearchPage {
    let result: MatchmakingMethods.Search.Result
    let language: Language

    var page: Page {
        var page = Page()
        page.table(
            Table(
                [
                    .left(language(en: "Kind", ja: "種別")), .left("ID", wraps: false),
                    .left(language(en: "Name", ja: "名称")), .right(language(en: "Relevance", ja: "関連度")),
                    .left(language(en: "Shared words", ja: "共通する語")),
                ],
                rows: result.hits.map { hit in
                    [
                        Table.Cell(hit.kind.label[language]), Table.Cell(hit.id, .strong),
                        Table.Cell(hit.names[language]), .number(hit.relevance),
                        Table.Cell(words(of: hit), .faint),
                    ]
                }))
        page.paragraph(counts, .faint)
        if let cursor = result.nextCursor {
            page.paragraph(language(en: "Next: --after \(cursor)", ja: "次の操作: --after \(cursor)"))
        }
        return page
    }

    private func words(of hit: SearchHit) -> String {
        hit.matchedTerms.map { language(en: $0.term, ja: $0.ja ?? $0.term) }
            .joined(separator: language(en: ", ", ja: "、"))
    }

    private var counts: String {
        guard result.found > 0 else {
            return language(
                en: "Nothing found: use other words, or fewer filters.", ja: "該当なし。別の語を使うか、絞り込みを減らしてください。")
        }
        let kinds = result.counts.map { "\($0.kind.label[language]) \($0.count)" }
            .joined(separator: language(en: ", ", ja: "、"))
        let (shown, found) = (result.hits.count, GroupedNumber.text(result.found))
        return language(en: "\(shown) of \(found) found: \(kinds).", ja: "\(found)件中\(shown)件: \(kinds)")
    }
}
