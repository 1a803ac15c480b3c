import ArgumentParser
import Contracts
import Model

/// Judges the schemes for a project.
struct FindSchemesCommand: SessionCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "find",
            abstract: HelpText.words(
                en: "Judge every scheme for a project, with the reasons.", ja: "全制度を事業について理由つきで判定する。"),
            discussion: HelpText.words(
                en: """
                    What is left out is unknown, and the answer says what to find out. Exit code 1 if no scheme fits.

                      renkei funding --country PH --sector waste --stage equipment --implementer privateCompany
                      renkei funding find --project facts.json --only-route cooperation --csv schemes.csv
                    """,
                ja: """
                    指定しない事実は「不明」として扱い、確認すべきことを示します。適合する制度がなければ終了コード 1。

                      renkei funding --country フィリピン --sector waste --stage equipment --implementer privateCompany
                      renkei funding find --project facts.json --only-route cooperation --csv schemes.csv
                    """))
    }

    @OptionGroup(title: HelpText.words(en: "Facts of the project", ja: "事業の事実"))
    var project: ProjectFactsOptions

    @OptionGroup(title: HelpText.words(en: "Which schemes", ja: "制度の絞り込み"))
    var schemes: SchemeFilterOptions

    @Option(help: ArgumentHelp(en: "Schemes to pass over.", ja: "読み飛ばす件数。", valueName: "COUNT"))
    var offset: Int?

    @Option(help: ArgumentHelp(en: "How many at most, 1 to 500 (100).", ja: "最大件数、1〜500 (既定100)。", valueName: "COUNT"))
    var limit: Int?

    @Option(
        help: ArgumentHelp(
            en: "Write all of them as CSV, one scheme a row, to a file, or - for standard output.",
            ja: "全制度を1行1制度のCSVで書き出す(- は標準出力)。", valueName: "FILE"))
    var csv: String?

    @OptionGroup var day: AsOfOption

    @OptionGroup(title: HelpText.words(en: "Global options", ja: "共通オプション"))
    var global: GlobalOptions

    func run(in session: Session) async throws(CommandError) -> ExitStatus {
        let facts = try project.facts(in: session)
        let question = SchemesQuestion(project: facts, filter: schemes.filter, asOf: day.asOf)
        do {
            guard let csv else { return try await show(question, session) }
            let replies = try await question.askAll(session)
            for reply in replies.prefix(1) { session.warn(stale: reply.value.stale, .funding) }
            try OutputFile.write(CSVText(replies.map(\.value)), to: csv, in: session)
            return replies.first?.value.exitStatus ?? .negative
        } catch {
            throw schemes.locating(project.locating(error))
                .telling("/params/offset", as: "--offset").telling("/params/limit", as: "--limit")
        }
    }

    private func show(_ question: SchemesQuestion, _ session: Session) async throws(CommandError) -> ExitStatus {
        let reply = try await question.ask(session, offset: offset, limit: limit)
        session.warn(stale: reply.value.stale, .funding)
        var page = Page()
        page.title(session.language(en: "Support schemes for the project", ja: "事業に対する支援制度"))
        page.append(SchemesPage(result: reply.value, language: session.language).page)
        page.paragraph(Self.next(session.language))
        session.show(page, orJSON: reply.text)
        return reply.value.exitStatus
    }

    private static func next(_ language: Language) -> String {
        language(
            en: "Next: answer the questions with more options, or renkei funding ask; renkei funding why ID shows "
                + "every clause of a scheme",
            ja: "次の操作: オプションを追加して不明点を解消(または renkei funding ask)。renkei funding why ID で制度の全条項を表示")
    }
}
