import Contracts
import Model

/// Proposals in the order of their points, and those without a place.
struct ProposalRankingPage {
    let result: ScoringMethods.RankProposals.Result
    let call: CallForProposals.ID?
    let language: Language

    private var ranking: ProposalRanking { result.ranking }

    var page: Page {
        var page = Page()
        page.title(
            language(en: "Ranking of proposals", ja: "提案の順位") + (call.map { " · \($0)" } ?? ""))
        page.paragraph(
            language(
                en: "\(ranking.ranked) ranked \(ranking.order.en); sheets: \(sheets)",
                ja: "\(ranking.ranked)件(\(ranking.order.ja))。採点表: \(sheets)"), .faint)
        if ranking.sheets.count > 1 {
            page.paragraph(
                language(
                    en: "Points of different sheets do not compare: name one with --sheet, or a call with --call.",
                    ja: "異なる採点表の点は比較できません。--sheet または --call で絞り込んでください。"), .caution)
        }
        page.table(places)
        page.append(without(ranking.excluded, ranking.excludedCount, language(en: "Not eligible", ja: "選定対象外")))
        page.append(
            without(ranking.unsettled, ranking.unsettledCount, language(en: "Eligibility not settled", ja: "適格性が未確認")))
        if !ranking.unreadable.isEmpty {
            page.heading(language(en: "Cannot be scored", ja: "採点できない提案"))
            page.points(
                ranking.unreadable.map { entry in
                    "\(entry.proposal.id): " + (entry.problems.first?.message[language] ?? "")
                })
        }
        if let next = result.nextOffset {
            page.paragraph(language(en: "More: --offset \(next)", ja: "続き: --offset \(next)"))
        }
        return page
    }

    private var sheets: String {
        ranking.sheets.map { "\($0.id) (\($0.edition), v\($0.version))" }.joined(separator: ", ")
    }

    private var places: Table {
        Table(
            [
                .right(language(en: "Rank", ja: "順位")), .left(language(en: "Proposal", ja: "提案")),
                .left(language(en: "Kind", ja: "区分"), wraps: false), .right(language(en: "Points", ja: "点")),
                .right(language(en: "Computed", ja: "算定")), .right(language(en: "Judged", ja: "審査")),
                .right(language(en: "Possible", ja: "可能範囲")), .left(language(en: "Tie", ja: "同点")),
            ],
            rows: ranking.places.map { place in
                let summary = place.summary
                return [
                    Table.Cell("\(place.rank)", .strong),
                    Table.Cell("\(place.proposal.title[language])\n\(place.proposal.id)"),
                    Table.Cell(place.proposal.kind.label[language]),
                    Table.Cell("\(summary.total.points)/\(summary.total.maximum)", .strong),
                    Table.Cell("\(summary.computed.points)/\(summary.computed.maximum)"),
                    Table.Cell("\(summary.judged.points)/\(summary.judged.maximum)"),
                    Table.Cell("\(summary.possible.min)–\(summary.possible.max)"),
                    Table.Cell(place.tie?.message[language] ?? "", .faint),
                ]
            })
    }

    private func without(_ entries: [ProposalRanking.Excluded], _ count: Int, _ heading: String) -> Page {
        var page = Page()
        guard count > 0 else { return page }
        page.heading("\(heading): \(count)")
        page.points(
            entries.map { entry in
                let why = entry.reasons.map { $0.message[language] }.joined(separator: "; ")
                return "\(entry.proposal.id): \(why) (\(entry.summary.words(language)))"
            })
        return page
    }
}
