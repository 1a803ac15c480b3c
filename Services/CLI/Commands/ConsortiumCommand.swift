import ArgumentParser
import Contracts
import Model

/// Consortia and their leads.
struct ConsortiumCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "consortium",
            abstract: HelpText.words(
                en: "Assemble the consortium that covers a city's needs best, or rank its leads.",
                ja: "都市のニーズを最もよく充足するコンソーシアムの編成と代表事業者の順位づけ。"),
            subcommands: [AssembleCommand.self, RankLeadsCommand.self], defaultSubcommand: AssembleCommand.self)
    }
}

/// Assembles a consortium for a partner city.
struct AssembleCommand: SessionCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "assemble",
            abstract: HelpText.words(
                en: "Municipality, lead and companies that together cover a city's needs best.",
                ja: "都市のニーズを最もよく充足する自治体・代表事業者・企業の組合せ。"),
            discussion: HelpText.words(
                en: """
                    Without --need and --text all needs of the city on record. Exit code 1 if there is no consortium, or \
                    a need stays uncovered.

                      renkei consortium pc-ph-davao
                      renkei consortium pc-ph-davao --with-municipality lg-401005 --size 3
                      renkei consortium pc-ph-davao --text "rooftop solar" --priority 1 --without-company co-jfe-engineering
                    """,
                ja: """
                    --need と --text がなければ、記録にある都市の全ニーズ。コンソーシアムがないか、充足されないニーズがあれば終了コード 1。

                      renkei consortium pc-ph-davao
                      renkei consortium pc-ph-davao --with-municipality lg-401005 --size 3
                      renkei consortium pc-ph-davao --text "屋根置き太陽光" --priority 1 --without-company co-jfe-engineering
                    """))
    }

    @Argument(help: ArgumentHelp(en: "The partner city.", ja: "相手都市。", valueName: "CITY-ID"))
    var city: PartnerCity.ID

    @Option(help: ArgumentHelp(en: "A need on record; may be repeated.", ja: "記録にあるニーズ (複数可)。", valueName: "NEED-ID"))
    var need: [Need.ID] = []

    @Option(
        help: ArgumentHelp(
            en: "A need in words, English or Japanese; may be repeated.", ja: "ニーズの文章 (英語・日本語、複数可)。",
            valueName: "TEXT"))
    var text: [String] = []

    @Option(
        help: ArgumentHelp(
            en: "The priority of each need in the order given, those on record first; 1 is the most urgent.",
            ja: "各ニーズの優先順位。指定順 (記録のニーズが先)、1が最優先。", valueName: "NUMBER"))
    var priority: [Int] = []

    @Option(help: ArgumentHelp(en: "A municipality that takes part.", ja: "参加が決まっている自治体。", valueName: "ID"))
    var withMunicipality: Municipality.ID?

    @Option(help: ArgumentHelp(en: "An organisation that leads.", ja: "代表事業者とする団体。", valueName: "ID"))
    var withLead: Company.ID?

    @Option(help: ArgumentHelp(en: "A company that takes part; may be repeated.", ja: "参加する企業 (複数可)。", valueName: "ID"))
    var withCompany: [Company.ID] = []

    @Option(help: ArgumentHelp(en: "A technology that is used; may be repeated.", ja: "用いる技術 (複数可)。", valueName: "ID"))
    var withTechnology: [Technology.ID] = []

    @Option(help: ArgumentHelp(en: "Not this municipality; may be repeated.", ja: "除外する自治体 (複数可)。", valueName: "ID"))
    var withoutMunicipality: [Municipality.ID] = []

    @Option(help: ArgumentHelp(en: "Not as the lead; may be repeated.", ja: "代表にしない団体 (複数可)。", valueName: "ID"))
    var withoutLead: [Company.ID] = []

    @Option(help: ArgumentHelp(en: "In no role; may be repeated.", ja: "除外する企業 (複数可)。", valueName: "ID"))
    var withoutCompany: [Company.ID] = []

    @Option(help: ArgumentHelp(en: "Not this technology; may be repeated.", ja: "除外する技術 (複数可)。", valueName: "ID"))
    var withoutTechnology: [Technology.ID] = []

    @Option(help: ArgumentHelp(en: "Most companies, 1 to 5.", ja: "企業数の上限、1〜5。", valueName: "COUNT"))
    var size = 4

    @Option(help: ArgumentHelp(en: "How many of the next best, 0 to 4.", ja: "次点の件数、0〜4。", valueName: "COUNT"))
    var alternatives = 2

    @Option(
        help: ArgumentHelp(
            en: "Time for the search in milliseconds, 1 to 10000.", ja: "探索の時間 (ミリ秒)、1〜10000。",
            valueName: "MILLISECONDS"))
    var budget: Int?

    @OptionGroup var day: AsOfOption

    @OptionGroup(title: HelpText.words(en: "Global options", ja: "共通オプション"))
    var global: GlobalOptions

    func run(in session: Session) async throws(CommandError) -> ExitStatus {
        let reply = try await session.ask(
            MatchmakingMethods.AssembleConsortium.self, try question(), of: .matchmaking)
        session.warn(stale: reply.value.stale, .matchmaking)
        let page = ConsortiumPage(result: reply.value, language: session.language)
        session.show(page.page, orJSON: reply.text)
        guard let best = reply.value.consortium.best else { return .negative }
        return best.coverage.allSatisfy(\.isCovered) ? .success : .negative
    }

    private func question() throws(CommandError) -> MatchmakingMethods.AssembleConsortium.Params {
        let count = need.count + text.count
        guard priority.isEmpty || priority.count == count else {
            throw .usage(
                en: "Give one --priority for each need: \(count) needs, \(priority.count) priorities.",
                ja: "--priority はニーズごとに1つ指定してください (ニーズ\(count)件、優先順位\(priority.count)件)。")
        }
        typealias Line = MatchmakingMethods.AssembleConsortium.AskedLine
        let stored = need.enumerated().map { Line(needId: $0.element, priority: stated(priorityAt: $0.offset)) }
        let written = text.enumerated().map {
            Line(need: Self.inline($0.element), priority: stated(priorityAt: need.count + $0.offset))
        }
        let lines = stored + written
        return MatchmakingMethods.AssembleConsortium.Params(
            partnerCityId: city, needs: lines.isEmpty ? nil : lines,
            fixed: ConsortiumMembers(
                municipality: withMunicipality, lead: withLead, companies: withCompany, technologies: withTechnology),
            banned: ConsortiumBans(
                municipalities: withoutMunicipality, leads: withoutLead, companies: withoutCompany,
                technologies: withoutTechnology),
            size: size, alternatives: alternatives, budgetMs: budget, asOf: day.asOf)
    }

    private func stated(priorityAt place: Int) -> Int? { priority.isEmpty ? nil : priority[place] }

    private static func inline(_ text: String) -> InlineNeed {
        let isJapanese = text.contains { TextWidth.of($0) == 2 }
        return InlineNeed(text: isJapanese ? LocalisedText(ja: text) : LocalisedText(en: text))
    }
}
