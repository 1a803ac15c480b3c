import Model

/// A timetable as people read it: the window, the steps in the order in which they must begin, what is not known.
struct TimetablePage {
    let timetable: Timetable
    let language: Language

    var page: Page {
        var page = Page()
        page.title(language(en: "Timetable to submission", ja: "応募準備の日程"))
        page.paragraph(timetable.headline[language], tone)
        page.paragraph("\(timetable.rules.edition) · \(timetable.rules.source.text)", .faint)
        page.table(steps)
        page.points(timetable.notes.map { $0.message[language] })
        page.append(questions)
        return page
    }

    private var tone: Tone {
        switch timetable.feasible {
        case .yes: .good
        case .no: .bad
        case .unknown: .caution
        }
    }

    private var steps: Table {
        Table(
            [
                .left(language(en: "Begin by", ja: "着手期限"), wraps: false),
                .right(language(en: "Days", ja: "日数")),
                .left(language(en: "Done by", ja: "完了期限"), wraps: false), .left(language(en: "Step", ja: "手順")),
                .left(language(en: "State", ja: "状態")), .left(language(en: "Mind", ja: "注意")),
            ],
            rows: timetable.steps.map { step in
                [
                    Table.Cell(step.latestStart?.description ?? "?", .strong),
                    Table.Cell(step.days.map(String.init) ?? "?"), Table.Cell(step.dueBy.description),
                    Table.Cell("\(step.title[language])\n\(step.id)"), state(step),
                    Table.Cell(lines(of: step).joined(separator: "\n"), .caution),
                ]
            })
    }

    private func state(_ step: Timetable.Step) -> Table.Cell {
        let label = step.state.label[language]
        switch step.state {
        case .done: return Table.Cell(label, .good)
        case .open: return Table.Cell(label)
        case .late: return Table.Cell(label, .bad)
        case .unknown: return Table.Cell(label, .caution)
        }
    }

    private func lines(of step: Timetable.Step) -> [String] {
        var lines = step.warnings.map { $0.message[language] }
        if let left = step.daysLeft, left < 0, step.state == .late {
            lines.append(language(en: "\(-left) days too late", ja: "\(-left)日超過"))
        }
        if step.latestStart != nil, !step.openSuccessors.isEmpty {
            let steps = step.openSuccessors.joined(separator: ", ")
            lines.append(language(en: "earlier by what these take: \(steps)", ja: "次の手順の日数分早まります：\(steps)"))
        }
        return lines
    }

    private var questions: Page {
        var page = Page()
        guard !timetable.questions.isEmpty else { return page }
        page.heading(language(en: "What is not known", ja: "不明な点"))
        page.points(
            timetable.questions.map { question in
                "\(question.fact.question[language]) — \(question.step)"
                    + language(en: ": \(question.changes.en)", ja: "：\(question.changes.ja)")
            })
        return page
    }
}
