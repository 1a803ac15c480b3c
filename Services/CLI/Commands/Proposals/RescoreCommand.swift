import ArgumentParser
import Contracts
import Model

/// Runs the proposals on record under another sheet.
struct RescoreCommand: SessionCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "rescore",
            abstract: HelpText.words(
                en: "Who moves under another sheet, and by which rows.", ja: "別の採点表で順位・点数が変わる提案と、その項目。"),
            discussion: "  renkei rescore --to c3p-fy2025-v2 --call c3p-fy2025-1")
    }

    @Option(help: ArgumentHelp(en: "The other sheet.", ja: "比較先の採点表。", valueName: "SHEET-ID"))
    var to: ScoringSheet.ID

    @Option(
        help: ArgumentHelp(
            en: "What it is compared with; else each proposal's own.", ja: "比較元の採点表 (既定は各提案のもの)。",
            valueName: "SHEET-ID"))
    var from: ScoringSheet.ID?

    @Option(help: ArgumentHelp(en: "Only proposals to this call.", ja: "この公募の提案に限る。", valueName: "CALL-ID"))
    var call: CallForProposals.ID?

    @Flag(help: ArgumentHelp(en: "List those that do not move, too.", ja: "変わらない提案も表示。"))
    var all = false

    @Option(help: ArgumentHelp(en: "Entries to pass over.", ja: "読み飛ばす件数。", valueName: "COUNT"))
    var offset = 0

    @Option(help: ArgumentHelp(en: "How many at most, 1 to 500.", ja: "最大件数、1〜500。", valueName: "COUNT"))
    var limit = 50

    @OptionGroup(title: HelpText.words(en: "Global options", ja: "共通オプション"))
    var global: GlobalOptions

    func run(in session: Session) async throws(CommandError) -> ExitStatus {
        let reply = try await session.ask(
            ScoringMethods.Rescore.self,
            ScoringMethods.Rescore.Params(
                toSheet: to, fromSheet: from, call: call, includeUnmoved: all, offset: offset, limit: limit),
            of: .scoring)
        session.warn(stale: reply.value.stale, .scoring)
        session.show(RescorePage(result: reply.value, language: session.language).page, orJSON: reply.text)
        return .success
    }
}
