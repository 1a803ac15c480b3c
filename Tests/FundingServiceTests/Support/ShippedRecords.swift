import Foundation
import JSONText

/// The records that ship, as an import sends them.
enum ShippedRecords {
    static func rows(_ path: String) throws -> [JSONNode] {
        var folder = URL(filePath: #filePath)
        for _ in 0..<4 { folder.deleteLastPathComponent() }
        let text = try String(contentsOf: folder.appending(path: "deploy/data/" + path), encoding: .utf8)
        return try text.split(separator: "\n").map { try node(String($0)) }
    }

    /// Any JSON text as a row.
    static func node(_ text: String) throws -> JSONNode {
        try JSONDocument(parsing: Array(text.utf8)).root
    }

    /// A row with one text in it replaced.
    static func row(_ id: String, replacing old: String, with new: String) throws -> JSONNode {
        let row = try rows("funding/10-scheme.jsonl").first { $0.member("id")?.string == id }
        let text = row.map { String(decoding: $0.rawBytes, as: UTF8.self) } ?? "null"
        return try node(text.replacingOccurrences(of: old, with: new))
    }
}
