import ArgumentParser
import Contracts
import Model

/// Why one scheme comes to its verdict.
struct ExplainSchemeCommand: SessionCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "why",
            abstract: HelpText.words(
                en: "Show why a scheme fits a project or not, clause by clause.", ja: "制度の判定理由を条項ごとに示す。"),
            discussion: HelpText.words(
                en: """
                    Exit code 1 if the scheme does not fit, not even if confirmed.

                      renkei funding why T7-1 --country VN --implementer governmentItself
                    """,
                ja: """
                    適合せず、確認しても適合しない場合は終了コード 1。

                      renkei funding why T7-1 --country ベトナム --implementer governmentItself
                    """))
    }

    @Argument(
        help: ArgumentHelp(
            en: "A scheme: its id, or its row of the guidebook's tables (T7-1).", ja: "制度: IDまたはガイドブックの表の番号 (T7-1)。",
            valueName: "SCHEME"))
    var scheme: String

    @OptionGroup(title: HelpText.words(en: "Facts of the project", ja: "事業の事実"))
    var project: ProjectFactsOptions

    @OptionGroup var day: AsOfOption

    @OptionGroup(title: HelpText.words(en: "Global options", ja: "共通オプション"))
    var global: GlobalOptions

    func run(in session: Session) async throws(CommandError) -> ExitStatus {
        let facts = try project.facts(in: session)
        let reply: Session.Reply<FundingMethods.ExplainScheme.Result>
        do {
            reply = try await session.ask(
                FundingMethods.ExplainScheme.self,
                FundingMethods.ExplainScheme.Params(scheme: scheme, project: facts, asOf: day.asOf), of: .funding)
        } catch {
            throw project.locating(error).telling("/params/scheme", as: scheme)
        }
        session.warn(stale: reply.value.stale, .funding)
        let explanation = reply.value.explanation
        session.show(
            ExplanationPage(explanation: explanation, language: session.language).page, orJSON: reply.text)
        return explanation.verdict.verdict <= .fitsIfConfirmed ? .success : .negative
    }
}
