import Contracts
import Model

/// A page of a portfolio as people read it: what it comes to, who gets what, who goes without, what is scarce.
struct PortfolioPage {
    let result: MatchmakingMethods.MatchPortfolio.Result
    /// Whether the figures of the whole come first.
    let isFirst: Bool
    let language: Language

    /// The most lines of what is beside the needs.
    private static let shownLines = 8

    private var portfolio: Portfolio { result.portfolio }

    /// - Parameter hint: whether to say how to see more.
    func page(hint: Bool) -> Page {
        var page = Page()
        if isFirst {
            page.title(language(en: "Portfolio of needs and technologies", ja: "ニーズと技術の最適な割り当て"))
            page.points(figures)
        }
        page.table(matches)
        let companies = portfolio.needs.flatMap(\.matches).map { ($0.company?.id, $0.company?.names) }
        page.points(IntroductionPoint.texts(result.introductions, companies, language))
        unmet(&page)
        if isFirst {
            scarce(&page)
            blocking(&page)
            page.points(
                portfolio.excluded.prefix(Self.shownLines).map {
                    "\($0.names[language]): \($0.reason.message[language])"
                }
            )
            page.paragraph(footnote, .faint)
        }
        if hint, portfolio.needs.count < portfolio.counts.needs {
            page.paragraph(
                language(
                    en: "Next: --all shows every page; --csv FILE writes all needs.",
                    ja: "次の操作: --all で全ページを表示、--csv FILE で全ニーズを書き出し"))
        }
        return page
    }

    // MARK: - What it comes to

    private var figures: [String] {
        let (coverage, objective, load) = (portfolio.coverage, portfolio.objective, portfolio.load)
        let number: (Int) -> String = { GroupedNumber.text($0) }
        let share = Self.share(coverage.covered, of: coverage.needs)
        var lines = [
            language(
                en: "\(number(coverage.covered)) of \(number(coverage.needs)) "
                    + "\(EnglishNoun.form("need", for: coverage.needs)) covered (\(share)); "
                    + "\(number(coverage.filled)) of \(number(coverage.demand)) "
                    + EnglishNoun.form("place", for: coverage.demand),
                ja: "ニーズ\(number(coverage.needs))件中\(number(coverage.covered))件に割り当て"
                    + "(\(share))、必要\(number(coverage.demand))件中\(number(coverage.filled))件"
            ),
            language(
                en: "Sum of scores \(number(objective.score)): "
                    + "\(number(objective.guaranteed)) if every unknown turned out badly, "
                    + "\(number(objective.potential)) if well",
                ja: "適合度の合計 \(number(objective.score))"
                    + "(不明な点がすべて不利なら\(number(objective.guaranteed))、有利なら\(number(objective.potential)))"),
            proof,
            language(
                en: "\(number(load.busyTechnologies)) of \(number(load.technologies)) fitting "
                    + "\(EnglishNoun.form("technology", for: load.technologies)) in use "
                    + "(Gini \(Self.gini(load.technologyGini))), \(number(load.busyCompanies)) of "
                    + "\(number(load.companies)) \(EnglishNoun.form("company", for: load.companies)) "
                    + "(Gini \(Self.gini(load.companyGini)))",
                ja: "適合する技術\(number(load.technologies))件中\(number(load.busyTechnologies))件を利用"
                    + "(ジニ係数 \(Self.gini(load.technologyGini)))、企業\(number(load.companies))社中"
                    + "\(number(load.busyCompanies))社(ジニ係数 \(Self.gini(load.companyGini)))"),
        ]
        if let atFloor = objective.needsAtFloor {
            lines.insert(
                language(
                    en: "Needs with a technology at the fairness floor: \(number(atFloor)), as many as possible",
                    ja: "最低適合度以上の技術を得るニーズは\(number(atFloor))件で、これが最大です"), at: 1)
        }
        if let weighted = objective.weighted {
            lines.insert(
                language(
                    en: "With priorities counted: \(number(weighted)), the greatest there is",
                    ja: "優先順位で重み付けした合計: \(number(weighted))(最大)"), at: 1)
        }
        lines += (portfolio.quotas ?? []).map(text)
        if portfolio.counts.closedNeeds > 0 {
            lines.append(
                language(
                    en: "Needs no longer open, left out: \(number(portfolio.counts.closedNeeds))",
                    ja: "終了したニーズ\(number(portfolio.counts.closedNeeds))件は対象外"))
        }
        lines += [verification].compactMap(\.self)
        return lines
    }

    private func text(_ quota: QuotaUse) -> String {
        let name = quota.names?[language] ?? quota.country.value
        let bounds = [
            quota.least.map { language(en: "at least \($0)", ja: "下限\($0)") },
            quota.most.map { language(en: "at most \($0)", ja: "上限\($0)") },
        ].compactMap(\.self).joined(separator: language(en: ", ", ja: "、"))
        let matches = language(
            en: "\(name): \(EnglishNoun.counted(quota.matches, "match")) (\(bounds))",
            ja: "\(name): \(quota.matches)件(\(bounds))")
        return [matches, quota.why?.message[language]].compactMap(\.self).joined(separator: language(en: ". ", ja: "。"))
    }

    /// How many needs to check before anybody is approached; each need's own flags are in the answer.
    private var verification: String? {
        func flagged(_ rule: String) -> Int {
            portfolio.needs.count { need in need.flags.contains { $0.rule == rule } }
        }
        let (old, unordered) = (flagged("need-verification"), flagged("need-priorities"))
        guard old + unordered > 0 else { return nil }
        return language(
            en: "To verify among the needs shown (§3.1 step 3): "
                + "\(EnglishNoun.counted(old, "need")) not verified of late, "
                + "\(unordered) of cities that lack priorities",
            ja: "表示中のニーズの要確認(§3.1 手順3): 最近確認されていないニーズ\(old)件、優先順位の記録がない都市のニーズ\(unordered)件")
    }

    private var proof: String {
        let certificate = portfolio.certificate
        let number: (Int) -> String = { GroupedNumber.text($0) }
        guard portfolio.optimal else {
            return language(
                en: "Not proven: the best possible is at most \(number(certificate.bound))",
                ja: "最適性は未証明: 上限は\(number(certificate.bound))")
        }
        return language(
            en: "Proven optimal: all \(number(certificate.pairs)) fitting pairs compared with the prices, "
                + "\(certificate.violations) violations, gap \(certificate.gap)",
            ja: "最適性を証明済み: 適合する全\(number(certificate.pairs))組を双対価格と照合、"
                + "違反\(certificate.violations)件、差\(certificate.gap)")
    }

    // MARK: - Who gets what

    private var matches: Table {
        Table(
            [
                .left(language(en: "Need", ja: "ニーズ")), .left(language(en: "Technology", ja: "技術")),
                .right(language(en: "Fit", ja: "適合度")), .right(language(en: "At best", ja: "最大")),
                .left(language(en: "Why", ja: "理由")),
            ],
            rows: portfolio.needs.flatMap { need in
                need.matches.map { match in
                    [
                        Table.Cell(subject(need)),
                        Table.Cell(
                            [match.names[language], match.company?.names[language], match.technology.value]
                                .compactMap(\.self).joined(separator: "\n"), .strong),
                        Table.Cell(RankingPage.percent(match.score), .good),
                        Table.Cell(RankingPage.percent(match.potential)), Table.Cell(reasons(match)),
                    ]
                }
            })
    }

    private func subject(_ need: PortfolioNeed) -> String {
        let place = [need.cityNames?[language], need.country?.value].compactMap(\.self).joined(separator: ", ")
        return "\(need.text[language])\n\(place) · \(need.id)"
    }

    private func reasons(_ match: PortfolioMatch) -> String {
        (match.reasons.prefix(2).map { "+ " + $0.message[language] }
            + (match.question.map { ["? " + $0.question[language]] } ?? [])).joined(separator: "\n")
    }

    private func unmet(_ page: inout Page) {
        let unmet = portfolio.needs.filter { $0.unmet > 0 }
        guard !unmet.isEmpty else { return }
        page.heading(language(en: "Needs left without", ja: "割り当てのない(不足する)ニーズ"))
        page.points(
            unmet.map { need in
                let count = need.matches.isEmpty ? "" : language(en: " (\(need.unmet) more)", ja: "(あと\(need.unmet)件)")
                return "\(need.text[language]) (\(need.cityNames?[language] ?? need.partnerCity.value), \(need.id))"
                    + "\(count): \(need.why?.message[language] ?? "")"
            })
    }

    // MARK: - What is scarce

    private func scarce(_ page: inout Page) {
        let scarce = portfolio.technologies.filter { !$0.price.isFree }.prefix(Self.shownLines)
        page.table(
            Table(
                [
                    .left(language(en: "Scarce technology", ja: "不足している技術")),
                    .right(language(en: "Load", ja: "割り当て")), .right(language(en: "Fits", ja: "適合")),
                    .right(language(en: "One more adds up to", ja: "1件増やすと最大")),
                ],
                rows: scarce.map { technology in
                    [
                        Table.Cell("\(technology.names[language])\n\(technology.id)"),
                        Table.Cell("\(technology.load)/\(technology.capacity)"), .number(technology.candidates),
                        Table.Cell(price(technology.price), .caution),
                    ]
                }))
    }

    private func price(_ price: CapacityPrice) -> String {
        let score = GroupedNumber.text(price.score)
        guard let needs = price.needsAtFloor, needs > 0 else { return score }
        return language(en: "needs at the floor \(needs), score \(score)", ja: "最低適合度のニーズ\(needs)件、適合度\(score)")
    }

    private func blocking(_ page: inout Page) {
        let count = portfolio.counts.blockingPairs
        guard count > 0 else { return }
        page.paragraph(
            language(
                en: "Pairs that would rather have each other; the sum is greater without them: "
                    + GroupedNumber.text(count),
                ja: "互いにより良い組が\(GroupedNumber.text(count))組ありますが、合計はそれらを組まない方が大きくなります:"))
        page.points(
            portfolio.blockingPairs.prefix(Self.shownLines).map {
                "\($0.need) – \($0.technology) (\(RankingPage.percent($0.score)))"
            })
    }

    private var footnote: String {
        language(
            en: "Weights: \(portfolio.profile). As of \(portfolio.asOf). Records at revision \(result.revision).",
            ja: "重み: \(portfolio.profile)。基準日: \(portfolio.asOf)。記録の改訂番号: \(result.revision)")
    }

    /// A part of a number as per cent, with one decimal, to the nearest; 100.0% only of all.
    static func share(_ part: Int, of whole: Int) -> String {
        guard whole > 0 else { return "0.0%" }
        let nearest = (part * 2_000 + whole) / (whole * 2)
        let thousandths = part < whole ? min(nearest, 999) : nearest
        return "\(thousandths / 10).\(thousandths % 10)%"
    }

    /// Thousandths as a decimal.
    private static func gini(_ thousandths: Int) -> String {
        let digits = String(thousandths)
        return thousandths < 1_000 ? "0." + String(repeating: "0", count: 3 - digits.count) + digits : "1"
    }
}
