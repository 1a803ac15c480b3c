import Contracts
import Model

/// A consortium as people read it: who, why, what stays open, and what else there is.
struct ConsortiumPage {
    let result: MatchmakingMethods.AssembleConsortium.Result
    let language: Language

    private var consortium: Consortium { result.consortium }

    /// The greatest worth of a team.
    static let greatestValue = 255_000_000

    var page: Page {
        var page = Page()
        page.title(
            language(
                en: "Consortium for \(result.city.names.en)", ja: "\(result.city.names[.ja])のコンソーシアム案"))
        page.paragraph(consortium.scope.reason.message[language])
        page.points(consortium.warnings.map { language(en: "Mind: ", ja: "注意: ") + $0.message[language] })
        if let best = consortium.best { page.table(members(best)) }
        page.paragraph(proof, .faint)
        page.points(
            IntroductionPoint.texts(
                result.introductions, (consortium.best?.members ?? []).map { (Company.ID($0.id), $0.names) }, language))
        page.heading(language(en: "Needs", ja: "ニーズ"))
        page.table(needs)
        page.points(
            consortium.needs.enumerated().flatMap { place, need in
                need.flags.map { language(en: "Need \(place + 1): ", ja: "ニーズ\(place + 1): ") + $0.message[language] }
            })
        if let best = consortium.best { page.append(exchanges(best)) }
        page.append(alternatives)
        page.append(ConsortiumOutlookPage(consortium: consortium, scoring: result.scoring, language: language).page)
        return page
    }

    private var proof: String {
        let weights = consortium.weights.id
        return consortium.search.certificate.message[language]
            + language(
                en: ". Weights: \(weights). As of \(consortium.asOf).", ja: "。重み: \(weights)。基準日: \(consortium.asOf)")
    }

    /// A worth as per cent of the greatest, with one digit, rounded down.
    static func percent(_ value: Int) -> String {
        let thousandths = value.magnitude * 1_000 / UInt(greatestValue)
        return percent(thousandths: thousandths, isNegative: value < 0)
    }

    private static func percent(thousandths: UInt, isNegative: Bool) -> String {
        (isNegative ? "−" : "") + "\(thousandths / 10).\(thousandths % 10)%"
    }

    /// The parts of a worth as per cent of the greatest, so that they add up to what `percent` says of the whole:
    /// rounded down, and what is left to those that lost most by that.
    static func percents(_ parts: [Int]) -> [String] {
        let whole = parts.reduce(0, +)
        guard parts.allSatisfy({ $0 >= 0 }) else { return parts.map { percent($0) } }
        var thousandths = parts.map { $0 * 1_000 / greatestValue }
        let left = whole * 1_000 / greatestValue - thousandths.reduce(0, +)
        let losses = parts.map { $0 * 1_000 % greatestValue }
        let order = parts.indices.sorted { one, other in
            losses[one] != losses[other] ? losses[one] > losses[other] : one < other
        }
        for place in order.prefix(left) { thousandths[place] += 1 }
        return thousandths.map { percent(thousandths: UInt($0), isNegative: false) }
    }

    // MARK: - The best team

    private func members(_ team: Consortium.Team) -> Table {
        let total: [Table.Cell] = [
            Table.Cell(language(en: "Together", ja: "合計"), .strong), "",
            Table.Cell(Self.percent(team.value), .strong), "",
        ]
        let contributions = Self.percents(team.members.map(\.contribution))
        return Table(
            [
                .left(language(en: "Part", ja: "役割")), .left(language(en: "Member", ja: "構成員")),
                .right(language(en: "Adds", ja: "寄与")), .left(language(en: "Why", ja: "理由")),
            ],
            rows: zip(team.members, contributions).map { member, contribution in
                [
                    Table.Cell(member.role.label[language]),
                    Table.Cell("\(member.names[language])\n\(member.id)", .strong),
                    Table.Cell(contribution, .good), Table.Cell(reasons(member)),
                ]
            } + [total])
    }

    private func reasons(_ member: Consortium.Member) -> String {
        let open = (member.eligibility?.checks ?? []).filter { $0.verdict == .unknown }.map {
            "? " + $0.reason.message[language]
        }
        return (member.reasons.map { "+ " + $0.message[language] } + open).joined(separator: "\n")
    }

    private var needs: Table {
        let covers = consortium.best?.coverage ?? []
        return Table(
            [
                .right("#"), .left(language(en: "Need", ja: "ニーズ")), .right(language(en: "Priority", ja: "優先順位")),
                .left(language(en: "Covered by", ja: "充足する企業・技術")), .right(language(en: "Fit", ja: "適合度")),
            ],
            rows: consortium.needs.enumerated().map { place, need in
                let cover = covers.first { $0.need == place && $0.isCovered }
                let name = cover.flatMap { cover in
                    consortium.best?.members.first { $0.role == .provider && $0.id == cover.by }?.names[language]
                }
                return [
                    .number(place + 1), Table.Cell(need.text[language]),
                    Table.Cell(need.priority.map { "\($0)" } ?? "?"),
                    cover == nil
                        ? Table.Cell(language(en: "nobody", ja: "なし"), .bad)
                        : Table.Cell([name, cover?.names?[language]].compactMap(\.self).joined(separator: "\n")),
                    Table.Cell(cover.map { RankingPage.percent($0.fit) } ?? "–"),
                ]
            })
    }

    // MARK: - Other choices

    private func exchanges(_ team: Consortium.Team) -> Page {
        var page = Page()
        page.heading(language(en: "If a member drops out", ja: "構成員が抜けた場合"))
        page.table(
            Table(
                [
                    .left(language(en: "Without", ja: "抜ける構成員")), .right(language(en: "Loss", ja: "損失")),
                    .left(language(en: "Then best", ja: "その場合の最良")),
                    .left(language(en: "Next best, others staying", ja: "他を変えない次点")),
                ],
                rows: team.members.map { member in
                    [
                        Table.Cell("\(member.names[language])\n(\(member.role.label[language]))"),
                        Table.Cell(member.dropOut.map(loss) ?? "–"), Table.Cell(member.dropOut.map(changes) ?? "–"),
                        Table.Cell(
                            (member.nextBest ?? []).map {
                                "\($0.names[language]) (\(Self.percent(-($0.loss ?? 0))))"
                            }.joined(separator: "\n")),
                    ]
                }))
        return page
    }

    private func loss(_ dropOut: Consortium.DropOut) -> String {
        guard let loss = dropOut.loss else { return language(en: "all", ja: "全体") }
        return (dropOut.exact ? "" : "≤ ") + Self.percent(loss)
    }

    private func changes(_ dropOut: Consortium.DropOut) -> String {
        guard dropOut.value != nil else { return language(en: "no consortium", ja: "編成不可") }
        let lines =
            dropOut.joins.map { "+ " + $0.names[language] } + dropOut.leaves.map { "− " + $0.names[language] }
        return lines.isEmpty ? language(en: "the others as they are", ja: "他は変わらず") : lines.joined(separator: "\n")
    }

    private var alternatives: Page {
        var page = Page()
        guard !consortium.alternatives.isEmpty else { return page }
        page.heading(language(en: "Next best", ja: "次点"))
        page.table(
            Table(
                [
                    .right("#"), .right(language(en: "Together", ja: "合計")),
                    .left(language(en: "Municipality", ja: "自治体")), .left(language(en: "Lead", ja: "代表事業者")),
                    .left(language(en: "Companies", ja: "企業")),
                ],
                rows: consortium.alternatives.map { team in
                    [.number(team.rank), Table.Cell(Self.percent(team.value))]
                        + Consortium.Part.allCases.map { part in
                            Table.Cell(
                                team.members.filter { $0.role == part }.map { $0.names[language] }.joined(
                                    separator: "\n"))
                        }
                }))
        return page
    }
}
