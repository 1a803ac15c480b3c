import ArgumentParser
import Contracts
import Glibc
import JSONText
import Model

/// Imports records from files.
struct ImportCommand: SessionCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "import",
            abstract: HelpText.words(
                en: "Import records from files; the same import again is harmless.",
                ja: "ファイルから記録を取り込む。同じ取り込みを繰り返しても安全。"),
            discussion: discussion)
    }

    private static var discussion: String {
        HelpText.words(
            en: """
                Folders are searched for …/<service>/<NN>-<kind>.jsonl, one record a line (.json: one record); services \
                and numbers give the order. Rows go in requests of at most 200 rows and 512 KiB.

                allOrNothing: a line that is no record stops the import before anything is sent; a request with a \
                refused row saves none of its rows and ends the import. skipBad: good rows are saved, bad ones \
                reported. A dry run checks against what is stored now: a row that refers to a record of the same \
                import that is not stored yet is refused.

                Exit codes: 0 all rows saved, 1 some rejected, 3 a service away after several attempts.

                  renkei import deploy/data
                  renkei import needs.jsonl --service matchmaking --kind need --mode skipBad --rejected bad.jsonl
                """,
            ja: """
                フォルダーからは …/<service>/<NN>-<kind>.jsonl (1行1件、.json は1件) を探し、サービスと番号の順に取り込みます。\
                1リクエストは最大200行・512 KiBです。

                allOrNothing: 記録として読めない行があれば何も送りません。不備のある行を含むリクエストは全行を保存せず、そこで終了します。\
                skipBad: 正しい行を保存し、不備のある行を報告します。--dry-run は現在の記録に照らして確認するため、\
                同じ取り込みに含まれる未保存の記録への参照は不備となります。

                終了コード: 0 全行保存、1 不備のある行あり、3 再試行しても接続できない。

                  renkei import deploy/data
                  renkei import needs.jsonl --service matchmaking --kind need --mode skipBad --rejected bad.jsonl
                """)
    }

    @Argument(
        help: ArgumentHelp(
            en: "Files or folders; - for standard input.", ja: "ファイルまたはフォルダー。- は標準入力。", valueName: "PATH"))
    var paths: [String]

    @Option(
        help: ArgumentHelp(
            en: "The service of the files, where their path does not say it.",
            ja: "ファイルのサービス (パスから分からない場合)。", valueName: "SERVICE"))
    var service: ServiceName?

    @Option(
        help: ArgumentHelp(
            en: "The kind of the records, where the path does not say it.",
            ja: "記録の種別 (パスから分からない場合)。", valueName: "KIND"))
    var kind: String?

    @Flag(help: ArgumentHelp(en: "Check and count, save nothing.", ja: "確認と集計のみ、保存しない。"))
    var dryRun = false

    @Option(
        help: ArgumentHelp(
            en: "What a bad row does: allOrNothing or skipBad.", ja: "不備のある行の扱い: allOrNothing または skipBad。",
            valueName: "MODE"))
    var mode = PutRecords.Mode.allOrNothing

    @Option(
        help: ArgumentHelp(en: "Who makes the change, for the history.", ja: "変更者 (履歴用)。", valueName: "NAME"))
    var author: String?

    @Option(
        help: ArgumentHelp(
            en: "Write the rejected rows with their problems to this file, one a line.",
            ja: "不備のある行と内容を1行1件でこのファイルに出力。", valueName: "FILE"))
    var rejected: String?

    @OptionGroup(title: HelpText.words(en: "Global options", ja: "共通オプション"))
    var global: GlobalOptions

    func run(in session: Session) async throws(CommandError) -> ExitStatus {
        let plan = try ImportPlan(paths, target: try target())
        for path in plan.skipped {
            session.remark(session.language(en: "Skipped, not records: \(path)", ja: "対象外: \(path)"))
        }
        let run = ImportRun(plan, mode: mode, isDryRun: dryRun, author: author, in: session)
        let report = try await run.report()
        try show(report, session)
        if let failure = report.failure { throw failure }
        return report.status
    }

    private func target() throws(CommandError) -> ImportTarget? {
        switch (service, kind) {
        case (nil, nil): return nil
        case (let service?, let kind?): return ImportTarget(service: service, kind: kind)
        case (nil, let kind?):
            return ImportTarget(service: try ServiceName.keeping(kind, stated: nil), kind: kind)
        case (let service?, nil):
            throw .usage(
                en: "--service needs --kind.", ja: "--service には --kind が必要です。",
                next: BilingualText(
                    en: "The kinds of \(service): \(service.kinds.joined(separator: ", "))",
                    ja: "\(service) の種別: \(service.kinds.joined(separator: "、"))"))
        }
    }

    // MARK: - The report

    private func show(_ report: ImportReport, _ session: Session) throws(CommandError) {
        if let rejected { try Self.write(report.rejected, to: rejected) }
        guard !session.isJSON else {
            session.write(json: report)
            return
        }
        for problem in report.rejected.flatMap(\.problems) {
            session.remark(ErrorReport.line(problem, session.language))
        }
        session.show(report.page(session.language))
    }

    private static func write(_ rows: [RejectedRow], to path: String) throws(CommandError) {
        let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
        guard descriptor >= 0 else { throw unwritable(path, errno) }
        defer { close(descriptor) }
        for row in rows {
            guard let line = try? JSONText.encode(row) else { preconditionFailure("our own values are JSON") }
            if let failure = writeAll(line + [UInt8(ascii: "\n")], to: descriptor) { throw unwritable(path, failure) }
        }
    }

    private static func unwritable(_ path: String, _ number: Int32) -> CommandError {
        let reason = systemReason(number)
        return .usage(en: "\(path) cannot be written: \(reason).", ja: "\(path) に書き込めません: \(reason)")
    }
}

extension PutRecords.Mode: ExpressibleByArgument {}
