import Contracts
import Model

/// The organisations that could lead for a partner city.
struct LeadRankingPage {
    let result: MatchmakingMethods.RankLeads.Result
    let language: Language
    var detail = Detail.usual

    var page: Page {
        var page = Page()
        let place = result.city?.names[language] ?? result.country.map { $0.names?[language] ?? $0.code.value } ?? "–"
        let beside = result.municipality.map { language(en: " with \($0.names.en)", ja: "・\($0.names[.ja])") } ?? ""
        page.title(language(en: "Lead organisations for \(place)\(beside)", ja: "\(place)\(beside)の代表事業者の候補"))
        page.append(RankingPage(ranking: result.ranking, language: language, detail: detail).page)
        if result.ranking.results.isEmpty {
            page.paragraph(language(en: "No organisation of the records fits.", ja: "該当する団体の記録がありません。"))
        }
        page.points(toConfirm)
        return page
    }

    /// What to confirm about each organisation before it leads.
    private var toConfirm: [String] {
        zip(result.ranking.results, result.eligibility).compactMap { record, eligibility in
            let open = eligibility.checks.filter { $0.verdict == .unknown }
            guard !open.isEmpty else { return nil }
            return record.names[language] + ": "
                + open.map { $0.reason.message[language] }.joined(separator: language(en: "; ", ja: "。"))
        }
    }
}
