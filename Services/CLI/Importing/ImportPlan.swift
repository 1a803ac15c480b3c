import FoundationEssentials
import Model

/// Which files are imported, in which order, and what is passed over.
struct ImportPlan: Hashable {
    let files: [ImportFile]
    /// What a folder holds beside records, each once.
    let skipped: [String]

    /// Files of the paths: services in the order in which they need each other, then by number, then by name.
    ///
    /// - Parameter target: what a single file holds whose path does not say it.
    init(_ paths: [String], target: ImportTarget?) throws(CommandError) {
        var files: [ImportFile] = []
        var skipped: [String] = []
        for path in paths {
            if path != "-", Self.isFolder(path) {
                guard target == nil else { throw Self.folderWithTarget(path) }
                let found = try Self.contents(of: path)
                files += found.files
                skipped += found.skipped
            } else if let target = target ?? ImportTarget(path: Self.absolute(path)) {
                files.append(ImportFile(path: path, target: target))
            } else {
                throw Self.unknownTarget(path)
            }
        }
        var seen: Set<String> = []
        self.files = files.filter { seen.insert($0.path).inserted }.sorted(by: Self.isBefore)
        self.skipped = skipped
        guard !self.files.isEmpty else { throw Self.nothing(paths) }
    }

    /// One table.
    init(table path: String, target: ImportTarget, columns: CSVColumns) {
        files = [ImportFile(path: path, target: target, columns: columns)]
        skipped = []
    }

    /// Whether it is one table, and no more.
    var isTable: Bool { files.count == 1 && files[0].columns != nil }

    private static func isBefore(_ left: ImportFile, _ right: ImportFile) -> Bool {
        let services = ServiceName.allCases
        let leftPlace = services.firstIndex(of: left.target.service) ?? 0
        let rightPlace = services.firstIndex(of: right.target.service) ?? 0
        return (leftPlace, left.target.order, left.path) < (rightPlace, right.target.order, right.path)
    }

    // MARK: - Folders

    private static func isFolder(_ path: String) -> Bool {
        var isFolder = false
        return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && isFolder
    }

    /// A path with its folders, so that a file named from within its folder says what it holds.
    private static func absolute(_ path: String) -> String {
        path.hasPrefix("/") ? path : FileManager.default.currentDirectoryPath + "/" + path
    }

    /// The record files below a folder, and the rest: folders that hold no records by their topmost name, files of
    /// record folders that are not named as records one by one.
    private static func contents(of folder: String) throws(CommandError) -> (files: [ImportFile], skipped: [String]) {
        var found: (files: [ImportFile], skipped: [String]) = ([], [])
        let names: [String]
        do {
            names = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
        } catch {
            throw .usage(en: "\(folder) cannot be listed.", ja: "フォルダー \(folder) を読み込めません。")
        }
        for name in names where !name.hasPrefix(".") {
            let path = folder.hasSuffix("/") ? folder + name : "\(folder)/\(name)"
            if isFolder(path) {
                let inner = try contents(of: path)
                if inner.files.isEmpty { found.skipped.append(path) } else { found.skipped += inner.skipped }
                found.files += inner.files
            } else if let target = ImportTarget(path: absolute(path)) {
                found.files.append(ImportFile(path: path, target: target))
            } else {
                found.skipped.append(path)
            }
        }
        return found
    }

    // MARK: - Refusals

    private static let rule = BilingualText(
        en: "Records stand in …/<service>/<NN>-<kind>.jsonl, as deploy/data/matchmaking/10-country.jsonl; "
            + "say --service and --kind for another file.",
        ja: "記録は …/<service>/<NN>-<kind>.jsonl に置きます (例 deploy/data/matchmaking/10-country.jsonl)。"
            + "それ以外のファイルには --service と --kind を指定してください。")

    private static func unknownTarget(_ path: String) -> CommandError {
        .usage(
            en: "The path \(path) does not say which records it holds.", ja: "パス \(path) からは記録の種別が分かりません。",
            next: rule)
    }

    private static func folderWithTarget(_ path: String) -> CommandError {
        .usage(
            en: "--service and --kind are for single files; \(path) is a folder.",
            ja: "--service と --kind はファイル用です。\(path) はフォルダーです。", next: rule)
    }

    private static func nothing(_ paths: [String]) -> CommandError {
        let list = paths.joined(separator: ", ")
        return .usage(en: "There are no records in \(list).", ja: "\(list) に記録がありません。", next: rule)
    }
}
