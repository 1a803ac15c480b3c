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

    @OptionGroup var subject: CityChoice

    @Option(
        help: ArgumentHelp(
            en: "The municipality beside which it would lead.", ja: "連携する日本の自治体。", valueName: "ID"))
    var municipality: Municipality.ID?

    @OptionGroup var ranking: RankingChoice

    @OptionGroup var day: AsOfOption

    @OptionGroup(title: HelpText.words(en: "Global options", ja: "共通オプション"))
    var global: GlobalOptions

    func run(in session: Session) async throws(CommandError) -> ExitStatus {
        try subject.check()
        let reply = try await session.ask(
            MatchmakingMethods.RankLeads.self,
            MatchmakingMethods.RankLeads.Params(
                partnerCityId: subject.city, needId: subject.need, municipality: municipality, asOf: day.asOf,
                limit: ranking.limit, order: ranking.order, atLeast: ranking.atLeast, profileId: ranking.profile),
            of: .matchmaking)
        session.warn(stale: reply.value.stale, .matchmaking)
        session.remark(subject.city, isNow: reply.value.city?.id)
        let page = LeadRankingPage(result: reply.value, language: session.language, detail: ranking.detail)
        session.show(page.page, orJSON: reply.text)
        return reply.value.ranking.results.isEmpty ? .negative : .success
    }
}
