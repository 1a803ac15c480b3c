import Model

/// Which schemes can be taken together, pair by pair.
struct CombinationPage {
    let report: CombinationReport
    let language: Language

    private var parts: FundingParts { FundingParts(language: language) }

    var page: Page {
        var page = Page()
        page.title(language(en: "Schemes taken together", ja: "制度の併用"))
        let relation = report.relation.map { "\($0.label[language].capitalisedFirst): " } ?? ""
        page.paragraph(relation + report.outcome.label[language], tone(report.outcome))
        page.table(pairs)
        page.append(sets)
        page.paragraph(parts.footnote(asOf: report.asOf, editions: report.editions), .faint)
        return page
    }

    private var pairs: Table {
        Table(
            [
                .left(language(en: "Schemes", ja: "制度")), .left(language(en: "Together", ja: "併用")),
                .left(language(en: "Why", ja: "理由")),
            ],
            rows: report.pairs.map { pair in
                [
                    Table.Cell(parts.shortName(pair.first) + "\n+ " + parts.shortName(pair.second), .strong),
                    Table.Cell(pair.outcome.label[language], tone(pair.outcome)),
                    Table.Cell(pair.findings.map(finding).joined(separator: "\n")),
                ]
            })
    }

    private func finding(_ finding: CombinationReport.Finding) -> String {
        let reasons = finding.reasons.map { "– " + parts.cited($0) }
        return (["\(finding.relation.label[language]): \(finding.outcome.label[language])"] + reasons)
            .joined(separator: "\n")
    }

    private var sets: Page {
        var page = Page()
        guard let sets = report.largestSets, !sets.isEmpty else { return page }
        let mentions = report.pairs.flatMap { [$0.first, $0.second] }
        let names = Dictionary(mentions.map { ($0.id, parts.shortName($0)) }, uniquingKeysWith: { first, _ in first })
        page.heading(language(en: "The largest sets that no rule forbids", ja: "規則に反しない最大の組合せ"))
        page.points(sets.map { $0.map { names[$0] ?? $0.value }.joined(separator: " + ") })
        return page
    }

    private func tone(_ outcome: CombinationReport.Outcome) -> Tone {
        switch outcome {
        case .allowed: .good
        case .confirm, .depends: .caution
        case .excluded: .bad
        }
    }
}
