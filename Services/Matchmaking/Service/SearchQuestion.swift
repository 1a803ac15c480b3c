import Contracts
import JSONText
import MatchmakingRules
import Model

extension MatchmakingDesk {
    func search(_ params: MatchmakingMethods.Search.Params) throws -> MatchmakingMethods.Search.Result {
        let sitting = try sitting(asOf: nil, minRevision: params.minRevision)
        var reading = QuestionReading(sitting)
        let limit = reading.limit(params.limit ?? MatchmakingMethods.Search.standardLimit)
        reading.checkWords(params.text)
        let country = reading.country(params.country, at: "/params/country")
        if let sector = params.sector, sitting.catalogue.sectors[sector] == nil {
            reading.note(Mention("/params/sector", .sector, sector.value).missing)
        }
        let place = reading.place(params)
        try reading.refuseProblems()
        let query = SearchQuery(
            text: params.text, kinds: Set(params.kinds ?? []), country: country, sector: params.sector)
        let findings = sitting.matcher.search(query, after: place, limit: limit)
        return MatchmakingMethods.Search.Result(
            hits: findings.hits, found: findings.found, counts: findings.counts,
            nextCursor: findings.next.map { params.cursorStart + $0.text },
            revision: sitting.revision, stale: sitting.isStale)
    }
}

extension QuestionReading {
    fileprivate mutating func checkWords(_ text: String?) {
        guard let text else { return }
        let limit = MatchmakingMethods.Search.textLength
        if text.allSatisfy(\.isWhitespace) {
            note(
                FieldProblem(
                    pointer: "/params/text", rule: "text-not-blank",
                    message: BilingualText(
                        en: "say what to search for, or leave the text out", ja: "検索語を入力するか、textを省いてください")))
        } else if text.unicodeScalars.count > limit {
            note(
                FieldProblem(
                    pointer: "/params/text", rule: "text-length",
                    message: BilingualText(
                        en: "the text is longer than \(limit) characters", ja: "\(limit)文字を超えています")))
        }
    }

    fileprivate mutating func place(_ params: MatchmakingMethods.Search.Params) -> SearchPlace? {
        guard let cursor = params.cursor else { return nil }
        let start = params.cursorStart
        guard cursor.hasPrefix(start), let place = SearchPlace(String(cursor.dropFirst(start.count))) else {
            note(
                FieldProblem(
                    pointer: "/params/cursor", rule: "cursor-of-question",
                    message: BilingualText(
                        en: "use nextCursor of the page before, unchanged, with the same search",
                        ja: "前のページの nextCursor を、同じ検索条件とともにそのまま指定してください"),
                    basis: ["cursor", "text", "kinds", "country", "sector"].map { "/params/\($0)" }))
            return nil
        }
        return place
    }
}

extension MatchmakingMethods.Search.Params {
    /// Begins every cursor of the search, and none of another one.
    fileprivate var cursorStart: String {
        JSONText.fingerprint(of: Self(text: text, kinds: kinds, country: country, sector: sector)) + ":"
    }
}
