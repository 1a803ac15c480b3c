import Contracts
import JSONRPC
import Model
import Postgres
import Testing

@Suite("Which sheet scores")
struct EditionChoiceTests {
    private static let proposal = ShippedFile.proposal(#""kind":"new","facts":{}"#)

    /// The service with three editions on record.
    private func withEditions(_ body: @Sendable (RunningScoring) async throws -> Void) async throws {
        try await RunningScoring.with { scoring in
            _ = try await scoring.put([
                try ShippedFile.sheet(),
                try ShippedFile.sheet(id: "c3p-fy2026", edition: "FY2026", from: "2026-02-09"),
                try ShippedFile.sheet(id: "c3p-fy2024", edition: "FY2024", from: "2024-02-01"),
            ])
            try await body(scoring)
        }
    }

    @Test("is the one in force on the day of submission where nothing is said")
    func submission() async throws {
        try await withEditions { scoring in
            let answer = try await scoring.score(#"{"proposal":\#(Self.proposal)}"#)
            #expect(answer.scorecard.sheet.edition == "FY2025")
            #expect(answer.asOf?.description == "2025-03-03")
        }
    }

    @Test(
        "is the latest in force on the day asked for",
        arguments: [
            ("2024-02-01", "FY2024"), ("2025-02-09", "FY2024"), ("2025-02-10", "FY2025"), ("2026-02-08", "FY2025"),
            ("2026-02-09", "FY2026"), ("2030-01-01", "FY2026"),
        ])
    func asOf(day: String, edition: String) async throws {
        try await withEditions { scoring in
            let answer = try await scoring.score(#"{"proposal":\#(Self.proposal),"asOf":"\#(day)"}"#)
            #expect(answer.scorecard.sheet.edition == edition)
        }
    }

    @Test("is the one that is named")
    func named() async throws {
        try await withEditions { scoring in
            let answer = try await scoring.score(#"{"proposal":\#(Self.proposal),"sheet":"c3p-fy2026"}"#)
            #expect(answer.scorecard.sheet.id.value == "c3p-fy2026")
            #expect(answer.asOf == nil)
        }
    }

    @Test("is refused where it is unknown, not in force yet, or asked for twice")
    func refused() async throws {
        try await withEditions { scoring in
            let unknown = try await refusal {
                try await scoring.score(#"{"proposal":\#(Self.proposal),"sheet":"c3p-fy2031"}"#)
            }
            #expect(unknown.code == .notFound)
            #expect(unknown.refused == ["/params/sheet": "known-sheet"])
            #expect(unknown.problems.first?.message.en == "on record: c3p-fy2024, c3p-fy2025, c3p-fy2026")
            let early = try await refusal {
                try await scoring.score(#"{"proposal":\#(Self.proposal),"asOf":"2020-01-01"}"#)
            }
            #expect(early.code == .notFound)
            #expect(early.refused == ["/params/asOf": "sheet-in-force"])
            let both = try await refusal {
                try await scoring.score(
                    #"{"proposal":\#(Self.proposal),"sheet":"c3p-fy2026","asOf":"2026-03-01"}"#)
            }
            #expect(both.code == .invalidParams)
            #expect(both.refused == ["/params/asOf": "sheet-or-day"])
        }
    }

    @Test("is refused to a reader who wants a revision that is not there yet")
    func revision() async throws {
        try await withEditions { scoring in
            let error = try await refusal {
                try await scoring.score(#"{"proposal":\#(Self.proposal),"minRevision":2}"#)
            }
            #expect(error.code == .stillInProgress)
            #expect(error.retryAfterMilliseconds != nil)
        }
    }

    @Test("is not guessed while PostgreSQL has never answered")
    func notLoaded() async throws {
        let nowhere = DatabaseSettings(host: "/nonexistent", database: "none", user: "none")
        try await RunningScoring.with(on: nowhere) { scoring in
            let error = try await refusal { try await scoring.score(#"{"proposal":\#(Self.proposal)}"#) }
            #expect(error.code == .dependencyUnavailable)
        }
    }
}
