import Contracts
import Model

/// The verdict on every scheme as people read it, by verdict, each with the clause that decided.
struct SchemesPage {
    let result: FundingMethods.FindSchemes.Result
    let language: Language
    /// The most schemes of one verdict, and questions, that are shown.
    var limit = Int.max
    var detail = Detail.usual

    var page: Page {
        var page = Page()
        page.paragraph(country, .strong)
        if detail != .brief { page.points(result.assumptions.map { $0.message[language] }) }
        for verdict in Verdict.allCases.sorted() { page.append(group(verdict)) }
        page.append(questions)
        if detail != .brief { page.append(exits) }
        page.paragraph(footnote, .faint)
        return page
    }

    private var country: String {
        result.country.reasons.map { $0.message[language] }.joined(separator: " ")
    }

    // MARK: - Verdicts

    private func group(_ verdict: Verdict) -> Page {
        var page = Page()
        let schemes = result.verdicts.filter { $0.verdict == verdict }
        guard !schemes.isEmpty else { return page }
        page.heading("\(verdict.label[language].capitalisedFirst) (\(schemes.count))")
        page.table(
            Table(
                [
                    .left(language(en: "Scheme", ja: "制度")), .left(language(en: "Why", ja: "理由")),
                    .left(language(en: "Mind / what next", ja: "留意点・次の手順")),
                ],
                rows: schemes.prefix(limit).map { scheme in
                    [
                        Table.Cell(name(scheme.scheme), tone(verdict)), Table.Cell(reasons(scheme)),
                        Table.Cell(next(scheme)),
                    ]
                }))
        if schemes.count > limit {
            let more = schemes.dropFirst(limit).map { Self.shortName($0.scheme, language) }
            let list = more.joined(separator: language(en: ", ", ja: "、"))
            page.paragraph(language(en: "And \(list).", ja: "ほか: \(list)"), .faint)
        }
        return page
    }

    /// "T7-1 JCM Model Project scheme", and whose it is.
    private func name(_ scheme: SchemeCard) -> String {
        let name = ([scheme.guidebookNumber, scheme.names[language]] as [String?]).compactMap(\.self)
            .joined(separator: " ")
        return detail == .brief ? name : name + "\n" + scheme.agency[language]
    }

    /// The row of the guidebook's tables, or the name of what is none.
    static func shortName(_ scheme: SchemeCard, _ language: Language) -> String {
        scheme.guidebookNumber ?? scheme.names[language]
    }

    private func tone(_ verdict: Verdict) -> Tone {
        switch verdict {
        case .fits, .fitsIfConfirmed: .good
        case .unknown, .notNow: .caution
        case .doesNotFit: .bad
        }
    }

    private func reasons(_ scheme: SchemeVerdict) -> String {
        guard detail != .brief else {
            return scheme.deciding.prefix(Self.briefReasons).map { $0.reason.message[language] }.joined(separator: " ")
        }
        return scheme.deciding.map { "• \($0.reason.message[language]) [\($0.reason.reference.text)]" }
            .joined(separator: "\n")
    }

    private func next(_ scheme: SchemeVerdict) -> String {
        let misses = scheme.nearestMisses.prefix(1).map { "→ " + $0.message[language] }
        let recheck = ([scheme.recheck?[language]] as [String?]).compactMap(\.self)
        let marks = scheme.marks.map { "! " + $0.message[language] }
        let unknown =
            scheme.verdict == .unknown ? scheme.unknownFacts.prefix(2).map { "? " + $0.question[language] } : []
        let all = unknown + misses + recheck + marks
        return detail == .brief ? all.first ?? "" : all.joined(separator: "\n")
    }

    /// Enough to see the kind of reasons; the command itself gives all of them with their references.
    private static let briefReasons = 3

    // MARK: - Questions and exits

    private var questions: Page {
        var page = Page()
        guard !result.questions.isEmpty else { return page }
        page.heading(language(en: "What to find out next", ja: "次に確認すること"))
        page.points(
            result.questions.prefix(limit).map { question in
                let count = question.maySettle
                return question.question[language]
                    + language(
                        en: " (may settle \(count) scheme\(count == 1 ? "" : "s"))", ja: "(最大\(count)制度の判定が確定)")
            })
        return page
    }

    private var exits: Page {
        var page = Page()
        page.heading(language(en: "Ways on that are no schemes", ja: "制度によらない出口"))
        page.points(result.exits.map { "\($0.name[language]): \($0.reason.message[language])" })
        return page
    }

    private var footnote: String {
        let editions = result.editions.joined(separator: ", ")
        return language(
            en: "As of \(result.asOf). Editions: \(editions). Confirm every call with its agency before you apply.",
            ja: "基準日: \(result.asOf)。根拠の版: \(editions)。申請前に必ず各実施機関の公募要領を確認してください。")
    }
}
