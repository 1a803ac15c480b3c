import Foundation

/// A folder that lives as long as a test's body.
struct TemporaryFolder: Sendable {
    let path: String

    static func with<R>(_ body: (TemporaryFolder) async throws -> R) async throws -> R {
        let url = FileManager.default.temporaryDirectory.appending(path: "renkei-cli-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: url) }
        return try await body(TemporaryFolder(path: url.path))
    }

    /// Writes a file, with the folders above it; its path.
    @discardableResult
    func write(_ text: String, to name: String) throws -> String {
        let url = URL(fileURLWithPath: path).appending(path: name)
        try FileManager.default.createDirectory(
            at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: url)
        return url.path
    }

    func text(_ name: String) throws -> String {
        String(decoding: try Data(contentsOf: URL(fileURLWithPath: path).appending(path: name)), as: UTF8.self)
    }

    /// Opens a new file for reading and writing.
    func openFile(_ name: String, holding text: String = "") throws -> FileHandle {
        let file = try write(text, to: name)
        return try FileHandle(forUpdating: URL(fileURLWithPath: file))
    }
}
