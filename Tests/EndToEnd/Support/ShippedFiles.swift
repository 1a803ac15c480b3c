import Foundation
import JSONText

/// What ships in `deploy`.
enum ShippedFiles {
    private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()

    static func path(_ name: String) -> String { root.appending(path: "deploy").appending(path: name).path }

    static func text(_ name: String) throws -> String {
        try String(contentsOf: root.appending(path: "deploy").appending(path: name), encoding: .utf8)
    }

    /// The records of a file of `deploy/data`: one a line in a `.jsonl` file, one in all in a `.json` file.
    static func rows(_ name: String) throws -> [JSONNode] {
        let bytes = try Data(contentsOf: URL(filePath: path("data/\(name)")))
        let texts = name.hasSuffix(".json") ? [bytes] : bytes.split(separator: UInt8(ascii: "\n"))
        return try texts.map { try JSONDocument(parsing: [UInt8]($0)).root }
    }

    /// The files of `deploy/data` that hold records.
    static var recordFiles: [String] {
        get throws {
            try ["matchmaking", "scoring", "funding"].flatMap { service in
                try FileManager.default.contentsOfDirectory(atPath: path("data/\(service)"))
                    .filter { $0.hasSuffix(".jsonl") || $0.hasSuffix(".json") }.map { "\(service)/\($0)" }
            }
        }
    }
}
