import ArgumentParser

/// Where a table is written for a spreadsheet, instead of a page.
struct ExportOption: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            en: "Write it item by item as CSV to a file, or - for standard output.",
            ja: "項目ごとの結果をCSVで書き出す(- は標準出力)。", valueName: "FILE"))
    var csv: String?
}
