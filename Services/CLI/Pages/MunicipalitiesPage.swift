import Contracts
import Model

/// The Japanese municipalities for a partner city.
struct MunicipalitiesPage {
    let result: MatchmakingMethods.RankMunicipalities.Result
    let language: Language
    var limit = Int.max
    var detail = Detail.usual

    var page: Page {
        var page = Page()
        let place = result.city?.names[language] ?? result.country.map { $0.names?[language] ?? $0.code.value } ?? "–"
        page.title(language(en: "Japanese municipalities for \(place)", ja: "\(place)に合う日本の自治体"))
        page.append(
            RankingPage(ranking: result.ranking, language: language, limit: limit, detail: detail).page)
        if result.ranking.results.isEmpty {
            page.paragraph(language(en: "No municipality of the records fits.", ja: "適合する自治体の記録がありません。"))
        }
        return page
    }
}
