import ArgumentParser
import Contracts
import JSONText
import Model

/// Leads to the schemes that fit by asking for what is unknown.
struct AskFundingCommand: SessionCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "ask",
            abstract: HelpText.words(
                en: "Be asked for the facts, the one that settles most schemes first.",
                ja: "質問に答えて制度を絞り込む。判定への影響が大きい事実から尋ねます。"),
            discussion: HelpText.words(
                en: """
                    Questions are on standard error, the page of find at the end is on standard output. Answers may \
                    also come from a pipe, one a line; the end of the input ends the interview. Exit code 1 if no \
                    scheme fits.

                      renkei funding ask --country PH --save facts.json
                      printf 'PH\\nprivateCompany\\n' | renkei funding ask
                    """,
                ja: """
                    質問は標準エラー、最後の結果 (find と同じ) は標準出力に出ます。答えを1行ずつパイプで渡すこともでき、入力の終わりで\
                    終了します。適合する制度がなければ終了コード 1。

                      renkei funding ask --country フィリピン --save facts.json
                      printf 'PH\\nprivateCompany\\n' | renkei funding ask
                    """))
    }

    @OptionGroup(title: HelpText.words(en: "Facts that are known already", ja: "分かっている事実"))
    var project: ProjectFactsOptions

    @Option(
        help: ArgumentHelp(
            en: "Keep the facts as JSON, for --project.", ja: "答えた事実をJSONで保存 (--project で利用)。", valueName: "FILE"))
    var save: String?

    @OptionGroup var day: AsOfOption

    @OptionGroup(title: HelpText.words(en: "Global options", ja: "共通オプション"))
    var global: GlobalOptions

    func run(in session: Session) async throws(CommandError) -> ExitStatus {
        guard project.project != "-" else {
            throw .usage(
                en: "Standard input gives the answers: name a file with --project.",
                ja: "標準入力は答えの入力に使います。--project にはファイルを指定してください。")
        }
        let outcome: Interview.Outcome
        do {
            var interview = try await Interview(try project.facts(in: session), asOf: day.asOf, in: session)
            var lines = LineReader(
                try InputFile("-", standardInput: session.surroundings.input), limit: Interview.longestAnswer)
            outcome = try await interview.run(&lines)
        } catch {
            throw project.locating(error)
        }
        session.warn(stale: outcome.reply.value.stale, .funding)
        session.show(page(outcome, session.language), orJSON: outcome.reply.text)
        if let save {
            try OutputFile.write(try Self.text(outcome.project), to: save, in: session)
        }
        return outcome.reply.value.exitStatus
    }

    private func page(_ outcome: Interview.Outcome, _ language: Language) -> Page {
        var page = Page()
        page.title(language(en: "Support schemes for the project", ja: "事業に対する支援制度"))
        page.append(SchemesPage(result: outcome.reply.value, language: language).page)
        page.paragraph(language(en: "The same again:", ja: "同じ条件で再実行:"))
        page.command(FactArgument.line("renkei funding find", outcome.project, asOf: day.asOf))
        return page
    }

    private static func text(_ project: ProjectFacts) throws(CommandError) -> [UInt8] {
        guard let bytes = try? JSONText.encode(project) else { preconditionFailure("our own values are JSON") }
        return Array(JSONText.prettyPrinted(try InputText.json(bytes, of: nil)).utf8) + [UInt8(ascii: "\n")]
    }
}
