import ArgumentParser
import Contracts
import Model

/// Ranks Japanese municipalities for a partner city.
struct MunicipalitiesCommand: SessionCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "municipalities",
            abstract: HelpText.words(
                en: "Rank Japanese municipalities for a partner city, with the reasons.",
                ja: "相手都市に合う日本の自治体を理由つきで順位づける。"),
            discussion: HelpText.words(
                en: "Exit code 1 if none fits.\n\n  renkei municipalities pc-ph-davao",
                ja: "適合がなければ終了コード 1。\n\n  renkei municipalities pc-ph-davao"))
    }

    @OptionGroup var subject: CityChoice

    @OptionGroup var ranking: RankingChoice

    @OptionGroup var day: AsOfOption

    @OptionGroup(title: HelpText.words(en: "Global options", ja: "共通オプション"))
    var global: GlobalOptions

    func run(in session: Session) async throws(CommandError) -> ExitStatus {
        try subject.check()
        let reply = try await session.ask(
            MatchmakingMethods.RankMunicipalities.self,
            MatchmakingMethods.RankMunicipalities.Params(
                partnerCityId: subject.city, needId: subject.need, asOf: day.asOf, limit: ranking.limit,
                order: ranking.order, atLeast: ranking.atLeast, profileId: ranking.profile),
            of: .matchmaking)
        session.warn(stale: reply.value.stale, .matchmaking)
        session.remark(subject.city, isNow: reply.value.city?.id)
        var page = MunicipalitiesPage(result: reply.value, language: session.language, detail: ranking.detail)
            .page
        page.paragraph(
            session.language(
                en: "Next: renkei get municipality ID; --why shows every factor",
                ja: "次の操作: renkei get municipality ID、--why で全要素を表示"))
        session.show(page, orJSON: reply.text)
        return reply.value.ranking.results.isEmpty ? .negative : .success
    }
}
