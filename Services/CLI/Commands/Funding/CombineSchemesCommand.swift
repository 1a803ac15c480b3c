import ArgumentParser
import Contracts
import Model

/// Which schemes can be taken together.
struct CombineSchemesCommand: SessionCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "combine",
            abstract: HelpText.words(
                en: "Say which schemes exclude each other, and why.", ja: "併用できない制度とその理由を示す。"),
            discussion: HelpText.words(
                en: """
                    Exit code 1 if two of them exclude each other.

                      renkei funding combine T7-1 T7-5 --relation sameFacilities
                    """,
                ja: """
                    併用できない組があれば終了コード 1。

                      renkei funding combine T7-1 T7-5 --relation sameFacilities
                    """))
    }

    @Argument(
        help: ArgumentHelp(
            en: "2 to 16 schemes by id or row (T7-1).", ja: "2〜16の制度 (IDまたは T7-1 などの番号)。", valueName: "SCHEME"))
    var schemes: [String]

    @Option(
        help: ArgumentHelp(
            en: "How they are taken together; every way where left out.", ja: "併用の方法 (省略時はすべて)。",
            valueName: "sameFacilities|separateParts|inSuccession"))
    var relation: CombinationRule.Relation?

    @OptionGroup var day: AsOfOption

    @OptionGroup(title: HelpText.words(en: "Global options", ja: "共通オプション"))
    var global: GlobalOptions

    func run(in session: Session) async throws(CommandError) -> ExitStatus {
        guard schemes.count > 1 else {
            throw .usage(en: "Name two schemes at least.", ja: "制度を2つ以上指定してください。")
        }
        let reply: Session.Reply<FundingMethods.CheckCombination.Result>
        do {
            reply = try await session.ask(
                FundingMethods.CheckCombination.self,
                FundingMethods.CheckCombination.Params(schemes: schemes, relation: relation, asOf: day.asOf),
                of: .funding)
        } catch {
            throw schemes.indices.reduce(error) { $0.telling("/params/schemes/\($1)", as: schemes[$1]) }
        }
        session.warn(stale: reply.value.stale, .funding)
        let report = reply.value.report
        session.show(CombinationPage(report: report, language: session.language).page, orJSON: reply.text)
        return report.outcome == .excluded ? .negative : .success
    }
}
