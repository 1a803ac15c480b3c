import Contracts
import Model

/// Introductions with the step that each has reached.
struct IntroductionsPage {
    let introductions: [Introduction]
    let parties: IntroductionParties
    let language: Language

    var page: Page {
        var page = Page()
        guard !introductions.isEmpty else {
            page.paragraph(language(en: "There is no such introduction.", ja: "該当する紹介はありません。"))
            return page
        }
        page.table(
            Table(
                [
                    .left(language(en: "City and company", ja: "相手都市と企業")), .left(language(en: "State", ja: "段階")),
                    .left(language(en: "Since", ja: "日付"), wraps: false), .left(language(en: "By", ja: "担当者")),
                    .left(language(en: "Ask again", ja: "次の確認"), wraps: false), .left(language(en: "Note", ja: "備考")),
                ],
                rows: introductions.map(row)))
        return page
    }

    private func row(_ introduction: Introduction) -> [Table.Cell] {
        let step = introduction.steps.last
        return [
            Table.Cell("\(parties.text(introduction, language))\n\(introduction.id)", .strong),
            Table.Cell(step?.state.label[language] ?? "–"),
            Table.Cell(step?.on.description ?? "–"), Table.Cell(step?.by ?? "–"),
            Table.Cell(step?.reminder?.description ?? "–"),
            Table.Cell([step?.reason, step?.note].compactMap(\.self).joined(separator: "\n"), .faint),
        ]
    }
}

/// The introductions that somebody should ask about.
struct RemindersPage {
    let result: MatchmakingMethods.ListReminders.Result
    let language: Language

    var page: Page {
        var page = Page()
        guard !result.reminders.isEmpty else {
            page.paragraph(language(en: "Nothing is due.", ja: "期日の来た紹介はありません。"))
            return page
        }
        page.table(
            Table(
                [
                    .left(language(en: "Due", ja: "期日"), wraps: false),
                    .left(language(en: "When", ja: "期日まで"), wraps: false),
                    .left(language(en: "City and company", ja: "相手都市と企業")), .left(language(en: "State", ja: "段階")),
                    .left(language(en: "What to do", ja: "対応")),
                ],
                rows: result.reminders.map { reminder in
                    [
                        Table.Cell(reminder.dueOn.description),
                        Table.Cell(distance(reminder.overdueDays), reminder.overdueDays > 0 ? .bad : .plain),
                        Table.Cell(
                            "\(reminder.city[language]) – \(reminder.company[language])\n\(reminder.introduction.id)",
                            .strong),
                        Table.Cell(reminder.introduction.state.label[language]), Table.Cell(reminder.action[language]),
                    ]
                }))
        page.paragraph(
            language(
                en: "\(result.reminders.count) of \(result.found), as of \(result.asOf).",
                ja: "\(result.found)件中\(result.reminders.count)件。基準日: \(result.asOf)"), .faint)
        return page
    }

    /// How long something has been due, or when it will be.
    private func distance(_ overdue: Int) -> String {
        switch overdue {
        case 1...: language(en: "\(EnglishNoun.counted(overdue, "day")) overdue", ja: "\(overdue)日超過")
        case 0: language(en: "today", ja: "本日")
        default: language(en: "in \(EnglishNoun.counted(-overdue, "day"))", ja: "あと\(-overdue)日")
        }
    }
}
