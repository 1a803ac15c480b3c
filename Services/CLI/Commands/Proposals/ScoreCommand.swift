import ArgumentParser
import Contracts
import Model

/// Scores a proposal.
struct ScoreCommand: SessionCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "score",
            abstract: HelpText.words(
                en: "Score a proposal: gates, points, what is missing, what would improve it.",
                ja: "提案を採点する: 要件、点、不足情報、改善方法。"),
            discussion: HelpText.words(
                en: """
                    deploy/data/examples holds a proposal to begin with; one on record is scored with its reviews. Exit \
                    code 1 if the proposal is not eligible.

                      renkei score deploy/data/examples/proposal-davao-kitakyushu.json
                      renkei score @worked-example-davao-kitakyushu --csv points.csv
                    """,
                ja: """
                    記入例は deploy/data/examples にあります。登録済みの提案は審査結果を含めて採点します。選定対象外なら\
                    終了コード 1。

                      renkei score deploy/data/examples/proposal-davao-kitakyushu.json
                      renkei score @worked-example-davao-kitakyushu --csv points.csv
                    """))
    }

    @Argument(help: ProposalChoice.help)
    var proposal: ProposalChoice

    @Option(
        help: ArgumentHelp(
            en: "Score by this sheet; else by the one in force on the day.",
            ja: "使用する採点表 (既定はその日に有効なもの)。", valueName: "SHEET-ID"))
    var sheet: ScoringSheet.ID?

    @OptionGroup var export: ExportOption

    @OptionGroup var day: AsOfOption

    @OptionGroup(title: HelpText.words(en: "Global options", ja: "共通オプション"))
    var global: GlobalOptions

    func run(in session: Session) async throws(CommandError) -> ExitStatus {
        let reply = try await ScoreQuestion(proposal: proposal, sheet: sheet, asOf: day.asOf).ask(session)
        session.warn(stale: reply.value.stale, .scoring)
        let card = reply.value.scorecard
        if let csv = export.csv {
            try OutputFile.write(CriteriaTable(card).csv, to: csv, in: session)
            return card.standing == .notEligible ? .negative : .success
        }
        var page = ScorecardPage(card: card, language: session.language).page
        page.paragraph(
            session.language(
                en: "Next: write the missing facts into the file and score it again; renkei funding --country … for "
                    + "the money",
                ja: "次の操作: 不足している情報をファイルに追記して再採点。資金は renkei funding --country …"))
        session.show(page, orJSON: reply.text)
        return card.standing == .notEligible ? .negative : .success
    }
}
