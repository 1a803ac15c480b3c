import FoundationEssentials
import Model

/// Where a command writes an export: a file, or standard output for "-".
enum OutputFile {
    static func write(_ bytes: [UInt8], to path: String, in session: Session) throws(CommandError) {
        guard path != "-" else {
            session.output.write(bytes)
            return
        }
        try replace(path, with: bytes)
        session.remark(session.language(en: "Written: \(path)", ja: "書き出しました: \(path)"))
    }

    /// A table for a spreadsheet.
    static func write(_ csv: CSVText, to path: String, in session: Session) throws(CommandError) {
        let bytes = Array(csv.text.utf8)
        try write(path == "-" ? bytes : CSVText.byteOrderMark + bytes, to: path, in: session)
    }

    /// Puts a new file in the place of the old one, whole or not at all.
    static func replace(_ path: String, with bytes: [UInt8]) throws(CommandError) {
        do {
            try Data(bytes).write(to: URL(filePath: path), options: .atomic)
        } catch {
            throw .usage(
                en: "\(path) cannot be written: see that its folder exists and that you may write there.",
                ja: "\(path) に書き込めません。フォルダーの有無と書き込み権限を確認してください。")
        }
    }

    static func exists(_ path: String) -> Bool { FileManager.default.fileExists(atPath: path) }
}
