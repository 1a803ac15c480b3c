import Model

/// What the pages about schemes share.
struct FundingParts {
    let language: Language

    /// "T7-1 JCM Model Project scheme", and whose it is.
    func name(_ scheme: SchemeMention) -> String {
        shortName(scheme) + "\n" + scheme.agency[language]
    }

    /// "T7-1 JCM Model Project scheme".
    func shortName(_ scheme: SchemeMention) -> String {
        [scheme.guidebookNumber, scheme.names[language]].compactMap(\.self).joined(separator: " ")
    }

    func tone(_ verdict: Verdict) -> Tone {
        switch verdict {
        case .fits, .fitsIfConfirmed: .good
        case .unknown, .notNow: .caution
        case .doesNotFit: .bad
        }
    }

    /// A reason with where it stands.
    func cited(_ reason: Reason) -> String {
        "\(reason.message[language]) [\(reason.reference.text)]"
    }

    /// The messages of reasons as one paragraph.
    func sentences(_ reasons: [Reason]) -> String {
        reasons.map { $0.message[language] }.joined(separator: language(en: " ", ja: ""))
    }

    /// What decides, one reason a line.
    func reasons(_ findings: [ClauseFinding]) -> String {
        findings.map { "• " + cited($0.reason) }.joined(separator: "\n")
    }

    /// Schemes with their verdicts and what decides.
    func table(_ schemes: [JudgedScheme]) -> Table {
        Table(
            [
                .left(language(en: "Scheme", ja: "制度")), .left(language(en: "Verdict", ja: "判定")),
                .left(language(en: "Why", ja: "理由")), .left(language(en: "Mind", ja: "留意点")),
            ],
            rows: schemes.map { judged in
                [
                    Table.Cell(name(judged.scheme), .strong),
                    Table.Cell(judged.verdict.label[language], tone(judged.verdict)),
                    Table.Cell(reasons(judged.deciding)), Table.Cell(mind(judged)),
                ]
            })
    }

    private func mind(_ judged: JudgedScheme) -> String {
        let call = judged.call.lifecycle == .unknown ? [] : [judged.call.message[language]]
        return (judged.marks.map { "! " + $0.message[language] } + call).joined(separator: "\n")
    }

    /// The questions that are left, and how many schemes each may settle.
    func questions(_ questions: [FundingQuestion]) -> Page {
        var page = Page()
        guard !questions.isEmpty else { return page }
        page.heading(language(en: "What to find out next", ja: "次に確認すること"))
        page.points(
            questions.map { question in
                let count = question.maySettle
                return question.question[language]
                    + language(
                        en: " (may settle \(count) scheme\(count == 1 ? "" : "s"))", ja: "(最大\(count)制度の判定が確定)")
            })
        return page
    }

    func exits(_ exits: [ExitRoute]) -> Page {
        var page = Page()
        page.heading(language(en: "Ways on that are no schemes", ja: "制度によらない出口"))
        page.points(exits.map { "\($0.name[language]): \($0.reason.message[language])" })
        return page
    }

    /// What an answer rests on.
    func footnote(asOf day: CivilDate, editions: [String]) -> String {
        let editions = editions.joined(separator: ", ")
        return language(
            en: "As of \(day). Editions: \(editions). Confirm every call with its agency before you apply.",
            ja: "基準日: \(day)。根拠の版: \(editions)。申請前に必ず各実施機関の公募要領を確認してください。")
    }
}
