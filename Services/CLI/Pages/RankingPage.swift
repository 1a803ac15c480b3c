import Model

/// A ranking as people read it: who, how well, and why.
struct RankingPage {
    let ranking: Ranking
    let language: Language
    /// The most records that are shown.
    var limit = Int.max
    /// What the sectors of the ranking are.
    var sectorsTitle = BilingualText(en: "Sectors looked for", ja: "対象分野")
    /// In full, every factor of every record is shown with its exact contribution.
    var detail = Detail.usual

    /// All contributions add up to this at most: 1,000 weights of at most 255.
    static let greatestScore = 255_000

    var page: Page {
        var page = Page()
        page.paragraph(scope)
        page.points(ranking.flags.map { language(en: "Check: ", ja: "要確認: ") + $0.message[language] })
        page.table(table)
        page.paragraph(footnote, .faint)
        if detail != .brief, let question = ranking.nextQuestion { page.paragraph(text(question)) }
        if detail == .full {
            for record in shown { page.append(factors(of: record)) }
        }
        page.points(
            ranking.excluded.prefix(Self.shownExclusions).map {
                "\($0.names[language]): \($0.reason.message[language])"
            })
        return page
    }

    private static let shownExclusions = 5

    /// The answer that would help most.
    private func text(_ question: NextQuestion) -> String {
        let name = question.names[language]
        let (best, worst) = (question.rankAtBest, question.rankAtWorst)
        return language(
            en: "Ask next: \(question.question.en) (\(name): place \(best) to \(worst) by the answer).",
            ja: "次に確認: \(question.question.ja)(\(name): 回答により\(best)位〜\(worst)位)")
    }

    private var shown: ArraySlice<RankedRecord> { ranking.results.prefix(limit) }

    private var scope: String {
        let sectors = ranking.sectors.map { $0.names[language] }.joined(separator: language(en: ", ", ja: "、"))
        let scope = ranking.scope?.reason.message[language] ?? ""
        guard !sectors.isEmpty else { return scope }
        let line = language(en: "\(sectorsTitle.en): \(sectors).", ja: "\(sectorsTitle.ja): \(sectors)。")
        return scope.isEmpty ? line : line + language(en: " ", ja: "") + scope
    }

    // MARK: - The table

    private var table: Table {
        let hasCompanies = shown.contains { $0.company != nil }
        var columns: [Table.Column] = [.right("#"), .left(kind)]
        if hasCompanies { columns.append(.left(language(en: "Company", ja: "企業"))) }
        columns += [
            .right(language(en: "Fit", ja: "適合度")), .right(language(en: "At best", ja: "最大")),
            .left(language(en: "Why", ja: "理由")),
        ]
        return Table(
            columns,
            rows: shown.map { record in
                var cells: [Table.Cell] = [.number(record.rank), Table.Cell(title(record), .strong)]
                if hasCompanies { cells.append(Table.Cell(record.company?.names[language] ?? "–")) }
                return cells + [
                    Table.Cell(Self.percent(record.score), .good), Table.Cell(Self.percent(record.potential)),
                    Table.Cell(reasons(record)),
                ]
            })
    }

    /// Name and id; of a need, its city and the technology that serves it.
    private func title(_ record: RankedRecord) -> String {
        let beside = (record.related ?? []).filter { $0.kind != .country }.map { $0.names[language] }
        return ([record.names[language], record.id] + beside.filter { !$0.isEmpty }).joined(separator: "\n")
    }

    private var kind: String {
        (shown.first?.kind ?? .technology).label[language].capitalisedFirst
    }

    /// The contributions that weigh most, what else is known, what to check, then the question whose answer could add most.
    private func reasons(_ record: RankedRecord) -> String {
        let known = record.factors.filter { $0.isKnown && $0.contribution > 0 }
            .sorted { ($1.contribution, $0.factor.rawValue) < ($0.contribution, $1.factor.rawValue) }
        var lines = known.prefix(detail == .brief ? 2 : 3).map { "+ " + message($0) }
        if detail != .brief { lines += (record.facts ?? []).map { "· " + $0.message[language] } }
        lines += (record.flags ?? []).map { "! " + $0.message[language] }
        if let open = record.unknown.first, open.gain > 0 { lines.append("? " + open.question[language]) }
        return lines.joined(separator: "\n")
    }

    /// What a factor found; with its name where several factors find the same kind of thing.
    private func message(_ factor: FactorScore) -> String {
        switch factor.factor {
        case .c3pParticipation, .pastCollaboration, .sectorCooperation:
            "\(factor.factor.label[language]): \(factor.reason.message[language])"
        default: factor.reason.message[language]
        }
    }

    private var footnote: String {
        guard detail != .brief else {
            return language(
                en: "\(shown.count) of \(ranking.found) shown.", ja: "\(ranking.found)件中\(shown.count)件")
        }
        return language(
            en:
                "\(shown.count) of \(ranking.found) shown. \"At best\" is the fit if every unknown (?) turned out well. "
                + "Weights: \(ranking.profile). As of \(ranking.asOf).",
            ja: "\(ranking.found)件中\(shown.count)件。「最大」は不明な点(?)がすべて良い結果だった場合の適合度。"
                + "重み: \(ranking.profile)。基準日: \(ranking.asOf)")
    }

    /// A score as whole per cent of the greatest, rounded down.
    static func percent(_ score: Int) -> String { "\(score * 100 / greatestScore)%" }

    // MARK: - Factors

    private func factors(of record: RankedRecord) -> Page {
        var page = Page()
        let score = GroupedNumber.text(record.score)
        let greatest = GroupedNumber.text(Self.greatestScore)
        page.heading(
            "#\(record.rank) \(record.names[language]): "
                + language(en: "\(score) of \(greatest)", ja: "\(greatest)中\(score)"))
        page.table(
            Table(
                [
                    .left(language(en: "Factor", ja: "要素")), .right(language(en: "Weight", ja: "重み")),
                    .right(language(en: "Value", ja: "値")), .right(language(en: "Contribution", ja: "寄与")),
                    .left(language(en: "Why", ja: "理由")), .left(language(en: "Reference", ja: "出典")),
                ],
                rows: record.factors.map { factor in
                    [
                        Table.Cell(factor.factor.label[language]), .number(factor.weight),
                        Table.Cell(factor.isKnown ? "\(factor.value)" : "\(factor.value) (\(factor.lo)–\(factor.hi))"),
                        .number(factor.contribution, factor.isKnown ? .plain : .caution),
                        Table.Cell(factor.reason.message[language]), Table.Cell(factor.reason.reference.text, .faint),
                    ]
                }))
        page.points(record.counterfactuals.map { $0.sentence[language] })
        return page
    }
}
