import Contracts
import JSONRPC
import Model
import Testing

@Suite("The sheet that a call pins")
struct PinnedSheetTests {
    @Test("proposals to a call stay with the sheet that it names, whatever version comes later")
    func pinned() async throws {
        try await RunningScoring.withShippedSheet { scoring in
            try await scoring.put([try ShippedFile.record("15-call.json")], as: "call")
            try await scoring.put(
                [
                    StoredProposalTests.proposal("a", others: #","call":"c3p-fy2025-1""#),
                    StoredProposalTests.proposal("b"),
                ], as: "proposal")
            let later = try ShippedFile.sheet().replacing(#""id":"c3p-fy2025""#, with: #""id":"c3p-fy2025-v2""#)
                .replacing(#""edition":"FY2025""#, with: #""edition":"FY2025","version":2"#)
            try await scoring.put([later])
            #expect(try await scoring.score(#"{"proposalId":"a"}"#).scorecard.sheet.version == 1)
            #expect(try await scoring.score(#"{"proposalId":"b"}"#).scorecard.sheet.version == 2)
            let ranking = try await scoring.ask(
                ScoringMethods.RankProposals.self, #"{"call":"c3p-fy2025-1"}"#
            ).ranking
            #expect(ranking.places.map(\.proposal.id.value) == ["a"])
            #expect(ranking.sheets.map(\.version) == [1])
            let wrong = try ShippedFile.record("15-call.json").replacing(#""c3p-fy2025""#, with: #""none""#)
            let error = try await refusal { try await scoring.put([wrong], as: "call") }
            #expect(error.refused == ["/params/rows/0/sheet": "known-sheet"])
        }
    }
}
