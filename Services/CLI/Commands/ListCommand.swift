import ArgumentParser
import Contracts
import Model

/// Lists records of one kind.
struct ListCommand: SessionCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "list",
            abstract: HelpText.words(en: "List the records of one kind.", ja: "記録を種別ごとに一覧する。"),
            discussion: HelpText.words(
                en: """
                    The kinds: \(kinds).
                    funding and matchmaking each have a term list: without --service, term means that of funding.
                    With --json every record is one line: {"id", "revision", "body"}. Exit code 1 if there is none.

                      renkei list partnerCity --filter country=VN
                      renkei list technology --text waste --all
                    """,
                ja: """
                    種別: \(kinds)
                    用語集 (term) は funding と matchmaking にあります。--service を省くと funding の用語集です。
                    --json では1件1行: {"id", "revision", "body"}。該当がなければ終了コード 1。

                      renkei list partnerCity --filter country=VN
                      renkei list technology --text 廃棄物 --all
                    """))
    }

    private static var kinds: String { ServiceName.allKinds.joined(separator: ", ") }

    @Argument(help: ArgumentHelp(en: "The kind of record.", ja: "記録の種別。", valueName: "KIND"))
    var kind: String

    @Option(
        help: ArgumentHelp(
            en: "Only records with this value; may be repeated.", ja: "値で絞り込む (複数可)。", valueName: "NAME=VALUE"))
    var filter: [String] = []

    @Option(
        help: ArgumentHelp(
            en: "Only records that hold all of these words.", ja: "語句をすべて含む記録のみ。", valueName: "WORDS"))
    var text: String?

    @Option(
        help: ArgumentHelp(en: "How many at most, 1 to 500.", ja: "最大件数、1〜500。", valueName: "COUNT"))
    var limit = 50

    @Flag(help: ArgumentHelp(en: "Every record, page after page.", ja: "全件をページごとに取得。"))
    var all = false

    @Option(
        help: ArgumentHelp(
            en: "The service that keeps the kind, where it is not known.",
            ja: "種別を管理するサービス (不明な種別の場合)。", valueName: "SERVICE"))
    var service: ServiceName?

    @OptionGroup(title: HelpText.words(en: "Global options", ja: "共通オプション"))
    var global: GlobalOptions

    func run(in session: Session) async throws(CommandError) -> ExitStatus {
        let service = try ServiceName.keeping(kind, stated: service)
        let filters = try Self.filters(filter)
        var cursor: String?
        var shown = 0
        repeat {
            let page = try await session.list(
                ListRecords.Params(
                    kind: kind, filters: filters.isEmpty ? nil : filters, text: text, limit: all ? 500 : limit,
                    cursor: cursor),
                of: service
            ).value
            if shown == 0 { session.warn(stale: page.stale, service) }
            show(page, before: shown, session)
            shown += page.records.count
            cursor = page.nextCursor
        } while all && cursor != nil && !session.output.isClosed
        return shown == 0 ? .negative : .success
    }

    /// "country=VN" as a filter's name and value; every bad one is named.
    static func filters(_ arguments: [String]) throws(CommandError) -> [String: String] {
        var filters: [String: String] = [:]
        var problems: [InputProblem] = []
        for argument in arguments {
            let halves = argument.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
            if halves.count != 2 || halves[0].isEmpty {
                problems.append(.filter("\"\(argument)\" is not NAME=VALUE", "「\(argument)」は NAME=VALUE の形式ではありません"))
            } else if filters.updateValue(halves[1], forKey: halves[0]) != nil {
                problems.append(
                    .filter("\"\(halves[0])\" is given twice", "「\(halves[0])」が重複しています"))
            }
        }
        guard problems.isEmpty else {
            throw CommandError(
                .usage, BilingualText(en: "A filter is wrong.", ja: "絞り込みの指定に誤りがあります。"), problems: problems)
        }
        return filters
    }

    private func show(_ result: ListRecords.Result, before: Int, _ session: Session) {
        guard !session.isJSON else {
            for record in result.records { session.write(json: record) }
            return
        }
        session.show(Self.page(result, before: before, all: all, session.language))
    }

    static func page(_ result: ListRecords.Result, before: Int, all: Bool, _ language: Language) -> Page {
        var page = Page()
        page.table(
            Table(
                [
                    .left("ID", wraps: false), .left(language(en: "Name", ja: "名称")),
                    .left(language(en: "Belongs to", ja: "所属")),
                ],
                rows: result.records.map { record in
                    let summary = RecordSummary(record.body)
                    return [
                        Table.Cell(record.id, .strong), Table.Cell(summary.name(language) ?? ""),
                        Table.Cell(summary.belongsTo, .faint),
                    ]
                }))
        let shown = before + result.records.count
        page.paragraph(
            language(
                en: "\(GroupedNumber.text(shown)) of \(GroupedNumber.text(result.total)) "
                    + "\(EnglishNoun.form("record", for: result.total)).",
                ja: "\(GroupedNumber.text(result.total))件中\(GroupedNumber.text(shown))件"), .faint)
        if result.nextCursor != nil, !all {
            page.paragraph(
                language(
                    en: "Next: --all shows every record; renkei get \(result.kind) ID shows one.",
                    ja: "次の操作: --all で全件表示、renkei get \(result.kind) ID で1件表示"))
        }
        return page
    }
}

extension InputProblem {
    fileprivate static func filter(_ en: String, _ ja: String) -> InputProblem {
        InputProblem(field: "--filter", rule: "filter", message: BilingualText(en: en, ja: ja))
    }
}
