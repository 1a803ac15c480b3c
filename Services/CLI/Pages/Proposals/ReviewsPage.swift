import Contracts
import Model

/// What reviewers gave a proposal, taken together.
struct ReviewsPage {
    let result: ScoringMethods.SummarizeReviews.Result
    let language: Language

    private var summary: ReviewSummary { result.summary }

    var page: Page {
        var page = Page()
        page.title(language(en: "Reviews of: ", ja: "審査: ") + summary.proposal.title[language])
        page.table(rows)
        page.table(reviews)
        let notes = summary.rows.flatMap { row in
            row.entries.compactMap { entry -> String? in
                let texts = [entry.comment, entry.evidence].compactMap(\.self)
                return texts.isEmpty ? nil : "\(row.id), \(entry.reviewer): " + texts.joined(separator: " — ")
            }
        }
        if !notes.isEmpty {
            page.heading(language(en: "Comments and evidence", ja: "コメントと根拠"))
            page.points(notes)
        }
        if !summary.pending.isEmpty {
            page.paragraph(
                language(
                    en: "Nobody has judged: \(summary.pending.joined(separator: ", "))",
                    ja: "未審査の項目: \(summary.pending.joined(separator: "、"))"), .caution)
        }
        return page
    }

    private var rows: Table {
        Table(
            [
                .left(language(en: "Row", ja: "項目"), wraps: false), .left(language(en: "Criterion", ja: "評価基準")),
                .right(language(en: "Mean", ja: "平均")), .right(language(en: "Spread", ja: "範囲")),
                .right(language(en: "Reviewers", ja: "審査員数")),
            ],
            rows: summary.rows.map { row in
                guard let judged = row.summary else {
                    return [
                        Table.Cell(row.id, .strong), Table.Cell(row.title[language]),
                        Table.Cell("–/\(row.maximum)", .caution),
                        Table.Cell("–"), Table.Cell("0"),
                    ]
                }
                return [
                    Table.Cell(row.id, .strong), Table.Cell(row.title[language]),
                    Table.Cell("\(judged.mean)/\(row.maximum)"), Table.Cell("\(judged.lowest)–\(judged.highest)"),
                    Table.Cell("\(judged.reviewers)"),
                ]
            })
    }

    private var reviews: Table {
        Table(
            [
                .left(language(en: "Reviewer", ja: "審査員")), .left(language(en: "Counts", ja: "算入"), wraps: false),
                .left(language(en: "Not judged yet", ja: "未審査")), .left(language(en: "Why not", ja: "除外の理由")),
            ],
            rows: summary.reviews.map { review in
                [
                    Table.Cell(review.name?[language] ?? review.reviewer.value, .strong),
                    review.counts
                        ? Table.Cell(language(en: "yes", ja: "算入"), .good)
                        : Table.Cell(language(en: "no", ja: "除外"), .bad),
                    Table.Cell(review.pending.joined(separator: ", ")),
                    Table.Cell(review.excludedBy?.message[language] ?? ""),
                ]
            })
    }
}
