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

                A table (--csv, UTF-8 or Shift_JIS) needs --kind. Its columns are known by their headings, in English \
                or Japanese, or by --map. An empty cell is unknown. --rejected writes the rejected rows as a table with \
                what is wrong beside them, to be corrected and imported again. A row without an id gets one made from its \
                name, and never changes what is on record under that id.

                  renkei import --kind company --csv companies.csv --dry-run
                  renkei import --kind company --csv list.csv --map 'Name EN=names.en' --mode skipBad --rejected bad.csv
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

                表 (--csv、UTF-8 または Shift_JIS) には --kind が必要です。列は日本語・英語の見出しか --map で対応づけます。\
                空欄は「不明」です。--rejected は不備のある行を内容つきの表として出力し、修正して再度取り込めます。\
                IDのない行には名称からIDを作成し、そのIDの記録がすでにあれば変更しません。

                  renkei import --kind company --csv companies.csv --dry-run
                  renkei import --kind company --csv list.csv --map '企業英名=names.en' --mode skipBad --rejected bad.csv
                """)
    }

    @Argument(
        help: ArgumentHelp(
            en: "Files or folders; - for standard input.", ja: "ファイルまたはフォルダー。- は標準入力。", valueName: "PATH"))
    var paths: [String] = []

    @Option(
        help: ArgumentHelp(
            en: "A table to import instead; - for standard input.", ja: "取り込む表。- は標準入力。", valueName: "FILE"))
    var csv: String?

    @Option(
        help: ArgumentHelp(
            en: "The field of a column, as 'Name EN=names.en' or 'Areas=countries:codes'; may be repeated.",
            ja: "列に対応する項目。例 '企業英名=names.en'、'地域=countries:codes' (複数可)。", valueName: "HEADING=FIELD"))
    var map: [String] = []

    @Option(
        help: ArgumentHelp(
            en: "The fields of columns from a file: a JSON object of headings and fields.",
            ja: "列と項目の対応を書いたJSONファイル (見出しと項目名のオブジェクト)。", valueName: "FILE"))
    var mapFile: String?

    @Option(
        help: ArgumentHelp(
            en: "What every row has where no column says it, as 'source.text=Survey 2025'; may be repeated.",
            ja: "列にない項目の値。例 'source.text=2025年調査' (複数可)。", valueName: "FIELD=VALUE"))
    var set: [String] = []

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
        let plan = try plan(session)
        for path in plan.skipped {
            session.remark(session.language(en: "Skipped, not records: \(path)", ja: "対象外: \(path)"))
        }
        let run = ImportRun(plan, mode: mode, isDryRun: dryRun, author: author, in: session)
        let report = try await run.report()
        try show(report, session)
        if let failure = report.failure { throw failure }
        return report.status
    }

    private func plan(_ session: Session) throws(CommandError) -> ImportPlan {
        guard let csv else {
            guard map.isEmpty, mapFile == nil, set.isEmpty else {
                throw .usage(
                    en: "--map, --map-file and --set belong to a table: --csv FILE.",
                    ja: "--map、--map-file、--set は表 (--csv FILE) に指定するものです。")
            }
            guard !paths.isEmpty else {
                throw .usage(en: "Say what to import: PATH, or --csv FILE.", ja: "取り込むものを指定してください: PATH または --csv FILE")
            }
            return try ImportPlan(paths, target: try target())
        }
        guard paths.isEmpty else {
            throw .usage(en: "Import a table or files, not both.", ja: "表とファイルは同時に取り込めません。")
        }
        guard let target = try target() else {
            throw .usage(en: "A table needs --kind.", ja: "表には --kind を指定してください。")
        }
        var columns = CSVColumns()
        if let mapFile { columns.map = try Self.fields(try InputText.json(mapFile, in: session), of: mapFile) }
        columns.map.merge(try Self.pairs(map, of: "--map")) { $1 }
        columns.constants = try Self.pairs(set, of: "--set")
        if csv != "-" {
            // Read twice: what the columns are is told before anything is sent.
            let rows = try CSVRows(
                ImportFile(path: csv, target: target, columns: columns), columns, standardInput: [], in: session)
            if !rows.passedOver.isEmpty {
                let list = rows.passedOver.joined(separator: ", ")
                session.remark(
                    session.language(en: "Columns that are not imported: \(list)", ja: "取り込まない列: \(list)"))
            }
        }
        return ImportPlan(table: csv, target: target, columns: columns)
    }

    /// "Name EN=names.en" as a pair.
    private static func pairs(_ arguments: [String], of option: String) throws(CommandError) -> [String: String] {
        var pairs: [String: String] = [:]
        for argument in arguments {
            // A heading may hold the sign, a field does not.
            let place = option == "--map" ? argument.lastIndex(of: "=") : argument.firstIndex(of: "=")
            guard let sign = place, sign != argument.startIndex,
                argument.index(after: sign) != argument.endIndex
            else {
                throw .usage(
                    en: "\(option) \"\(argument)\" is not NAME=VALUE.", ja: "\(option)「\(argument)」は 名前=値 の形式ではありません。")
            }
            pairs[String(argument[..<sign])] = String(argument[argument.index(after: sign)...])
        }
        return pairs
    }

    private static func fields(_ node: JSONNode, of file: String) throws(CommandError) -> [String: String] {
        var fields: [String: String] = [:]
        for member in node.members { fields[member.name] = member.value.string }
        guard node.kind == .object, fields.count == node.count else {
            throw .usage(
                en: "\(file) is not an object of headings and fields: {\"Name EN\": \"names.en\"}",
                ja: "\(file) は見出しと項目名のオブジェクトではありません。例 {\"企業英名\": \"names.en\"}")
        }
        return fields
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
        if let rejected, let headings = report.headings {
            try RejectedTable.write(report.rejected, headings: headings, to: rejected, in: session)
        } else if let rejected {
            try Self.write(report.rejected, to: rejected)
        }
        guard !session.isJSON else {
            session.write(json: report)
            return
        }
        for problem in report.rejected.flatMap(\.problems) {
            session.remark(ErrorReport.line(problem, session.language))
        }
        for problem in report.warnings.flatMap(\.problems) {
            session.remark(
                session.language(en: "Check: ", ja: "要確認: ") + ErrorReport.line(problem, session.language))
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
