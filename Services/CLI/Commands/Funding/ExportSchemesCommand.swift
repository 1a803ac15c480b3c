import ArgumentParser
import Model

/// The catalogue as a file for other programs.
struct ExportSchemesCommand: SessionCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "export",
            abstract: HelpText.words(
                en: "Write the catalogue as CSV, JSON or open data (CommonGrants).",
                ja: "制度の一覧をCSV、JSON、またはオープンデータ(CommonGrants)で書き出す。"),
            discussion: HelpText.words(
                en: """
                    Everything is of one revision. Filters by verdict and by words belong to find. Exit code 1 if there \
                    is no scheme.

                      renkei funding export --format commongrants --output schemes.json
                      renkei funding export --format csv --only-route cooperation
                    """,
                ja: """
                    全体が同じ改訂の内容です。判定や語句での絞り込みは find を使ってください。該当する制度がなければ終了コード 1。

                      renkei funding export --format commongrants --output schemes.json
                      renkei funding export --format csv --only-route cooperation
                    """))
    }

    @Option(help: ArgumentHelp(en: "What to write.", ja: "書き出す形式。", valueName: "csv|json|commongrants"))
    var format: SchemesExport.Format

    @Option(
        help: ArgumentHelp(
            en: "The file; - for standard output, as without it.", ja: "出力先のファイル (既定と - は標準出力)。", valueName: "FILE"))
    var output = "-"

    @OptionGroup(title: HelpText.words(en: "Which schemes", ja: "制度の絞り込み"))
    var schemes: SchemeFilterOptions

    @OptionGroup var day: AsOfOption

    @OptionGroup(title: HelpText.words(en: "Global options", ja: "共通オプション"))
    var global: GlobalOptions

    func run(in session: Session) async throws(CommandError) -> ExitStatus {
        let export: SchemesExport
        do {
            export = try await SchemesExport.read(asOf: day.asOf, filter: schemes.filter, in: session)
        } catch {
            throw schemes.locating(error)
        }
        session.warn(stale: export.isStale, .funding)
        switch format {
        case .csv: try OutputFile.write(export.csv, to: output, in: session)
        case .json, .commongrants: try OutputFile.write(Array(export.text(format).utf8), to: output, in: session)
        }
        return export.items.isEmpty ? .negative : .success
    }
}

extension SchemesExport.Format: ExpressibleByArgument {}
