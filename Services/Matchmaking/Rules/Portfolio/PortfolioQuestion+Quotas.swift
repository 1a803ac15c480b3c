import Model

extension PortfolioQuestion {
    /// What is wrong with the quotas of countries.
    func quotaProblems(_ matcher: Matcher) -> [FieldProblem] {
        var seen: Set<CountryCode> = []
        return (quotas ?? []).enumerated().flatMap { place, quota -> [FieldProblem] in
            let pointer = "/params/quotas/\(place)"
            let code = matcher.countryCode(for: quota.country)
            return (code == nil ? [.unknownCountry(quota.country, at: pointer + "/country")] : [])
                + (code.map { seen.insert($0).inserted } == false ? [Self.twice(quota.country, at: pointer)] : [])
                + Self.outside(
                    Self.capacities, "quota-range",
                    [("quotas/\(place)/most", quota.most), ("quotas/\(place)/least", quota.least)],
                    BilingualText(en: "a quota", ja: "国別の件数"))
                + Self.order(quota, at: pointer)
        }
    }

    private static func twice(_ country: String, at pointer: String) -> FieldProblem {
        FieldProblem(
            pointer: pointer + "/country", rule: "quota-once",
            message: BilingualText(
                en: "\"\(country)\" has a quota already", ja: "「\(country)」の件数は既に指定されています"))
    }

    private static func order(_ quota: CountryQuota, at pointer: String) -> [FieldProblem] {
        switch (quota.most, quota.least) {
        case (nil, nil):
            [
                FieldProblem(
                    pointer: pointer, rule: "quota-given",
                    message: BilingualText(en: "give most, least or both", ja: "most、leastの一方または両方を指定してください"))
            ]
        case (let most?, let least?) where least > most:
            [
                FieldProblem(
                    pointer: pointer + "/least", rule: "quota-order",
                    message: BilingualText(
                        en: "at least \(least) is more than at most \(most)", ja: "least(\(least))がmost(\(most))を超えています"
                    ))
            ]
        default: []
        }
    }
}
