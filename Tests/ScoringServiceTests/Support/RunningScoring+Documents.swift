extension RunningScoring {
    /// With a database of its own that holds the shipped call, document rules and contract rules.
    static func withDocumentRules<R: Sendable>(
        _ body: @Sendable (RunningScoring) async throws -> R
    ) async throws -> R {
        try await with { scoring in
            try await scoring.put([try ShippedFile.sheet()])
            for (kind, file) in [
                ("call", "15-call.json"), ("documentRules", "40-documentRules.json"),
                ("contractRules", "50-contractRules.json"),
            ] {
                try await scoring.put([try ShippedFile.record(file)], as: kind)
            }
            return try await body(scoring)
        }
    }
}
