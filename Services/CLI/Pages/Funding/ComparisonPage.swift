import Model

/// What two answers to one question have apart, scheme by scheme.
struct ComparisonPage {
    let comparison: AnswerComparison
    let language: Language

    private var parts: FundingParts { FundingParts(language: language) }

    var page: Page {
        var page = Page()
        page.paragraph(summary, .strong)
        page.paragraph(country)
        page.table(table)
        return page
    }

    private var summary: String {
        let (changed, unchanged) = (comparison.changes.count, comparison.unchanged)
        return language(
            en: "\(changed) \(changed == 1 ? "scheme answers" : "schemes answer") otherwise; \(unchanged) as before.",
            ja: "変化のあった制度 \(changed)件、変化なし \(unchanged)件")
    }

    /// Where the country stood and stands; nothing where that is the same.
    private var country: String {
        let (before, after) = (comparison.countryBefore, comparison.countryAfter)
        guard before.status != after.status else { return "" }
        let name = (after.name ?? before.name)?[language] ?? language(en: "The country", ja: "対象国")
        return "\(name): \(standing(before)) → \(standing(after))"
    }

    private func standing(_ country: CountryPosition) -> String {
        country.status?.label[language] ?? language(en: "standing unknown", ja: "地位不明")
    }

    private var table: Table {
        Table(
            [
                .left(language(en: "Scheme", ja: "制度")), .left(language(en: "Before", ja: "変更前")),
                .left(language(en: "After", ja: "変更後")), .left(language(en: "Why", ja: "理由")),
            ],
            rows: comparison.changes.map { change in
                [
                    Table.Cell(parts.name(change.scheme), .strong),
                    answer(change.before, change.callBefore, isCallNew: change.callBefore != change.callAfter),
                    answer(change.after, change.callAfter, isCallNew: change.callBefore != change.callAfter),
                    Table.Cell(change.causes.map(cause).joined(separator: "\n")),
                ]
            })
    }

    private func answer(_ verdict: Verdict?, _ call: Scheme.Lifecycle?, isCallNew: Bool) -> Table.Cell {
        guard let verdict else { return Table.Cell(language(en: "not in the answer", ja: "対象外"), .faint) }
        let call = isCallNew ? call.map { "\n" + $0.label[language] } ?? "" : ""
        return Table.Cell(verdict.label[language] + call, parts.tone(verdict))
    }

    private func cause(_ cause: AnswerChange.Cause) -> String {
        (["• " + cause.message[language]] + cause.reasons.map { "– " + parts.cited($0) }).joined(separator: "\n")
    }
}
