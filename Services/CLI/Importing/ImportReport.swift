import JSONText
import Model

/// What an import did, file by file.
struct ImportReport: Sendable {
    let isDryRun: Bool
    var files: [FileReport]
    /// In the order of the files, each file's in the order of its lines.
    var rejected: [RejectedRow] = []
    /// Of a dry run: rows that may be saved, and what to look at in them.
    var warnings: [RejectedRow] = []
    /// The headings of the table that was imported, without those of an earlier report.
    var headings: [String]?
    /// Why it ended early.
    var failure: CommandError?

    struct FileReport: Sendable, Encodable {
        let path: String
        let service: ServiceName
        let kind: String
        var rows = 0
        var created = 0
        var updated = 0
        var unchanged = 0
        var rejected = 0

        init(_ file: ImportFile) {
            path = file.path
            service = file.target.service
            kind = file.target.kind
        }

        /// Good rows that were not sent because the import ended before them, or that fell with their request.
        var notSaved: Int { rows - created - updated - unchanged - rejected }
    }

    var status: ExitStatus {
        failure?.status ?? (rejected.isEmpty ? .success : .negative)
    }
}

// MARK: - For people

extension ImportReport {
    func page(_ language: Language) -> Page {
        var page = Page()
        page.table(
            Table(
                [
                    .left(language(en: "Service", ja: "サービス"), wraps: false),
                    .left(language(en: "Kind", ja: "種別")),
                    .right(language(en: "Rows", ja: "行")), .right(language(en: "Created", ja: "新規")),
                    .right(language(en: "Updated", ja: "更新")), .right(language(en: "Unchanged", ja: "変更なし")),
                    .right(language(en: "Rejected", ja: "不備")), .right(language(en: "Not saved", ja: "未保存")),
                ],
                rows: files.map { Self.cells($0.service.rawValue, $0.kind, $0.counts) }
                    + [Self.cells(language(en: "Total", ja: "合計"), "", total)]))
        page.paragraph(verdict(language), status == .success ? .good : .caution)
        return page
    }

    private static func cells(_ service: String, _ kind: String, _ counts: [Int]) -> [Table.Cell] {
        [Table.Cell(service), Table.Cell(kind, .strong)]
            + counts.enumerated().map { place, count in
                .number(count, place >= 4 && count > 0 ? .bad : count == 0 ? .faint : .plain)
            }
    }

    private var total: [Int] {
        files.map(\.counts).reduce([0, 0, 0, 0, 0, 0]) { zip($0, $1).map(+) }
    }

    private func verdict(_ language: Language) -> String {
        guard rejected.isEmpty else {
            let count = GroupedNumber.text(rejected.count)
            return language(
                en: (rejected.count == 1 ? "1 row was" : "\(count) rows were")
                    + " rejected; what is wrong stands above. "
                    + "Correct it and import again: rows that are saved already stay as they are.",
                ja: "\(count)行に不備があります(内容は上に表示)。修正して再度取り込んでください。保存済みの行はそのまま残ります。")
        }
        guard failure == nil else {
            return language(
                en: "The import ended early. The request under way may have been carried out all the same: importing "
                    + "again is safe, saved rows stay as they are.",
                ja: "取り込みは途中で終了しました。送信中だったリクエストは保存された可能性があります。再度取り込んでも安全で、保存済みの行はそのまま残ります。")
        }
        return isDryRun
            ? language(en: "All rows are good. Nothing was saved: this was a dry run.", ja: "すべての行に問題はありません(確認のみ、未保存)。")
            : language(en: "All rows are saved.", ja: "すべての行を保存しました。")
    }
}

extension ImportReport.FileReport {
    fileprivate var counts: [Int] { [rows, created, updated, unchanged, rejected, notSaved] }
}

// MARK: - For programs

extension ImportReport: Encodable {
    private enum CodingKeys: CodingKey { case dryRun, files, rejected, warnings }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(isDryRun, forKey: .dryRun)
        try container.encode(files, forKey: .files)
        try container.encode(rejected, forKey: .rejected)
        if !warnings.isEmpty { try container.encode(warnings, forKey: .warnings) }
    }
}
