import ArgumentParser
import Contracts
import JSONText
import Model

/// What changed in the answer to a question on record.
struct QueryChangesCommand: SessionCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "changes",
            abstract: HelpText.words(
                en: "Say which schemes answer a question on record otherwise than before, and why.",
                ja: "登録済みの質問への答えが前回から変わった制度とその理由を示す。"),
            discussion: HelpText.words(
                en: """
                    The file keeps what the last answer rested on; it is written anew after every answer that could be \
                    shown. Exit code 1 if nothing has changed, or nothing is compared yet, so that a timer may say:

                      renkei funding changes davao-waste --since-file davao.json > news && mail -s News us < news
                    """,
                ja: """
                    ファイルには前回の回答の基準を記録し、結果を表示できた場合に限り更新します。変化がない場合と初回は終了コード 1。\
                    定期実行の例:

                      renkei funding changes davao-waste --since-file davao.json > news && mail -s News us < news
                    """))
    }

    @Argument(help: ArgumentHelp(en: "A question on record.", ja: "登録済みの質問。", valueName: "ID"))
    var query: SavedQuery.ID

    @Option(
        help: ArgumentHelp(
            en: "Where the bookmark is kept; it need not be there yet.", ja: "前回の基準を記録するファイル (初回はなくてよい)。",
            valueName: "FILE"))
    var sinceFile: String?

    @OptionGroup var day: AsOfOption

    @OptionGroup(title: HelpText.words(en: "Global options", ja: "共通オプション"))
    var global: GlobalOptions

    func run(in session: Session) async throws(CommandError) -> ExitStatus {
        guard sinceFile != "-" else {
            throw .usage(
                en: "--since-file is read and written: name a file.", ja: "--since-file は読み書きします。ファイル名を指定してください。")
        }
        let file = sinceFile.map { BookmarkFile(path: $0, query: query) }
        let since = try file?.read(in: session)
        let reply = try await session.ask(
            FundingMethods.ChangesSince.self,
            FundingMethods.ChangesSince.Params(query: query, since: since, asOf: day.asOf), of: .funding)
        session.warn(stale: reply.value.stale, .funding)
        session.show(page(reply.value, session.language), orJSON: reply.text)
        // What could not be shown is told again next time.
        if session.output.failure == nil, !session.output.isClosed {
            try file?.write(reply.value.bookmark, in: session)
        }
        return reply.value.comparison.map { $0.changes.isEmpty ? .negative : .success } ?? .negative
    }

    private func page(_ result: FundingMethods.ChangesSince.Result, _ language: Language) -> Page {
        var page = Page()
        page.title(result.query.name)
        if let comparison = result.comparison, let since = result.since {
            page.append(ComparisonPage(comparison: comparison, language: language).page)
            page.paragraph(
                language(
                    en: "Since \(since.asOf) (revision \(since.revision)), as of \(result.bookmark.asOf) (revision "
                        + "\(result.bookmark.revision)). \(result.total) schemes in the answer.",
                    ja: "比較: \(since.asOf)(改訂 \(since.revision))から \(result.bookmark.asOf)(改訂 "
                        + "\(result.bookmark.revision))まで。対象 \(result.total)制度"), .faint)
        } else {
            page.paragraph(
                language(
                    en: "Nothing is compared yet: \(result.total) schemes in the answer as of \(result.bookmark.asOf) "
                        + "(revision \(result.bookmark.revision)).",
                    ja: "比較の基準がまだありません。\(result.bookmark.asOf)時点(改訂 \(result.bookmark.revision))の対象は"
                        + "\(result.total)制度です。"))
        }
        return page
    }
}

/// The file in which a change feed keeps its place.
struct BookmarkFile {
    let path: String
    let query: SavedQuery.ID

    private struct Content: Codable {
        /// A bookmark of another question would compare what is not the same.
        let query: SavedQuery.ID
        let bookmark: AnswerBookmark
    }

    /// `nil` where there is no such file yet.
    func read(in session: Session) throws(CommandError) -> AnswerBookmark? {
        guard OutputFile.exists(path) else { return nil }
        let content = try InputText.value(Content.self, from: path, in: session)
        guard content.query == query else {
            throw .usage(
                en: "\(path) is about \"\(content.query)\", not \"\(query)\": keep a file for each question.",
                ja: "\(path) は「\(content.query)」の記録です(指定は「\(query)」)。質問ごとに別のファイルを指定してください。")
        }
        return content.bookmark
    }

    func write(_ bookmark: AnswerBookmark, in session: Session) throws(CommandError) {
        guard let bytes = try? JSONText.encode(Content(query: query, bookmark: bookmark)) else {
            preconditionFailure("our own values are JSON")
        }
        try OutputFile.replace(path, with: bytes + [UInt8(ascii: "\n")])
    }
}
