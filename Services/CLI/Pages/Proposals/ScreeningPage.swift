import Model

/// A screening report as people read it: the result, every criterion with what would change it, what to ask.
struct ScreeningPage {
    let report: ScreeningReport
    let asOf: CivilDate
    let language: Language

    var page: Page {
        var page = Page()
        page.title(report.title[language])
        page.paragraph(report.headline[language], tone(report.result))
        page.paragraph(edition, .faint)
        page.points(report.notices.map { $0[language] })
        for group in report.groups {
            let findings = report.criteria.filter { $0.group == group.id }
            guard !findings.isEmpty else { continue }
            page.heading(group.title[language])
            page.table(table(findings))
        }
        page.append(questions)
        return page
    }

    private var edition: String {
        let title = "\(report.edition.title[language]) \(report.edition.edition) · \(report.kind.label[language])"
        return language(
            en: "\(title) · for FY\(report.fiscalYear) · as of \(asOf)",
            ja: "\(title) · \(report.fiscalYear)年度実施 · 基準日 \(asOf)")
    }

    private func tone(_ result: ScreeningResult) -> Tone {
        switch result {
        case .eligible: .good
        case .eligibleWithConditions, .operatorDecision, .unknown: .caution
        case .notEligibleYet, .notEligible: .bad
        }
    }

    // MARK: - Criteria

    private func table(_ findings: [ScreeningReport.Finding]) -> Table {
        Table(
            [
                .left(language(en: "Criterion", ja: "要件")), .left(language(en: "Verdict", ja: "判定"), wraps: false),
                .left(language(en: "Why, and what would change it", ja: "理由と、判定が変わる条件")),
            ],
            rows: findings.map { finding in
                [
                    Table.Cell(finding.title[language], .strong), verdict(finding),
                    Table.Cell(why(finding) + changes(finding)),
                ]
            })
    }

    /// A verdict that takes nothing back is a warning where it is no pass.
    private func verdict(_ finding: ScreeningReport.Finding) -> Table.Cell {
        let isWarning = finding.weight == .advice && (finding.verdict == .fail || finding.verdict == .conditional)
        let text = isWarning ? language(en: "warning", ja: "注意") : finding.verdict.label[language]
        switch finding.verdict {
        case .pass: return Table.Cell(text, .good)
        case .conditional, .operatorDecision, .unknown: return Table.Cell(text, .caution)
        case .fail: return Table.Cell(text, isWarning ? .caution : .bad)
        }
    }

    private func why(_ finding: ScreeningReport.Finding) -> String {
        let reference = finding.reasons.first?.reference ?? finding.reference
        return finding.reasons.map { $0.message[language] }.joined(separator: "\n") + "\n[\(reference.text)]"
    }

    /// A line for each thing that the applicant can do, or else for what other facts would make of it.
    private func changes(_ finding: ScreeningReport.Finding) -> String {
        let lines = finding.remedies.isEmpty ? effects(finding) : finding.remedies.map { $0[language] }
        return lines.map { "\n→ " + $0 }.joined()
    }

    /// Answers that settle the verdict or better it. The one fact that is missing has been named before.
    private func effects(_ finding: ScreeningReport.Finding) -> [String] {
        let isNamed = finding.verdict == .unknown && Set(finding.changes.flatMap(\.facts).map(\.label)).count == 1
        return finding.changes.filter { $0.verdict != .unknown }.map { change in
            let facts = change.facts.map { fact in
                let answers = fact.to.map { $0.label[language] }.joined(separator: language(en: " or ", ja: "・"))
                return isNamed ? answers : fact.label[language] + language(en: ": ", ja: "：") + answers
            }
            return facts.joined(separator: " + ") + language(en: " gives ", ja: " → ") + change.verdict.label[language]
        }
    }

    // MARK: - Questions

    private var questions: Page {
        var page = Page()
        guard !report.questions.isEmpty else { return page }
        page.heading(language(en: "What to find out, the required criteria first", ja: "確認すること(必須の要件から順に)"))
        page.points(
            report.questions.map { question in
                let evidence = question.fact.evidence.map { language(en: "; see ", ja: "。根拠：") + $0[language] } ?? ""
                let settles = question.settles.joined(separator: ", ")
                return question.fact.question[language] + " — " + question.fact.pointer
                    + language(en: " (settles \(settles)\(evidence))", ja: "(\(settles)が確定\(evidence))")
            })
        return page
    }
}
