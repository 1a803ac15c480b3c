import Foundation
import JSONText
import Model

/// The records that ship in deploy/data/matchmaking, as an importer sends them.
enum ShippedRows {
    private static let folder = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "deploy/data/matchmaking")

    /// None of a kind that does not ship.
    static func of(_ kind: MatchmakingKind) throws -> [JSONNode] {
        let files = try FileManager.default.contentsOfDirectory(atPath: folder.path)
        guard let name = files.first(where: { $0.hasSuffix("-\(kind.rawValue).jsonl") }) else { return [] }
        return try Data(contentsOf: folder.appending(path: name)).split(separator: UInt8(ascii: "\n")).map {
            try JSONDocument(parsing: [UInt8]($0)).root
        }
    }

    static func node(_ text: String) throws -> JSONNode {
        try JSONDocument(parsing: Array(text.utf8)).root
    }
}
