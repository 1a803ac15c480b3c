import Contracts
import JSONRPC
import Model
import Testing

@Suite("matchmaking.countryStatus") struct CountryStatusTests {
    @Test("finds a country by code and by any printed name, on any day")
    func standing() async throws {
        try await RunningMatchmaking.withShippedRecords(of: [.country]) { matchmaking in
            for spelling in ["VN", "vn", "Vietnam", "VIET NAM", "ベトナム", "ﾍﾞﾄﾅﾑ"] {
                let answer = try await matchmaking.status(spelling)
                #expect(answer.country.value == "VN" && answer.status == .partner)
                #expect(answer.since?.text == "2013-07-02" && answer.edition == "FY2024")
                #expect(answer.source?.text == "Guidebook FY2024, section 1.6 / Photo 3")
            }
            #expect(try await matchmaking.status("Malaysia").status == .candidate)
            #expect(try await matchmaking.status("India").status == .candidate)
            #expect(try await matchmaking.status("India", asOf: "2025-09-01").status == .partner)
            #expect(try await matchmaking.status("India", asOf: "2025-09-01").edition == nil)
            let running = try await matchmaking.status("India", asOf: "2025-08-15")
            #expect(running.status == .candidate && running.mayAlreadyBe?.status == .partner)
            #expect(try await matchmaking.status("Ukraine", asOf: "2024-02-18").status == .notNamed)
        }
    }

    @Test("a country that no record names is to be confirmed; Japan is out of scope")
    func notNamed() async throws {
        try await RunningMatchmaking.withShippedRecords(of: [.country]) { matchmaking in
            let germany = try await matchmaking.status("DE")
            #expect(germany.status == .notNamed && germany.names == nil && germany.scope.verdict == .unknown)
            #expect(try await matchmaking.status("JP").scope.verdict == .no)
        }
    }

    @Test("a text that names no country is refused at its place", arguments: ["Atlantis", "ZZ", ""])
    func unknown(text: String) async throws {
        try await RunningMatchmaking.withShippedRecords(of: [.country]) { matchmaking in
            let error = try await matchmaking.refusal(
                MatchmakingMethods.CountryStatus.self, #"{"country":"\#(text)"}"#)
            #expect(error.code == .notFound)
            #expect(error.problems.map(\.pointer) == ["/params/country"])
            #expect(error.problems.map(\.rule) == ["country-known"])
        }
    }
}
