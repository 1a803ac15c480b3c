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

    /// The answer that would help most: what to ask, of whom, and about which record.
    private func text(_ question: NextQuestion) -> String {
        let record = ranking.results.first { $0.kind == question.kind && $0.id == question.id }
        let (best, worst) = (question.rankAtBest, question.rankAtWorst)
        let places = language(en: "place \(best) to \(worst) by the answer", ja: "回答により\(best)位〜\(worst)位")
        let about = subject(of: question).map { "\($0): \(places)" } ?? places
        if question.kind == .technology, let record, record.company == nil {
            return language(
                en: "Ask next: find the company of the technology first, none is on record; then: "
                    + "\(question.question.en) (\(about)).",
                ja: "次に確認: 提供企業の記録がないため、まず企業を特定し、続いて確認: \(question.question.ja)(\(about))")
        }
        let asked = asked(question, of: record)
        return language(
            en: "\(asked.map { "Ask \($0) next" } ?? "Ask next"): \(question.question.en) (\(about)).",
            ja: "次に確認\(asked.map { "(照会先: \($0))" } ?? ""): \(question.question.ja)(\(about))")
    }

    /// Who can answer: the company of a technology, the city of a need, or the body or organisation that is ranked; `nil`
    /// where the ranking does not say.
    private func asked(_ question: NextQuestion, of record: RankedRecord?) -> String? {
        switch question.kind {
        case .municipality, .company: question.names[language]
        case .need where question.factor == .freshness:
            record?.related?.first { $0.kind == .partnerCity }?.names[language]
        default: record?.company?.names[language]
        }
    }

    /// The record that the question is about, where it is not the one that is asked; a need by its id, since its name is
    /// its whole text.
    private func subject(of question: NextQuestion) -> String? {
        switch question.kind {
        case .municipality, .company: nil
        case .need: question.id
        default: question.names[language]
        }
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
        let (label, message) = (factor.factor.label[language], factor.reason.message[language])
        switch factor.factor {
        case .c3pParticipation, .pastCollaboration, .sectorCooperation:
            return message.lowercased().hasPrefix(label.lowercased()) ? message : "\(label): \(message)"
        default: return message
        }
    }

    private var footnote: String {
        guard ranking.found > 0 else {
            return language(
                en: "Nothing found. Weights: \(ranking.profile). As of \(ranking.asOf).",
                ja: "該当なし。重み: \(ranking.profile)。基準日: \(ranking.asOf)")
        }
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
