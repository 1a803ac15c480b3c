import Contracts
import Model

/// The verdict on every scheme as people read it, by verdict, each with the clause that decided.
struct SchemesPage {
    let result: FundingMethods.FindSchemes.Result
    let language: Language
    /// The most schemes of one verdict, and questions, that are shown.
    var limit = Int.max
    var detail = Detail.usual

    private var parts: FundingParts { FundingParts(language: language) }

    var page: Page {
        var page = Page()
        page.paragraph(parts.sentences(result.country.reasons), .strong)
        if detail != .brief { page.points(result.assumptions.map { $0.message[language] }) }
        for verdict in Verdict.allCases.sorted() { page.append(group(verdict)) }
        page.append(parts.questions(Array(result.questions.prefix(limit))))
        if detail != .brief {
            page.append(parts.exits(result.exits))
            page.paragraph(range)
        }
        page.paragraph(parts.footnote(asOf: result.asOf, editions: result.editions), .faint)
        return page
    }

    // MARK: - Verdicts

    private func group(_ verdict: Verdict) -> Page {
        var page = Page()
        let schemes = result.verdicts.filter { $0.verdict == verdict }
        guard !schemes.isEmpty else { return page }
        page.heading("\(verdict.label[language].capitalisedFirst) (\(count(schemes.count, of: verdict)))")
        page.table(
            Table(
                [
                    .left(language(en: "Scheme", ja: "制度")), .left(language(en: "Why", ja: "理由")),
                    .left(language(en: "Mind / what next", ja: "留意点・次の手順")),
                ],
                rows: schemes.prefix(limit).map { scheme in
                    [
                        Table.Cell(name(scheme.scheme), parts.tone(verdict)), Table.Cell(reasons(scheme)),
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

    /// "3", or "3 of 12" where the others are on other pages of the answer.
    private func count(_ shown: Int, of verdict: Verdict) -> String {
        let all = result.count(of: verdict...verdict)
        return all > shown ? language(en: "\(shown) of \(all)", ja: "\(all)件中\(shown)件") : "\(shown)"
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

    private func reasons(_ scheme: SchemeVerdict) -> String {
        guard detail != .brief else {
            return scheme.deciding.prefix(Self.briefReasons).map { $0.reason.message[language] }.joined(separator: " ")
        }
        return parts.reasons(scheme.deciding)
    }

    private func next(_ scheme: SchemeVerdict) -> String {
        let unknown = scheme.verdict == .unknown ? scheme.unknownFacts.map(\.question) : []
        let misses = scheme.nearestMisses.map(\.message)
        let recheck = [scheme.recheck?[language]].compactMap(\.self)
        let mind = scheme.marks.map(\.message) + scheme.cautions.map(\.message)
        let call = scheme.scheme.call.lifecycle == .unknown ? [] : [scheme.scheme.call.message[language]]
        let all = some(unknown, "? ") + some(misses, "→ ") + recheck + mind.map { "! " + $0[language] } + call
        return detail == .brief ? all.first ?? "" : all.joined(separator: "\n")
    }

    /// The first two of a kind, and how many more there are.
    private func some(_ texts: [BilingualText], _ sign: String) -> [String] {
        let more = texts.count - 2
        return texts.prefix(2).map { sign + $0[language] }
            + (more > 0 ? [sign + language(en: "and \(more) more (why)", ja: "ほか\(more)件 (why で表示)")] : [])
    }

    /// Enough to see the kind of reasons; the command itself gives all of them with their references.
    private static let briefReasons = 3

    /// Which page of the answer this is; nothing where it is all of it.
    private var range: String {
        let shown = result.verdicts.count
        guard shown < result.total else { return "" }
        let rest = result.nextOffset.map { language(en: " The next: --offset \($0).", ja: "続き: --offset \($0)") } ?? ""
        return language(
            en: "\(shown) of \(result.total) schemes are shown.\(rest)", ja: "\(result.total)制度中\(shown)制度を表示。\(rest)")
    }
}
