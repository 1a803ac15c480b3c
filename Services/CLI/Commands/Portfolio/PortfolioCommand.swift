import ArgumentParser
import Contracts
import Model

/// Serves all open needs from the technologies on record at once.
struct PortfolioCommand: SessionCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "portfolio",
            abstract: HelpText.words(
                en: "Serve all open needs at once, each technology within its capacity.",
                ja: "全ての有効なニーズに、受入可能件数の範囲で技術を最適に割り当てる。"),
            discussion: HelpText.words(
                en: """
                    The sum of the scores is the greatest possible, and the answer proves it. Exit code 1 if no need \
                    is covered. With --json one line for each page.

                      renkei portfolio
                      renkei portfolio --country VN --capacity 2 --company-capacity 3
                      renkei portfolio --floor 40% --csv portfolio.csv
                      renkei portfolio --by-priority --country-most VN=5 --country-least PW=1
                    """,
                ja: """
                    適合度の合計は最大であり、その証明も示します。割り当てがなければ終了コード 1。--json では1ページ1行。

                      renkei portfolio
                      renkei portfolio --country ベトナム --capacity 2 --company-capacity 3
                      renkei portfolio --floor 40% --csv portfolio.csv
                      renkei portfolio --by-priority --country-most VN=5 --country-least PW=1
                    """))
    }

    @OptionGroup(title: HelpText.words(en: "Needs and technologies", ja: "ニーズと技術"))
    var filter: PortfolioFilterOptions

    @OptionGroup(title: HelpText.words(en: "How much each takes and gives", ja: "件数"))
    var counts: PortfolioCountOptions

    @Option(
        help: ArgumentHelp(en: "How many needs a page shows, 1 to 500.", ja: "1ページのニーズ数、1〜500。", valueName: "COUNT"))
    var limit = MatchmakingMethods.MatchPortfolio.standardLimit

    @Flag(help: ArgumentHelp(en: "Show every page.", ja: "全ページを表示。"))
    var all = false

    @Option(
        help: ArgumentHelp(
            en: "Write all needs with what they get as CSV to a file, or - for standard output.",
            ja: "全ニーズの割り当てをCSVで書き出す(- は標準出力)。", valueName: "FILE"))
    var csv: String?

    @OptionGroup var day: AsOfOption

    @OptionGroup(title: HelpText.words(en: "Global options", ja: "共通オプション"))
    var global: GlobalOptions

    func run(in session: Session) async throws(CommandError) -> ExitStatus {
        let question = PortfolioQuestion(
            needs: filter.needs, technologies: filter.technologies, capacity: try counts.capacity,
            demand: try counts.demand, fairnessFloor: counts.floor?.score,
            byPriority: counts.byPriority ? true : nil, quotas: try counts.quotas)
        let pages = PortfolioPages(
            session: session, question: question, day: day.asOf,
            limit: csv == nil ? limit : MatchmakingMethods.MatchPortfolio.greatestLimit)
        if let csv { return try await export(pages, to: csv, session) }
        var isCovered = false
        var shown = 0
        var isFirst = true
        var cursor: String?
        repeat {
            let reply = try await pages.page(from: cursor)
            if isFirst { session.warn(stale: reply.value.stale, .matchmaking) }
            let page = PortfolioPage(result: reply.value, isFirst: isFirst, language: session.language)
            session.show(page.page(hint: !all), orJSON: reply.text)
            isCovered = reply.value.portfolio.coverage.covered > 0
            isFirst = false
            shown += reply.value.portfolio.needs.count
            // A person has seen all once the needs are through; the lists beside them may be longer.
            let isThrough = !session.isJSON && shown >= reply.value.portfolio.counts.needs
            cursor = isThrough ? nil : reply.value.nextCursor
        } while all && cursor != nil && !session.output.isClosed
        return isCovered ? .success : .negative
    }

    private func export(
        _ pages: PortfolioPages, to path: String, _ session: Session
    ) async throws(CommandError) -> ExitStatus {
        var table = PortfolioTable()
        var covered = 0
        var cursor: String?
        repeat {
            let result = try await pages.page(from: cursor).value
            if cursor == nil { session.warn(stale: result.stale, .matchmaking) }
            for need in result.portfolio.needs { table.append(need) }
            covered = result.portfolio.coverage.covered
            cursor = result.nextCursor
        } while cursor != nil
        try OutputFile.write(table.csv, to: path, in: session)
        return covered > 0 ? .success : .negative
    }
}
