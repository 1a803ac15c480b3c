import ArgumentParser
import Contracts
import Model

/// Screens a proposal.
struct ScreenCommand: SessionCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "screen",
            abstract: HelpText.words(
                en: "Screen a proposal: eligibility criteria, lead, phases, scope, claims.",
                ja: "提案の応募要件を確認する: 競争参加資格、関心表明書、代表事業者、フェーズ、対象国など。"),
            discussion: HelpText.words(
                en: """
                    deploy/data/examples holds a proposal to begin with. Exit code 1 if the proposal is not eligible, or \
                    not yet.

                      renkei screen deploy/data/examples/proposal-davao-kitakyushu.json
                    """,
                ja: """
                    記入例は deploy/data/examples にあります。応募要件を満たさなければ終了コード 1。

                      renkei screen deploy/data/examples/proposal-davao-kitakyushu.json
                    """))
    }

    @Argument(help: ProposalChoice.help)
    var proposal: ProposalChoice

    @Option(
        help: ArgumentHelp(
            en: "Screen by this edition; else by the one in force on the day.",
            ja: "使用する応募要件の版 (既定はその日に有効なもの)。", valueName: "EDITION-ID"))
    var edition: ScreeningEdition.ID?

    @OptionGroup var export: ExportOption

    @OptionGroup var day: AsOfOption

    @OptionGroup(title: HelpText.words(en: "Global options", ja: "共通オプション"))
    var global: GlobalOptions

    func run(in session: Session) async throws(CommandError) -> ExitStatus {
        let reply = try await ScreenQuestion(proposal: proposal, edition: edition, asOf: day.asOf).ask(session)
        session.warn(stale: reply.value.stale, .scoring)
        let report = reply.value.report
        if let csv = export.csv {
            try OutputFile.write(CSVText(report), to: csv, in: session)
            return report.result == .notEligible || report.result == .notEligibleYet ? .negative : .success
        }
        var page = ScreeningPage(report: report, asOf: reply.value.asOf, language: session.language).page
        page.paragraph(
            session.language(
                en:
                    "Next: answer the questions in the file and screen it again; renkei score \(proposal) for its points",
                ja: "次の操作: 不明点を提案に追記して再確認。採点は renkei score \(proposal)"))
        session.show(page, orJSON: reply.text)
        let isRefused = report.result == .notEligible || report.result == .notEligibleYet
        return isRefused ? .negative : .success
    }
}
