import Contracts
import Model

/// The needs that an offer could serve.
struct OfferPage {
    let result: MatchmakingMethods.MatchTechnology.Result
    let language: Language
    var detail = Detail.usual

    var page: Page {
        var page = Page()
        page.title(language(en: "Needs for: ", ja: "応えられるニーズ: ") + offer)
        page.paragraph(result.company.map { "\($0.names[language]) · \($0.id)" } ?? "", .faint)
        var ranking = RankingPage(ranking: result.ranking, language: language, detail: detail)
        ranking.sectorsTitle = BilingualText(en: "Sectors of the offer", ja: "技術の分野")
        page.append(ranking.page)
        page.points(
            IntroductionPoint.texts(
                result.introductions, result.ranking.results.map { ($0.company?.id, $0.company?.names) }, language))
        if result.offers.isEmpty {
            page.paragraph(
                language(
                    en: "No technology of the company is on record. Say what it offers in --text.",
                    ja: "この企業の技術の記録がありません。--text で技術を指定してください。"))
        } else if result.ranking.results.isEmpty {
            page.paragraph(language(en: "No open need of the records fits.", ja: "適合する受付中のニーズの記録がありません。"))
        }
        return page
    }

    private var offer: String {
        guard let first = result.offers.first else { return result.company?.names[language] ?? "–" }
        guard result.offers.count == 1 else {
            return language(en: "\(result.offers.count) technologies", ja: "\(result.offers.count)件の技術")
        }
        return first.names[language]
    }
}
