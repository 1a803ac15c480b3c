import ArgumentParser
import Contracts
import JSONText
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
                    The file is one proposal as JSON; deploy/data/examples holds one to begin with. Exit code 1 if the \
                    proposal is not eligible.

                      renkei score deploy/data/examples/proposal-davao-kitakyushu.json
                    """,
                ja: """
                    ファイルは提案1件のJSONです。記入例は deploy/data/examples にあります。選定対象外なら終了コード 1。

                      renkei score deploy/data/examples/proposal-davao-kitakyushu.json
                    """))
    }

    @Argument(
        help: ArgumentHelp(en: "A proposal as JSON; - for standard input.", ja: "提案のJSON。- は標準入力。", valueName: "FILE"))
    var file: String

    @Option(
        help: ArgumentHelp(
            en: "Score by this sheet; else by the one in force on the day.",
            ja: "使用する採点表 (既定はその日に有効なもの)。", valueName: "SHEET-ID"))
    var sheet: ScoringSheet.ID?

    @OptionGroup var day: AsOfOption

    @OptionGroup(title: HelpText.words(en: "Global options", ja: "共通オプション"))
    var global: GlobalOptions

    func run(in session: Session) async throws(CommandError) -> ExitStatus {
        let reply = try await ScoreQuestion(file: file, sheet: sheet, asOf: day.asOf).ask(session)
        session.warn(stale: reply.value.stale, .scoring)
        let card = reply.value.scorecard
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

/// A proposal in a file, as it is written: what it must be is the service's to say.
struct ScoreQuestion {
    let file: String
    var sheet: ScoringSheet.ID?
    var asOf: CivilDate?

    private struct Params: Encodable {
        let proposal: JSONNode
        let sheet: ScoringSheet.ID?
        let asOf: CivilDate?
    }

    /// A refused value is told with the file and its place in the proposal.
    func ask(
        _ session: Session
    ) async throws(CommandError) -> Session.Reply<ScoringMethods.ScoreProposal.Result> {
        let params = Params(proposal: try InputText.json(file, in: session), sheet: sheet, asOf: asOf)
        do {
            return try await session.ask(ScoringMethods.ScoreProposal.self, params, of: .scoring)
        } catch {
            throw error.located(inProposal: file)
        }
    }
}
