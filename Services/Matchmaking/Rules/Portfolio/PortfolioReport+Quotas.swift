import Model

// How the countries with a quota stand.
extension PortfolioReport {
    /// `nil` where none was asked about.
    var quotaUses: [QuotaUse]? {
        guard !selection.quotas.isEmpty else { return nil }
        return selection.quotas.map { quota in
            let needs = selection.needs.indices.filter { country(of: $0) == quota.country }
            let matches = needs.reduce(0) { $0 + assignment.pairs[$1].count }
            return QuotaUse(
                country: quota.country, names: matcher.catalogue.countries[quota.country.value]?.names,
                most: quota.most, least: quota.least, matches: matches,
                price: quota.group.map { price(assignment.limitPrices[$0]) },
                why: matches < quota.least ?? 0 ? short(quota, needs: needs, matches: matches) : nil)
        }
    }

    private func country(of place: Int) -> CountryCode? {
        matcher.catalogue.partnerCities[selection.needs[place].partnerCityId]?.country
    }

    private func short(_ quota: PortfolioSelection.Quota, needs: [Int], matches: Int) -> Reason {
        let admitted = needs.count { !fits[$0].pairs.isEmpty }
        return Reason(
            rule: "portfolio-quota-short", reference: "Guidebook FY2024, section 3.1 step 3",
            inputs: [
                Reason.Input("country", quota.country.value), Reason.Input("needs", "\(needs.count)"),
                Reason.Input("needsWithCandidates", "\(admitted)"), Reason.Input("matches", "\(matches)"),
            ],
            message: BilingualText(
                en:
                    "\(matches) of at least \(quota.least ?? 0): \(EnglishNoun.counted(needs.count, "need")), \(admitted) with a "
                    + "technology that fits; record further needs, or raise demand or capacity",
                ja: "最低\(quota.least ?? 0)件に対し\(matches)件です。ニーズ\(needs.count)件のうち適合する技術があるのは\(admitted)件です。"
                    + "ニーズの追加、または必要件数・受入可能件数の引き上げを検討してください"))
    }

    static func limitsUsedUp(_ problem: AssignmentProblem, _ assignment: Assignment) -> [Bool] {
        var left = problem.needGroupLimits
        for (need, pairs) in assignment.pairs.enumerated() {
            if let group = problem.needGroups[need] { left[group] -= pairs.count }
        }
        return problem.needGroups.map { group in group.map { left[$0] <= 0 } ?? false }
    }

    /// Why a need goes without although technologies are free: its country has all that it may.
    func limitReached(_ place: Int) -> Reason {
        let limit = selection.problem.needGroups[place].map { selection.problem.needGroupLimits[$0] } ?? 0
        let code = country(of: place)
        let names = code.flatMap { matcher.catalogue.countries[$0.value]?.names }
        return Reason(
            rule: "portfolio-quota-reached", reference: "Guidebook FY2024, section 3.1 step 3",
            inputs: [Reason.Input("country", code?.value), Reason.Input("most", "\(limit)")],
            message: BilingualText(
                en: "the needs of \(names?[.en] ?? "the country") have reached the limit of "
                    + EnglishNoun.counted(limit, "match"),
                ja: "\(names?[.ja] ?? "対象国")のニーズの割り当てが上限の\(limit)件に達しています"))
    }
}
