import Model

/// The ways on from a project as people read them: the JCM first, then what waives each obstacle, then over time.
struct ExitPlanPage {
    let plan: ExitPlan
    let language: Language

    private var parts: FundingParts { FundingParts(language: language) }

    var page: Page {
        var page = Page()
        page.title(language(en: "Exit routes for the project", ja: "事業の出口戦略"))
        page.paragraph(plan.country.reasons.map { $0.message[language] }.joined(separator: " "), .strong)
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
        page.table(
            Table(
                [
                    .left(language(en: "Criterion", ja: "要件")), .left(language(en: "What removes it", ja: "解消するには")),
                    .left(language(en: "Schemes that it does not keep out", ja: "この要件に妨げられない制度")),
                ],
                rows: plan.obstacles.map { obstacle in
                    [
                        Table.Cell(criterion(obstacle), tone(obstacle.finding.effect)),
                        Table.Cell(obstacle.removedBy.map { "→ " + $0.message[language] }.joined(separator: "\n")),
                        Table.Cell(obstacle.waivedBy.map(waiver).joined(separator: "\n")),
                    ]
                }))
        return page
    }

    private func criterion(_ obstacle: ExitPlan.Obstacle) -> String {
        obstacle.fact.label[language].capitalisedFirst + "\n" + parts.cited(obstacle.finding.reason)
    }

    private func waiver(_ waiver: ExitPlan.Waiver) -> String {
        "• \(parts.shortName(waiver.scheme)) (\(waiver.verdict.label[language])): \(waiver.message[language])"
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
