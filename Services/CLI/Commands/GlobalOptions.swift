import ArgumentParser
import Model

/// What every command may be told.
struct GlobalOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            en: "Where the matchmaking service is (RENKEI_MATCHMAKING; 127.0.0.1:7101).",
            ja: "マッチングサービスの接続先 (RENKEI_MATCHMAKING、既定 127.0.0.1:7101)。", valueName: "HOST:PORT"))
    var matchmaking: ServiceAddress?

    @Option(
        help: ArgumentHelp(
            en: "Where the scoring service is (RENKEI_SCORING; 127.0.0.1:7102).",
            ja: "採点サービスの接続先 (RENKEI_SCORING、既定 127.0.0.1:7102)。", valueName: "HOST:PORT"))
    var scoring: ServiceAddress?

    @Option(
        help: ArgumentHelp(
            en: "Where the funding service is (RENKEI_FUNDING; 127.0.0.1:7103).",
            ja: "資金サービスの接続先 (RENKEI_FUNDING、既定 127.0.0.1:7103)。", valueName: "HOST:PORT"))
    var funding: ServiceAddress?

    @Option(
        help: ArgumentHelp(
            en: "Language of the words: ja or en (RENKEI_LANG, else the locale).",
            ja: "表示言語: ja または en (RENKEI_LANG、なければロケール)。", valueName: "ja|en"))
    var lang: Language?

    @Flag(
        help: ArgumentHelp(
            en: "Write results as JSON, one a line, and errors as JSON on standard error.",
            ja: "結果をJSON(1件1行)で、エラーを標準エラーにJSONで出力。"))
    var json = false

    @Option(
        help: ArgumentHelp(
            en: "How long an answer may take, 0.1 to 60 seconds (10; import 30).",
            ja: "応答を待つ秒数、0.1〜60 (既定10、importは30)。", valueName: "SECONDS"))
    var timeout: Timeout?

    @Flag(
        name: .customLong("no-color"),
        help: ArgumentHelp(en: "No colours, as with NO_COLOR.", ja: "色を使わない (NO_COLORと同じ)。"))
    var noColor = false
}

/// The day that a question is asked for.
struct AsOfOption: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            en:
                "The day that decides statuses, editions and ages; of a proposal its day of submission, else today in Japan.",
            ja: "状態・版・経過年数を判断する日 (既定は提案の提出日、提案のない場合は日本の今日)。", valueName: "YYYY-MM-DD"))
    var asOf: CivilDate?
}

extension GlobalOptions {
    /// Names of the options that take a value, and of the flags, that may also stand before the command.
    private static let options: Set = [
        "--matchmaking", "--scoring", "--funding", "--lang", "--timeout", "--as-of",
    ]
    private static let flags: Set = ["--json", "--no-color"]
    /// Commands that have commands of their own, and whether each has a usual one.
    private static let groups: [String: Bool] = Renkei.configuration.subcommands.map { $0.configuration }
        .filter { !$0.subcommands.isEmpty }.reduce(into: [:]) { groups, group in
            group.commandName.map { groups[$0] = group.defaultSubcommand != nil }
        }

    /// The arguments with the global options that stand before the command moved behind it, where they are declared.
    static func movedBehindCommand(_ arguments: [String]) -> [String] {
        var rest = arguments[...]
        var moved: [String] = []
        while let first = rest.first {
            let name = first.prefix { $0 != "=" }
            if flags.contains(first) || (options.contains(String(name)) && first.contains("=")) {
                moved.append(rest.removeFirst())
            } else if options.contains(first), rest.count > 1 {
                moved += rest.prefix(2)
                rest = rest.dropFirst(2)
            } else {
                break
            }
        }
        // Without a command there is nothing to stand behind: help, --version, or a wrong option.
        guard let command = rest.first, !command.hasPrefix("-") else { return arguments }
        // A group without a command of its own runs its usual one, or says which there are.
        let isGroup = groups[command] != nil && rest.dropFirst().first.map { !$0.hasPrefix("-") } == true
        guard isGroup || groups[command] != false else { return Array(rest) }
        let words = isGroup ? rest.prefix(2) : rest.prefix(1)
        return words + moved + rest.dropFirst(words.count)
    }
}
