import Model

/// A portfolio for a spreadsheet: one line for each need and technology, one for each need that lacks some.
struct PortfolioTable {
    private(set) var csv = CSVText([
        "need", "partner_city", "city_en", "city_ja", "country", "priority", "need_en", "need_ja", "demand", "unmet",
        "technology", "technology_en", "technology_ja", "company", "company_en", "company_ja", "score", "guaranteed",
        "potential", "reasons_en", "reasons_ja", "question_en", "question_ja", "why_rule", "why_en", "why_ja",
    ])

    mutating func append(_ need: PortfolioNeed) {
        for match in need.matches {
            csv.append(
                Self.subject(need) + [
                    match.technology.value, match.names.en, match.names.ja ?? "", match.company?.id.value ?? "",
                    match.company?.names.en ?? "", match.company?.names.ja ?? "", String(match.score),
                    String(match.guaranteed), String(match.potential),
                    match.reasons.map(\.message.en).joined(separator: " / "),
                    match.reasons.map(\.message.ja).joined(separator: " / "), match.question?.question.en ?? "",
                    match.question?.question.ja ?? "", "", "", "",
                ])
        }
        guard let why = need.why else { return }
        csv.append(
            Self.subject(need) + Array(repeating: "", count: 13) + [why.rule, why.message.en, why.message.ja])
    }

    private static func subject(_ need: PortfolioNeed) -> [String] {
        [
            need.id.value, need.partnerCity.value, need.cityNames?.en ?? "", need.cityNames?.ja ?? "",
            need.country?.value ?? "", need.priority.map(String.init) ?? "", need.text.en ?? "", need.text.ja ?? "",
            String(need.demand), String(need.unmet),
        ]
    }
}
