import ArgumentParser
import Contracts
import Model

/// The facts that the rules ask for.
struct FundingFactsCommand: SessionCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "facts",
            abstract: HelpText.words(
                en: "List the facts that rules ask for, with their answers.", ja: "判定に用いる事実と選択肢を一覧する。"),
            discussion: "  renkei funding facts")
    }

    @OptionGroup var day: AsOfOption

    @OptionGroup(title: HelpText.words(en: "Global options", ja: "共通オプション"))
    var global: GlobalOptions

    func run(in session: Session) async throws(CommandError) -> ExitStatus {
        let reply = try await session.ask(
            FundingMethods.ListFacts.self, FundingMethods.ListFacts.Params(asOf: day.asOf), of: .funding)
        session.warn(stale: reply.value.stale, .funding)
        session.show(FactsPage(facts: reply.value.facts, language: session.language).page, orJSON: reply.text)
        return .success
    }
}
