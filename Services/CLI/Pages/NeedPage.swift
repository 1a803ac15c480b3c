import Contracts
import Model

/// The technologies for a need.
struct NeedPage {
    let result: MatchmakingMethods.MatchNeed.Result
    let language: Language
    var limit = Int.max
    var detail = Detail.usual

    var page: Page {
        var page = Page()
        let need = result.need
        page.title(language(en: "Technologies for: ", ja: "ニーズに合う技術: ") + need.text[language])
        page.paragraph(subject, .faint)
        page.append(
            RankingPage(ranking: result.ranking, language: language, limit: limit, detail: detail).page)
        page.points(
            IntroductionPoint.texts(
                result.introductions, result.ranking.results.map { ($0.company?.id, $0.company?.names) }, language))
        if result.ranking.results.isEmpty {
            page.paragraph(
                language(
                    en: "No technology of the records fits. Say more in --text, or name --sector.",
                    ja: "適合する技術の記録がありません。--text を詳しく書くか、--sector を指定してください。"))
        }
        return page
    }

    private var subject: String {
        let need = result.need
        return [
            need.city.map { $0.names[language] }, need.country.map { $0.names?[language] ?? $0.code.value },
            need.id?.value,
            detail == .brief ? nil : need.source.map { language(en: "source: ", ja: "出典: ") + $0.text },
        ].compactMap(\.self).joined(separator: " · ")
    }

    /// What to do with the ranking.
    var next: String {
        let city = result.need.city?.id.value
        let detail = language(en: "--why shows every factor", ja: "--why で全要素を表示")
        return ([city.map { "renkei municipalities \($0)" }, detail] as [String?]).compactMap(\.self)
            .joined(separator: language(en: "; ", ja: "、"))
    }
}
