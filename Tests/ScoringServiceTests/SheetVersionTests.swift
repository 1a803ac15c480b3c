import Contracts
import JSONRPC
import Model
import Testing

@Suite("Versions of a sheet")
struct SheetVersionTests {
    private static func version(_ number: Int, id: String) throws -> String {
        try ShippedFile.sheet().replacing(#""id":"c3p-fy2025""#, with: #""id":"\#(id)""#)
            .replacing(#""edition":"FY2025""#, with: #""edition":"FY2025","version":\#(number)"#)
    }

    @Test("a later version is compared with the one before it, which stays as it is")
    func correction() async throws {
        try await RunningScoring.withShippedSheet { scoring in
            try await scoring.put(
                [
                    StoredProposalTests.proposal("a", facts: #"{"annualReduction":12000}"#),
                    StoredProposalTests.proposal("b"),
                ], as: "proposal")
            let later = try Self.version(2, id: "v2")
                .replacing(
                    #"{"points":4,"from":"50000","to":"99999"}"#, with: #"{"points":4,"from":"10000","to":"99999"}"#
                )
                .replacing(#"{"points":3,"from":"10000","to":"49999"},"#, with: "")
            try await scoring.put([later])
            let answer = try await scoring.ask(ScoringMethods.Rescore.self, #"{"toSheet":"v2"}"#).rescoring
            #expect(answer.up == 1)
            #expect(answer.moves.map(\.proposal.id.value) == ["a"])
            #expect(answer.moves.first?.before.sheet.version == 1)
            let edited = try ShippedFile.sheet().replacing(#""ja":"都市間連携事業"#, with: #""ja":"改 都市間連携事業"#)
            let error = try await refusal { try await scoring.put([edited]) }
            #expect(error.refused == ["/params/rows/0/id": "sheet-in-use"])
        }
    }

    @Test("an edition has one sheet of a version")
    func unique() async throws {
        try await RunningScoring.withShippedSheet { scoring in
            try await scoring.put([try Self.version(2, id: "v2")])
            let error = try await refusal { try await scoring.put([try Self.version(2, id: "other")]) }
            #expect(error.refused == ["/params/rows/0/version": "version-unique"])
        }
    }
}
