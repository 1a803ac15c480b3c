import ArgumentParser
import Contracts
import Model

/// Checks the documents of a proposal.
struct DocumentsCommand: SessionCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "documents",
            abstract: HelpText.words(
                en: "Check the documents of a proposal: in order, missing, not valid on the day.",
                ja: "提案の提出書類を確認する: 完備、不足、提出日に無効。"),
            discussion: HelpText.words(
                en: """
                    The documents stand in the proposal under "documents"; deploy/data/examples holds an example. Exit \
                    code 1 if anything is missing. The rules are those in force on the day of submission, unless --rules or \
                    --as-of says otherwise.

                      renkei documents deploy/data/examples/proposal-davao-kitakyushu.json
                    """,
                ja: """
                    書類は提案の "documents" に記入します。記入例は deploy/data/examples にあります。不足があれば終了コード 1。\
                    版は提出日に有効なもの (--rules または --as-of で変更)。

                      renkei documents deploy/data/examples/proposal-davao-kitakyushu.json
                    """))
    }

    @Argument(help: ProposalChoice.help)
    var proposal: ProposalChoice

    @Option(
        help: ArgumentHelp(
            en: "Check by this edition; else by the one in force on the day.", ja: "使用する版 (既定はその日に有効なもの)。",
            valueName: "RULES-ID"))
    var rules: DocumentRules.ID?

    @OptionGroup var export: ExportOption

    @OptionGroup var day: AsOfOption

    @OptionGroup(title: HelpText.words(en: "Global options", ja: "共通オプション"))
    var global: GlobalOptions

    func run(in session: Session) async throws(CommandError) -> ExitStatus {
        let reply = try await DocumentsQuestion(proposal: proposal, rules: rules, asOf: day.asOf).ask(session)
        session.warn(stale: reply.value.stale, .scoring)
        let report = reply.value.report
        if let csv = export.csv {
            try OutputFile.write(CSVText(report), to: csv, in: session)
            return report.verdict == .notReady ? .negative : .success
        }
        var page = DocumentsPage(report: report, language: session.language).page
        page.paragraph(
            session.language(
                en: "Next: renkei timetable --call ID --proposal … for the days by which to begin",
                ja: "次の操作: renkei timetable --call ID --proposal … で着手期限を確認"))
        session.show(page, orJSON: reply.text)
        return report.verdict == .notReady ? .negative : .success
    }
}
