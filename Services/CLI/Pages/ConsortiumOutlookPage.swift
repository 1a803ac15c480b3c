import Model

/// What stands beside a consortium: roles, tasks, ways to the city, points of the leads.
struct ConsortiumOutlookPage {
    let consortium: Consortium
    let scoring: LeadConsequences
    let language: Language

    var page: Page {
        var page = Page()
        page.heading(language(en: "Recommended roles (section 2.4)", ja: "推奨される役割(2.4)"))
        page.table(roles)
        page.heading(language(en: "To do before the application (section 3.2)", ja: "応募までの作業(3.2)"))
        page.points(consortium.tasks.map { mark($0.settled) + " " + $0.reason.message[language] })
        page.heading(language(en: "Ways to reach the city (section 3.1 step 3)", ja: "相手都市への連絡経路(3.1 手順3)"))
        page.points(
            consortium.channels.map {
                mark($0.atHand) + " " + $0.channel.label[language] + ": " + $0.reason.message[language]
            })
        page.heading(language(en: "What the lead changes in points", ja: "代表事業者による点数への影響"))
        if let unknown = scoring.unknownBecause { page.paragraph(unknown[language]) }
        page.table(leads)
        page.points(
            consortium.excluded.map {
                language(en: "May not lead: ", ja: "代表不可: ") + "\($0.names[language]): \($0.reason.message[language])"
            })
        return page
    }

    private func mark(_ truth: Truth) -> String {
        switch truth {
        case .yes: "✓"
        case .no: "✗"
        case .unknown: "?"
        }
    }

    private var roles: Table {
        Table(
            [
                .left(language(en: "Role", ja: "役割")), .left(language(en: "Filled", ja: "充足")),
                .left(language(en: "By, or candidates", ja: "担い手または候補")),
            ],
            rows: consortium.roles.map { role in
                let names = (role.by.isEmpty ? role.candidates : role.by).map { $0.names[language] }
                return [
                    Table.Cell(role.role.label[language]),
                    Table.Cell(mark(role.filled), role.filled == .yes ? .good : .caution),
                    Table.Cell(
                        names.isEmpty
                            ? language(en: "nobody on record: look for one", ja: "記録なし。要探索")
                            : names.joined(separator: "\n"), role.by.isEmpty ? .faint : .plain),
                ]
            })
    }

    private var leads: Table {
        Table(
            [
                .left(language(en: "Lead", ja: "代表事業者")), .right(language(en: "Decided", ja: "確定")),
                .right(language(en: "Possible", ja: "可能範囲")), .left(language(en: "To find out", ja: "要確認")),
            ],
            rows: scoring.leads.map { lead in
                [
                    Table.Cell(lead.names[language], lead.excludedBy.isEmpty ? .strong : .bad),
                    Table.Cell("\(lead.decided.points)/\(lead.decided.maximum)"),
                    Table.Cell("\(lead.possible.min)–\(lead.possible.max)"),
                    Table.Cell(questions(lead), .faint),
                ]
            })
    }

    /// The first of what is to be found out, and how much more there is.
    private func questions(_ lead: LeadConsequences.Consequence) -> String {
        guard let first = lead.questions.first else { return "–" }
        let more = lead.questions.count - 1
        return first[language] + (more == 0 ? "" : language(en: " (and \(more) more)", ja: "(ほか\(more)件)"))
    }
}
