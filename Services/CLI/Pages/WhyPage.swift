import Contracts
import Model

/// Why a record is in its place, or why it has none.
struct WhyPage {
    let result: MatchmakingMethods.ExplainMatch.Result
    let language: Language

    private var explanation: MatchExplanation { result.explanation }

    var page: Page {
        var page = Page()
        page.title("\(result.subject.names[language]) (\(result.subject.id))")
        page.paragraph("\(explanation.outcome.label[language]): \(explanation.reason.message[language])", tone)
        page.paragraph(explanation.reason.reference.text, .faint)
        page.points(result.flags.map { language(en: "Check: ", ja: "要確認: ") + $0.message[language] })
        if let reference = explanation.reference { page.append(gaps(to: reference)) }
        if let record = explanation.record { page.append(factors(of: record)) }
        return page
    }

    private var tone: Tone { explanation.outcome == .ranked ? .good : .caution }

    private func gaps(to reference: RankedRecord) -> Page {
        var page = Page()
        page.heading(
            language(
                en: "Compared with #\(reference.rank) \(reference.names[.en])",
                ja: "\(reference.rank)位「\(reference.names[.ja])」との比較"))
        page.table(
            Table(
                [
                    .left(language(en: "Factor", ja: "要素")), .right(language(en: "This", ja: "本件")),
                    .right("#\(reference.rank)"), .right(language(en: "Difference", ja: "差")),
                ],
                rows: explanation.gaps.map { gap in
                    [
                        Table.Cell(gap.factor.label[language]), .number(gap.own), .number(gap.reference),
                        Table.Cell(difference(gap.difference), gap.difference > 0 ? .caution : .plain),
                    ]
                }))
        return page
    }

    /// What this record has more or less than the other, with its sign.
    private func difference(_ lacking: Int) -> String {
        switch lacking {
        case 1...: "−" + GroupedNumber.text(lacking)
        case 0: "0"
        default: "+" + GroupedNumber.text(-lacking)
        }
    }

    private func factors(of record: RankedRecord) -> Page {
        var page = Page()
        page.points((record.facts ?? []).map { $0.message[language] })
        page.table(
            Table(
                [
                    .left(language(en: "Factor", ja: "要素")), .right(language(en: "Value", ja: "値")),
                    .right(language(en: "Contribution", ja: "寄与")), .left(language(en: "Why", ja: "理由")),
                ],
                rows: record.factors.map { factor in
                    [
                        Table.Cell(factor.factor.label[language]),
                        Table.Cell(factor.isKnown ? "\(factor.value)" : "\(factor.value) (\(factor.lo)–\(factor.hi))"),
                        .number(factor.contribution, factor.isKnown ? .plain : .caution),
                        Table.Cell(factor.reason.message[language]),
                    ]
                }))
        return page
    }
}
