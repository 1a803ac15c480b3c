import Contracts
import Model

/// Why a record is in its place, or why it has none.
struct WhyPage {
    let result: MatchmakingMethods.ExplainMatch.Result
    let language: Language

    private var explanation: MatchExplanation { result.explanation }

    var page: Page {
        var page = Page()
        page.title("\(result.subject.names[language]) (\(result.subject.id))\(role)")
        if let standing { page.paragraph(standing) }
        page.paragraph("\(explanation.outcome.label[language]): \(explanation.reason.message[language])", tone)
        page.paragraph(explanation.reason.reference.text, .faint)
        page.points(result.flags.map { language(en: "Check: ", ja: "要確認: ") + $0.message[language] })
        if let reference = explanation.reference { page.append(gaps(to: reference)) }
        if let record = explanation.record { page.append(factors(of: record)) }
        page.points(toConfirm)
        return page
    }

    /// As what a company was asked about.
    private var role: String {
        result.role.map { language(en: ", as a \($0.label.en)", ja: " ・\($0.label.ja)として") } ?? ""
    }

    /// The technology by which a company stands where it does; `nil` for a record that stands for itself.
    private var standing: String? {
        guard let record = explanation.record, record.id != result.subject.id || record.kind != result.subject.kind
        else {
            return nil
        }
        return language(
            en: "By its technology that stands best: \(record.names.en) (\(record.id)).",
            ja: "最も順位の高い技術: \(record.names[.ja])(\(record.id))")
    }

    /// What is to be confirmed before the organisation leads.
    private var toConfirm: [String] {
        (result.eligibility?.checks ?? []).filter { $0.verdict == .unknown }
            .map { language(en: "To confirm: ", ja: "要確認: ") + $0.reason.message[language] }
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
        page.points(record.counterfactuals.map { $0.sentence[language] })
        return page
    }
}
