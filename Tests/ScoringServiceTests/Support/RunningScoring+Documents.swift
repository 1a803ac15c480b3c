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
                try await scoring.put([try ShippedFile.record(file)], of: kind)
            }
            return try await body(scoring)
        }
    }

    @discardableResult
    func put(_ rows: [String], of kind: String) async throws -> PutRecords.Result {
        let nodes = try rows.map { try JSONDocument(parsing: Array($0.utf8)).root }
        return try await client.call(
            ScoringMethods.PutRecords.self, .init(kind: kind, rows: nodes, author: "test"))
    }

    /// The result of a method for `params` written as JSON.
    func ask<M: Method>(_ method: M.Type, _ params: String) async throws -> M.Result {
        let node = try JSONDocument(parsing: Array(params.utf8)).root
        return try await client.call(M.name, params: node).decode(M.Result.self)
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
