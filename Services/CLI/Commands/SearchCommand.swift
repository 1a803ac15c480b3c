import ArgumentParser
import Contracts
import Model

/// Searches the records of all kinds.
struct SearchCommand: SessionCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "search",
            abstract: HelpText.words(
                en: "Search all records in English or Japanese.", ja: "全記録を英語または日本語で検索する。"),
            discussion: HelpText.words(
                en: """
                    Exit code 1 if nothing is found.

                      renkei search "waste to energy" --country VN
                      renkei search --kind company --sector solar-pv
                    """,
                ja: """
                    該当がなければ終了コード 1。

                      renkei search 廃棄物発電 --country ベトナム
                      renkei search --kind company --sector solar-pv
                    """))
    }

    @Argument(help: ArgumentHelp(en: "Words of either language.", ja: "検索語 (英語・日本語)。", valueName: "TEXT"))
    var text: String?

    @Option(help: ArgumentHelp(en: "Only this kind; may be repeated.", ja: "種別で絞り込む (複数可)。", valueName: "KIND"))
    var kind: [MatchmakingKind] = []

    @Option(
        help: ArgumentHelp(en: "Only this country: a code or a name.", ja: "国で絞り込む (コードまたは国名)。", valueName: "COUNTRY"))
    var country: String?

    @Option(
        help: ArgumentHelp(en: "Only this sector and those below it.", ja: "分野とその下位分野で絞り込む。", valueName: "SECTOR-ID"))
    var sector: Sector.ID?

    @Option(help: ArgumentHelp(en: "How many at most, 1 to 100.", ja: "最大件数、1〜100。", valueName: "COUNT"))
    var limit = 20

    @Option(help: ArgumentHelp(en: "Where the page before ended.", ja: "前のページの終わり。", valueName: "CURSOR"))
    var after: String?

    @OptionGroup(title: HelpText.words(en: "Global options", ja: "共通オプション"))
    var global: GlobalOptions

    func run(in session: Session) async throws(CommandError) -> ExitStatus {
        let reply = try await session.ask(
            MatchmakingMethods.Search.self,
            MatchmakingMethods.Search.Params(
                text: text, kinds: kind.isEmpty ? nil : kind, country: country, sector: sector, limit: limit,
                cursor: after),
            of: .matchmaking)
        session.warn(stale: reply.value.stale, .matchmaking)
        session.show(SearchPage(result: reply.value, language: session.language).page, orJSON: reply.text)
        return reply.value.hits.isEmpty ? .negative : .success
    }
}
