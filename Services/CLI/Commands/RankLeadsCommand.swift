import ArgumentParser
import Contracts
import Model

/// Ranks lead organisations for a partner city.
struct RankLeadsCommand: SessionCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "leads",
            abstract: HelpText.words(
                en: "Rank organisations that could lead, with the reasons.", ja: "代表事業者の候補を理由つきで順位づける。"),
            discussion: HelpText.words(
                en: "Exit code 1 if none is found.\n\n  renkei consortium leads pc-ph-davao --municipality lg-401005",
                ja: "候補がなければ終了コード 1。\n\n  renkei consortium leads pc-ph-davao --municipality lg-401005"))
    }

    @Argument(help: ArgumentHelp(en: "The partner city.", ja: "相手都市。", valueName: "CITY-ID"))
    var city: PartnerCity.ID?

    @Option(help: ArgumentHelp(en: "For one need instead.", ja: "都市ではなく1つのニーズで順位づける。", valueName: "NEED-ID"))
    var need: Need.ID?

    @Option(
        help: ArgumentHelp(
            en: "The municipality beside which it would lead.", ja: "連携する日本の自治体。", valueName: "ID"))
    var municipality: Municipality.ID?

    @Option(help: ArgumentHelp(en: "How many at most, 1 to 100.", ja: "最大件数、1〜100。", valueName: "COUNT"))
    var limit = 10

    @Flag(help: ArgumentHelp(en: "Show every factor with its exact contribution.", ja: "全要素の寄与を表示。"))
    var why = false

    @OptionGroup var day: AsOfOption

    @OptionGroup(title: HelpText.words(en: "Global options", ja: "共通オプション"))
    var global: GlobalOptions

    func run(in session: Session) async throws(CommandError) -> ExitStatus {
        guard (city == nil) != (need == nil) else {
            throw .usage(
                en: "Say for whom: CITY-ID or --need NEED-ID, one of the two.",
                ja: "CITY-ID または --need NEED-ID のどちらか1つを指定してください。",
                next: BilingualText(en: "The cities: renkei list partnerCity", ja: "都市の一覧: renkei list partnerCity"))
        }
        let reply = try await session.ask(
            MatchmakingMethods.RankLeads.self,
            MatchmakingMethods.RankLeads.Params(
                partnerCityId: city, needId: need, municipality: municipality, asOf: day.asOf, limit: limit),
            of: .matchmaking)
        session.warn(stale: reply.value.stale, .matchmaking)
        let page = LeadRankingPage(result: reply.value, language: session.language, detail: why ? .full : .usual)
        session.show(page.page, orJSON: reply.text)
        return reply.value.ranking.results.isEmpty ? .negative : .success
    }
}
