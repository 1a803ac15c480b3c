import Model

/// The vocabulary of a project's facts, each with the option that states it.
struct FactsPage {
    let facts: [FactDescription]
    let language: Language

    var page: Page {
        var page = Page()
        page.title(language(en: "Facts of a project", ja: "事業の事実"))
        page.table(
            Table(
                [
                    .left(language(en: "Fact", ja: "事実")), .left(language(en: "Option", ja: "オプション")),
                    .left(language(en: "Question", ja: "質問")), .left(language(en: "Answers", ja: "答え")),
                    .right(language(en: "Asked by", ja: "制度数")),
                ],
                rows: facts.map { fact in
                    [
                        Table.Cell(fact.label[language] + "\n" + fact.fact.rawValue, .strong),
                        Table.Cell(fact.fact.option ?? language(en: "looked up", ja: "自動判定")),
                        Table.Cell(fact.question[language]), Table.Cell(answers(fact)), .number(fact.askedBy),
                    ]
                }))
        page.paragraph(
            language(
                en: "\"Asked by\" counts the schemes whose rules ask for the fact.",
                ja: "「制度数」は、判定にその事実を用いる制度の数です。"), .faint)
        return page
    }

    private func answers(_ fact: FactDescription) -> String {
        if let options = fact.options {
            return options.map { "\($0.value): \($0.label[language])" }.joined(separator: "\n")
        }
        if let unit = fact.unit { return language(en: "a number (\(unit))", ja: "数値(\(unit))") }
        return language(en: "a code or a name", ja: "コードまたは名称")
    }
}
