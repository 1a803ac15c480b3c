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
                    a need stays uncovered. Of companies after --one-of at most one takes part, as the lead or with \
                    technologies.

                      renkei consortium pc-ph-davao
                      renkei consortium pc-ph-davao --with-municipality lg-401005 --size 3
                      renkei consortium pc-ph-davao --text "rooftop solar" --priority 1 --without-company co-jfe-engineering
                      renkei consortium pc-ph-davao --one-of co-jfe-engineering,co-ntt-data --apart co-janus:lg-401005
                    """,
                ja: """
                    --need と --text がなければ、記録にある都市の全ニーズ。コンソーシアムがないか、充足されないニーズがあれば終了コード 1。

                      renkei consortium pc-ph-davao
                      renkei consortium pc-ph-davao --with-municipality lg-401005 --size 3
                      renkei consortium pc-ph-davao --text "屋根置き太陽光" --priority 1 --without-company co-jfe-engineering
                      renkei consortium pc-ph-davao --one-of co-jfe-engineering,co-ntt-data --apart co-janus:lg-401005
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

    @Option(
        help: ArgumentHelp(
            en: "Companies of which at most one takes part, separated by commas; may be repeated.",
            ja: "同時に参加できない企業 (カンマ区切り、複数可)。", valueName: "ID,ID"))
    var oneOf: [String] = []

    @Option(
        help: ArgumentHelp(
            en: "A company that is kept apart from a municipality (lg-…) or a lead; may be repeated.",
            ja: "自治体 (lg-…) または代表事業者と組ませない企業 (複数可)。", valueName: "COMPANY:ID"))
    var apart: [String] = []

    @Option(help: ArgumentHelp(en: "Most companies, 1 to 5.", ja: "企業数の上限、1〜5。", valueName: "COUNT"))
    var size = 4

    @Option(help: ArgumentHelp(en: "How many of the next best, 0 to 4.", ja: "次点の件数、0〜4。", valueName: "COUNT"))
    var alternatives = 2

    @Option(
        help: ArgumentHelp(
            en: "Time to gather and search in milliseconds, 1 to 10000.", ja: "収集と探索の時間 (ミリ秒)、1〜10000。",
            valueName: "MILLISECONDS"))
    var budget: Int?

    @Option(
        help: ArgumentHelp(
            en: "The weights of the parts; those in use if left out.", ja: "重み付け。省略時は使用中のもの。", valueName: "PROFILE-ID"))
    var profile: WeightProfile.ID?

    @OptionGroup var day: AsOfOption

    @OptionGroup(title: HelpText.words(en: "Global options", ja: "共通オプション"))
    var global: GlobalOptions

    func run(in session: Session) async throws(CommandError) -> ExitStatus {
        let reply = try await session.ask(
            MatchmakingMethods.AssembleConsortium.self, try question(), of: .matchmaking)
        session.warn(stale: reply.value.stale, .matchmaking)
        session.remark(city, isNow: reply.value.city.id)
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
            conflicts: try conflicts(), size: size, alternatives: alternatives, budgetMs: budget, profileId: profile,
            asOf: day.asOf)
    }

    private func conflicts() throws(CommandError) -> ConsortiumConflicts? {
        var groups: [[Company.ID]] = []
        for text in oneOf {
            var group: [Company.ID] = []
            for part in text.split(separator: ",") { group.append(try Self.id(String(part), of: "--one-of")) }
            groups.append(group)
        }
        var pairs: [ConsortiumConflicts.Pair] = []
        for text in apart {
            let parts = text.split(separator: ":").map(String.init)
            guard parts.count == 2 else { throw Self.noID(text, of: "--apart") }
            let company: Company.ID = try Self.id(parts[0], of: "--apart")
            if parts[1].hasPrefix("lg-") {
                pairs.append(.init(company: company, municipality: try Self.id(parts[1], of: "--apart")))
            } else {
                pairs.append(.init(company: company, lead: try Self.id(parts[1], of: "--apart")))
            }
        }
        return groups.isEmpty && pairs.isEmpty ? nil : ConsortiumConflicts(groups: groups, pairs: pairs)
    }

    private static func id<Subject>(
        _ text: String, of option: String
    ) throws(CommandError) -> Identifier<Subject> {
        guard let id = Identifier<Subject>(text) else { throw noID(text, of: option) }
        return id
    }

    private static func noID(_ text: String, of option: String) -> CommandError {
        .usage(en: "\(option) cannot read \"\(text)\".", ja: "\(option) の「\(text)」を読み取れません。")
    }

    private func stated(priorityAt place: Int) -> Int? { priority.isEmpty ? nil : priority[place] }

    private static func inline(_ text: String) -> InlineNeed {
        let isJapanese = text.contains { TextWidth.of($0) == 2 }
        return InlineNeed(text: isJapanese ? LocalisedText(ja: text) : LocalisedText(en: text))
    }
}
