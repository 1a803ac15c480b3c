import Contracts
import Foundation
import JSONLines
import JSONRPC
import JSONText
import Model

extension RunningScoring {
    /// With a database of its own that holds the shipped call, document rules and contract rules.
    static func withDocumentRules<R: Sendable>(
        _ body: @Sendable (RunningScoring) async throws -> R
    ) async throws -> R {
        try await with { scoring in
            for (kind, file) in [
                ("call", "05-call.json"), ("documentRules", "40-documentRules.json"),
                ("contractRules", "50-contractRules.json"),
            ] {
                try await scoring.put([try ShippedFile.record(file)], as: kind)
            }
            return try await body(scoring)
        }
    }
}

extension ShippedFile {
    /// A record of the scoring service.
    static func record(_ name: String) throws -> String {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
        return try String(contentsOf: root.appending(path: "deploy/data/scoring/" + name), encoding: .utf8)
    }
}
