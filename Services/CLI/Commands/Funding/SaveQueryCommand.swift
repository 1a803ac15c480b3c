import ArgumentParser
import Contracts
import JSONText
import Model

/// Keeps a question, so that its changes can be followed.
struct SaveQueryCommand: SessionCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "save",
            abstract: HelpText.words(
                en: "Keep a question on record, to be told what changes.", ja: "質問を登録し、変化を追えるようにする。"),
            discussion: HelpText.words(
                en: """
                    A question with the same id is replaced.

                      renkei funding save davao-waste --name "Davao, waste" --country PH --sector waste
                      renkei funding changes davao-waste --since-file davao.json
                    """,
                ja: """
                    同じIDの質問は置き換えられます。

                      renkei funding save davao-waste --name "ダバオ市 廃棄物" --country PH --sector waste
                      renkei funding changes davao-waste --since-file davao.json
                    """))
    }

    @Argument(help: ArgumentHelp(en: "The id of the question.", ja: "質問のID。", valueName: "ID"))
    var id: SavedQuery.ID

    @Option(help: ArgumentHelp(en: "What people call it.", ja: "名称。", valueName: "NAME"))
    var name: String

    @Option(help: ArgumentHelp(en: "Whose question it is.", ja: "質問者。", valueName: "NAME"))
    var owner: String?

    @OptionGroup(title: HelpText.words(en: "Facts of the project", ja: "事業の事実"))
    var project: ProjectFactsOptions

    @OptionGroup(title: HelpText.words(en: "Which schemes", ja: "制度の絞り込み"))
    var schemes: SchemeFilterOptions

    @Option(
        help: ArgumentHelp(
            en: "Who makes the change, for the history (USER).", ja: "変更者 (履歴に記録。既定は USER)。", valueName: "NAME"))
    var author: String?

    @OptionGroup(title: HelpText.words(en: "Global options", ja: "共通オプション"))
    var global: GlobalOptions

    private struct Params: Encodable {
        let kind = "savedQuery"
        let rows: [SavedQuery]
        let author: String?

        enum CodingKeys: CodingKey {
            case kind, rows, author
        }
    }

    func run(in session: Session) async throws(CommandError) -> ExitStatus {
        let query = SavedQuery(
            id: id, name: name, owner: owner, project: try project.facts(in: session), filter: schemes.filter)
        let reply: Session.Reply<PutRecords.Result>
        do {
            reply = try await session.ask(
                FundingMethods.PutRecords.self,
                Params(rows: [query], author: author ?? session.surroundings.variables["USER"]), of: .funding)
        } catch {
            let root = "/params/rows/0"
            throw project.locating(schemes.locating(error, below: root + "/filter"), below: root + "/project")
                .telling(root + "/name", as: "--name").telling(root + "/owner", as: "--owner")
        }
        session.show(page(reply.value, session.language), orJSON: reply.text)
        return .success
    }

    private func page(_ result: PutRecords.Result, _ language: Language) -> Page {
        var page = Page()
        let what =
            result.created > 0
            ? language(en: "new", ja: "新規")
            : result.updated > 0
                ? language(en: "changed", ja: "変更あり") : language(en: "unchanged", ja: "変更なし")
        page.paragraph(
            language(
                en: "\(id): saved, \(what), at revision \(result.revision).",
                ja: "\(id): 保存しました(\(what))。改訂 \(result.revision)"), .good)
        page.paragraph(
            language(
                en: "Next: renkei funding changes \(id) --since-file FILE, now and whenever you like to know",
                ja: "次の操作: renkei funding changes \(id) --since-file FILE を今と、変化を知りたいときに実行"))
        return page
    }
}
