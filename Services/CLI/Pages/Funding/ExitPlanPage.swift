import Model

/// The ways on from a project as people read them: the JCM first, then what waives each obstacle, then over time.
struct ExitPlanPage {
    let plan: ExitPlan
    let language: Language

    private var parts: FundingParts { FundingParts(language: language) }

    var page: Page {
        var page = Page()
        page.title(language(en: "Exit routes for the project", ja: "事業の出口戦略"))
        page.paragraph(parts.sentences(plan.country.reasons), .strong)
        page.points(plan.assumptions.map { $0.message[language] })
        page.heading(language(en: "The primary exit", ja: "主たる出口"))
        page.table(parts.table(plan.primary))
        page.append(obstacles)
        page.append(steps)
        if !plan.cooperation.isEmpty {
            page.heading(
                language(
                    en: "System development and cooperation of cities (not equipment funding)",
                    ja: "制度構築・都市間協力の支援(設備資金ではありません)"))
            page.table(parts.table(plan.cooperation))
        }
        page.append(parts.exits(plan.exits))
        page.append(parts.questions(plan.questions))
        page.paragraph(parts.footnote(asOf: plan.asOf, editions: plan.editions), .faint)
        return page
    }

    // MARK: - What stands in the way

    private var obstacles: Page {
        var page = Page()
        page.heading(language(en: "What stands in its way, and what waives it", ja: "支障となる要件と、それを免れる制度"))
        guard !plan.obstacles.isEmpty else {
            page.paragraph(language(en: "Nothing.", ja: "ありません。"))
            return page
        }
        page.outline(plan.obstacles.flatMap(lines))
        return page
    }

    private func lines(of obstacle: ExitPlan.Obstacle) -> [Page.OutlineLine] {
        let criterion = obstacle.fact.label[language].capitalisedFirst
        let head: [Page.OutlineLine] = [
            .init(0, criterion, .strong),
            .init(1, parts.cited(obstacle.finding.reason), tone(obstacle.finding.effect)),
        ]
        return head + obstacle.removedBy.map { .init(1, "→ " + $0.message[language]) } + waivers(of: obstacle)
    }

    /// The schemes that the criterion does not keep out, those of one kind of reason together.
    private func waivers(of obstacle: ExitPlan.Obstacle) -> [Page.OutlineLine] {
        guard !obstacle.waivedBy.isEmpty else {
            return [.init(1, language(en: "No scheme on record waives it.", ja: "この要件を免れる制度の記録はありません。"))]
        }
        var messages: [BilingualText] = []
        for waiver in obstacle.waivedBy where !messages.contains(waiver.message) { messages.append(waiver.message) }
        return messages.flatMap { message in
            [Page.OutlineLine(1, message[language].capitalisedFirst)]
                + obstacle.waivedBy.filter { $0.message == message }.map {
                    .init(
                        2, "\(parts.shortName($0.scheme)): \($0.verdict.label[language])", parts.tone($0.verdict))
                }
        }
    }

    private func tone(_ effect: ClauseEffect?) -> Tone {
        switch effect {
        case .allowed: .good
        case .confirm, .notNow, nil: .caution
        case .excluded: .bad
        }
    }

    // MARK: - Over time

    private var steps: Page {
        var page = Page()
        guard !plan.steps.isEmpty else { return page }
        page.heading(language(en: "Over time", ja: "段階ごとの道筋"))
        page.table(
            Table(
                [
                    .right("#"), .left(language(en: "Step", ja: "段階")), .left(language(en: "Schemes", ja: "制度")),
                    .left(language(en: "To prepare for the next step", ja: "次の段階に向けた準備")),
                ],
                rows: plan.steps.enumerated().map { index, step in
                    [
                        .number(index + 1), Table.Cell(step.label[language], .strong),
                        Table.Cell(
                            step.schemes.isEmpty
                                ? "–"
                                : step.schemes.map {
                                    "• \(parts.shortName($0.scheme)): \($0.verdict.label[language])"
                                }.joined(separator: "\n")),
                        Table.Cell(step.note[language]),
                    ]
                }))
        return page
    }
}
