import ArgumentParser
import Contracts
import Model

/// The catalogue of schemes, and what of it has gone stale.
struct ListSchemesCommand: SessionCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "list",
            abstract: HelpText.words(
                en: "List the schemes on record, or those whose records have gone stale.",
                ja: "登録済みの制度、または再確認が必要な制度を一覧する。"),
            discussion: HelpText.words(
                en: """
                    With --json one line for each page of the answer. Exit code 1 if there is none.

                      renkei funding list --only-route cooperation --call open
                      renkei funding list --stale --older-than 180
                    """,
                ja: """
                    --json では応答のページごとに1行。該当がなければ終了コード 1。

                      renkei funding list --only-route cooperation --call open
                      renkei funding list --stale --older-than 180
                    """))
    }

    @OptionGroup(title: HelpText.words(en: "Which schemes", ja: "制度の絞り込み"))
    var schemes: SchemeFilterOptions

    @Flag(help: ArgumentHelp(en: "Only records to be compared with their sources again.", ja: "出典との再確認が必要な記録のみ。"))
    var stale = false

    @Option(
        help: ArgumentHelp(
            en: "With --stale: a verification older than so many days has gone stale (365).",
            ja: "--stale とともに: 確認から何日を過ぎたら再確認とするか (既定365)。", valueName: "DAYS"))
    var olderThan: Int?

    @OptionGroup var export: ExportOption

    @OptionGroup var day: AsOfOption

    @OptionGroup(title: HelpText.words(en: "Global options", ja: "共通オプション"))
    var global: GlobalOptions

    func run(in session: Session) async throws(CommandError) -> ExitStatus {
        guard !stale || schemes.filter == nil else {
            throw .usage(
                en: "--stale is about the whole catalogue: leave the filters out.",
                ja: "--stale はカタログ全体が対象です。絞り込みのオプションを省いてください。")
        }
        guard stale || olderThan == nil else {
            throw .usage(en: "--older-than belongs to --stale.", ja: "--older-than は --stale とともに指定するものです。")
        }
        return stale ? try await listStale(session) : try await list(session)
    }

    private func list(_ session: Session) async throws(CommandError) -> ExitStatus {
        let replies: [SchemesQuestion.Reply]
        do {
            replies = try await SchemesQuestion(filter: schemes.filter, asOf: day.asOf).askAll(session)
        } catch {
            throw schemes.locating(error)
        }
        guard let first = replies.first?.value else { return .negative }
        session.warn(stale: first.stale, .funding)
        let cards = CataloguePage.inOrder(replies.flatMap(\.value.verdicts).map(\.scheme))
        if let csv = export.csv {
            try OutputFile.write(CSVText(catalogue: cards, asOf: first.asOf), to: csv, in: session)
        } else if session.isJSON {
            for reply in replies { session.write(json: reply.text) }
        } else {
            session.show(CataloguePage(schemes: cards, asOf: first.asOf, language: session.language).page)
        }
        return cards.isEmpty ? .negative : .success
    }

    private func listStale(_ session: Session) async throws(CommandError) -> ExitStatus {
        let replies = try await stalePages(session)
        guard let first = replies.first?.value else { return .negative }
        session.warn(stale: first.stale, .funding)
        let found = replies.flatMap(\.value.schemes)
        if let csv = export.csv {
            try OutputFile.write(CSVText(stale: found, asOf: first.asOf), to: csv, in: session)
        } else if session.isJSON {
            for reply in replies { session.write(json: reply.text) }
        } else {
            session.show(StaleSchemesPage(schemes: found, asOf: first.asOf, language: session.language).page)
        }
        return found.isEmpty ? .negative : .success
    }

    private func stalePages(
        _ session: Session
    ) async throws(CommandError) -> [Session.Reply<FundingMethods.ListStale.Result>] {
        var replies: [Session.Reply<FundingMethods.ListStale.Result>] = []
        var offset: Int? = 0
        while let start = offset {
            let reply: Session.Reply<FundingMethods.ListStale.Result>
            do {
                reply = try await session.ask(
                    FundingMethods.ListStale.self,
                    FundingMethods.ListStale.Params(
                        asOf: day.asOf, olderThanDays: olderThan, offset: start,
                        limit: FundingMethods.ListStale.greatestLimit), of: .funding)
            } catch {
                throw error.telling("/params/olderThanDays", as: "--older-than")
            }
            replies.append(reply)
            offset = reply.value.nextOffset.flatMap { $0 > start ? $0 : nil }
        }
        return replies
    }
}
